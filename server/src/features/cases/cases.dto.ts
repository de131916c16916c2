import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsNotEmpty, IsNumber, IsObject, IsString, Length, Matches, Max, MaxLength, Min,
} from 'class-validator';
import {
  entityTypes, mobile, personName, personPlaces, residentId, sectionNames,
  type ArticlesSection, type CapitalSection, type ContactsSection, type DomicileSection, type EntityType, type GivenForm, type InvestorSection, type MoveCase, type NameSection, type OfficersSection,
  type OpenCase, type OperatorSection, type OwnersSection, type ParentSection, type PartnersSection, type ScopeSection, type ShareholdersSection, type RefuseToSign, type SaveSection, type SectionName, type Signature, type SubmitCase, type Substitute, type WithdrawCase, type WriteMyselfIn,
} from '@qiban/shared';
import { AnObject } from '../../kernel/an-object.decorator';
import { Satisfies } from '../../kernel/satisfies.decorator';
import {
  ArticlesBody, CapitalBody, ContactsBody, DomicileBody, InvestorBody, KEY, key, NameBody, OfficersBody, OperatorBody, OwnersBody, ParentBody, PartnersBody, ScopeBody, ShareholdersBody, TypeBody,
} from './section.dto';
import { MayBeMissing } from '../../kernel/may-be-missing.decorator';

/** Which sections a form must have depends on its type; the rules ask for what is missing. */
class FormBody implements GivenForm {
  @IsDefined({ message: '请选择企业类型' }) @AnObject() @Type(() => TypeBody) type: TypeBody;
  @IsDefined() @AnObject() @Type(() => NameBody) name: NameSection;
  @MayBeMissing() @AnObject() @Type(() => CapitalBody) capital?: CapitalSection;
  @IsDefined() @AnObject() @Type(() => DomicileBody) domicile: DomicileSection;
  @IsDefined() @AnObject() @Type(() => ScopeBody) scope: ScopeSection;
  @MayBeMissing() @AnObject() @Type(() => ShareholdersBody) shareholders?: ShareholdersSection;
  @MayBeMissing() @AnObject() @Type(() => OfficersBody) officers?: OfficersSection;
  @MayBeMissing() @AnObject() @Type(() => PartnersBody) partners?: PartnersSection;
  @MayBeMissing() @AnObject() @Type(() => InvestorBody) investor?: InvestorSection;
  @MayBeMissing() @AnObject() @Type(() => OperatorBody) operator?: OperatorSection;
  @MayBeMissing() @AnObject() @Type(() => ParentBody) parent?: ParentSection;
  @MayBeMissing() @AnObject() @Type(() => OwnersBody) owners?: OwnersSection;
  @MayBeMissing() @AnObject() @Type(() => ContactsBody) contacts?: ContactsSection;
  @MayBeMissing() @AnObject() @Type(() => ArticlesBody) articles?: ArticlesSection;
}

export class OpenCaseBody implements OpenCase {
  @MayBeMissing() @AnObject() @Type(() => FormBody) form?: GivenForm;
  @MayBeMissing() @IsIn(entityTypes as EntityType[], { message: '请选择企业类型' }) entityType?: EntityType;
  @MayBeMissing() @IsBoolean() sendForSigning?: boolean;
}

export class SaveSectionBody implements SaveSection {
  @IsIn(sectionNames as SectionName[], { message: '没有这一项' }) section: SectionName;
  /** Checked against its section's own class by the service. */
  @IsObject() value: Record<string, never>;
  @IsInt() @Min(0) seenVersion: number;
}

export class WriteMyselfInBody implements WriteMyselfIn {
  @IsIn(personPlaces, { message: '这里不能填人员' }) place: WriteMyselfIn['place'];
  @Matches(KEY, key) key: string;
  @IsInt() @Min(0) seenVersion: number;
}

export class MoveBody implements MoveCase {
  @IsInt() @Min(0) seenVersion: number;
}

class PointBody {
  @IsNumber() x: number;
  @IsNumber() y: number;
  @IsNumber() t: number;
}

/** Strokes are bounded so that a signature stays a signature: 200 strokes of 2,000 points. */
export class SignatureBody implements Signature {
  @Matches(/^[0-9a-f]{64}$/) packetHash: string;
  @IsNumber() @Min(50) @Max(4000) width: number;
  @IsNumber() @Min(30) @Max(4000) height: number;
  @IsArray() @ArrayMinSize(1, { message: '请在框内写下姓名' }) @ArrayMaxSize(200) strokes: PointBody[][];
}

export class SubmitBody extends MoveBody implements SubmitCase {
  @MayBeMissing() @AnObject() @Type(() => SignatureBody) signature?: SignatureBody;
}

export class WithdrawBody extends MoveBody implements WithdrawCase {
  @IsString() @MaxLength(200) reason: string;
}

class SubstitutePersonBody {
  @Satisfies(personName) @IsString() @IsNotEmpty({ message: '请填写姓名' }) @MaxLength(60) name: string;
  @Satisfies((value: string) => residentId(value)) @IsString() @IsNotEmpty({ message: '请填写身份证号码' }) @MaxLength(40) idNumber: string;
  @Satisfies(mobile) @IsString() @IsNotEmpty({ message: '请填写手机号' }) @MaxLength(40) mobile: string;
}

export class SubstituteBody extends MoveBody implements Substitute {
  @IsDefined() @AnObject() @Type(() => SubstitutePersonBody) person: SubstitutePersonBody;
}

export class RefuseToSignBody implements RefuseToSign {
  @IsString() @Length(4, 200, { message: '请写明不同意的原因，4 到 200 个字，发起人会看到' }) reason: string;
}
