import { personName, residentId, type BeginVerification, type FinishVerification, type GiveMobile, type SignInStaff, type SignInWithWechat } from '@qiban/shared';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Satisfies } from '../../kernel/satisfies.decorator';

export class SignInWithWechatBody implements SignInWithWechat {
  @IsString() @IsNotEmpty() @MaxLength(128) code: string;
}

export class SignInStaffBody implements SignInStaff {
  @IsString() @IsNotEmpty() @MaxLength(40) username: string;
  @IsString() @IsNotEmpty() @MaxLength(128) password: string;
}

export class GiveMobileBody implements GiveMobile {
  @IsString() @IsNotEmpty() @MaxLength(128) code: string;
}

export class BeginVerificationBody implements BeginVerification {
  @Satisfies(personName) @IsString() @IsNotEmpty({ message: '请填写姓名' }) @MaxLength(60) name: string;
  @Satisfies((value: string) => residentId(value)) @IsString() @IsNotEmpty({ message: '请填写身份证号码' }) @MaxLength(40) idNumber: string;
}

export class FinishVerificationBody implements FinishVerification {
  @IsString() @IsNotEmpty() @MaxLength(36) verificationId: string;
}
