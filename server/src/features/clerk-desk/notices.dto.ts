import { defectReasonCodes, documentTitles, type DefectPaper, type DefectReasonCode, type DocumentKind, type PaperKind, type ReturnCase, type SendNoticeBack, type ToldDefect } from '@qiban/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, MaxLength, Min, ValidateIf } from 'class-validator';
import { AnObject, EachAnObject } from '../../kernel/an-object.decorator';

const PAPER_KINDS: readonly PaperKind[] = ['id-front', 'id-back', 'domicile-proof', 'permit', 'other'];
const kindsOf = { upload: PAPER_KINDS as readonly string[], document: Object.keys(documentTitles) };

/** One class for both kinds of paper: which fields count is said by `of`. */
class DefectPaperBody {
  @IsIn(['upload', 'document']) of: 'upload' | 'document';
  @IsIn([...kindsOf.upload, ...kindsOf.document], { message: '没有这种材料' }) kind: PaperKind | DocumentKind;
  @ValidateIf(({ of }: DefectPaperBody) => of === 'upload') @Matches(/^[0-9A-Za-z_-]{0,40}$/, { message: '没有这个人，请刷新页面后再试' }) personKey: string;
  @ValidateIf(({ of }: DefectPaperBody) => of === 'document') @IsString() @MaxLength(40) clause: string;
}

export class DefectBody implements ToldDefect {
  @IsString() @MaxLength(80) field: string;
  @IsIn(defectReasonCodes, { message: '请选择原因' }) reason: DefectReasonCode;
  @IsOptional() @AnObject() @Type(() => DefectPaperBody) paper: DefectPaper | null;
  @IsString() @Length(4, 300, { message: '请写明哪里不对，4 到 300 个字' }) words: string;
  @IsString() @Length(4, 300, { message: '请写明改成什么样就对，4 到 300 个字' }) good: string;
  @IsString() @MaxLength(200) example: string;
  @IsString() @MaxLength(120) basis: string;
}

export class ReturnBody implements ReturnCase {
  @IsInt() @Min(0) seenVersion: number;
  @IsArray() @ArrayMinSize(1, { message: '请至少写一处要改的地方' }) @ArrayMaxSize(60) @EachAnObject() @Type(() => DefectBody) defects: DefectBody[];
}

export class SendNoticeBackBody implements SendNoticeBack {
  @IsString() @Length(4, 300, { message: '请写明为什么退回，4 到 300 个字' }) words: string;
}
