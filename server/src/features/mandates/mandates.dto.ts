import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsDefined, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { agentNumber, mandatePermissions, type DeclineMandate, type GiveMandate, type MandatePermission } from '@qiban/shared';
import { AnObject } from '../../kernel/an-object.decorator';
import { Satisfies } from '../../kernel/satisfies.decorator';
import { SignatureBody } from '../cases';

export class GiveMandateBody implements GiveMandate {
  @Satisfies(agentNumber) @IsString() @MaxLength(60) agentNumber: string;
  @IsArray() @ArrayMinSize(1, { message: '请至少选一项交给代办人员的事' }) @ArrayMaxSize(4) @ArrayUnique({ message: '同一项不用选两次' }) @IsIn(mandatePermissions, { each: true, message: '没有这项权限' })
  permissions: MandatePermission[];
  @IsString() @MaxLength(10) endsOn: string;
  @IsDefined({ message: '请签名' }) @AnObject() @Type(() => SignatureBody) signature: SignatureBody;
}

export class DeclineMandateBody implements DeclineMandate {
  @IsString() @Length(4, 200, { message: '请写明不接受的原因，4 到 200 个字，委托人会看到' }) reason: string;
}
