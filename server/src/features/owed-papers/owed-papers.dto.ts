import type { AnswerOwedPaper, DecideOwedPaper, HandInOwedPaper, OfferOwedPaper, PaperKind } from '@qiban/shared';
import { IsBoolean, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { paperTitles } from '../papers';

export class OfferBody implements OfferOwedPaper {
  @IsIn(Object.keys(paperTitles), { message: '没有这种材料' }) kind: PaperKind;
  @Matches(/^[0-9A-Za-z_-]{0,40}$/, { message: '没有这个人，请刷新页面后再试' }) personKey: string;
  @IsString() @Length(4, 300, { message: '请写明缺什么，4 到 300 个字' }) words: string;
}

export class AnswerBody implements AnswerOwedPaper {
  @IsBoolean({ message: '请选择后补，还是先退回来改' }) agrees: boolean;
}

export class HandInBody implements HandInOwedPaper {
  @IsString() @MaxLength(36) paperId: string;
}

export class DecideBody implements DecideOwedPaper {
  @IsBoolean({ message: '请选择收下，还是请其重交' }) accepts: boolean;
  @IsString() @MaxLength(300, { message: '请写短一些，300 个字以内' }) words: string;
}
