import { IsInt, IsNotEmpty, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { agentNumber, creditCode, personName, residentId, type AddAgency, type AddAgent, type SuspendAgent } from '@qiban/shared';
import { Satisfies } from '../../kernel/satisfies.decorator';

export class AddAgencyBody implements AddAgency {
  @IsString() @Length(4, 120, { message: '请填写机构全称，4 到 120 个字' }) name: string;
  @Satisfies((value: string) => creditCode(value)) @IsString() @IsNotEmpty({ message: '请填写统一社会信用代码' }) @MaxLength(40) creditCode: string;
  @IsInt({ message: '收费应为整数元，免费填 0' }) @Min(0, { message: '收费不能是负数，免费填 0' }) @Max(1_000_000, { message: '收费太高，请核对' }) feeYuan: number;
}

export class AddAgentBody implements AddAgent {
  @IsString() @IsNotEmpty({ message: '请选择所在机构' }) @MaxLength(36) agencyId: string;
  @Satisfies(agentNumber) @IsString() @MaxLength(60) number: string;
  @Satisfies(personName) @IsString() @IsNotEmpty({ message: '请填写姓名' }) @MaxLength(60) name: string;
  @Satisfies((value: string) => residentId(value)) @IsString() @IsNotEmpty({ message: '请填写身份证号码' }) @MaxLength(40) idNumber: string;
}

export class SuspendAgentBody implements SuspendAgent {
  @IsString() @Length(4, 200, { message: '请写明暂停的原因，4 到 200 个字' }) reason: string;
}
