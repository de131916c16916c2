import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, MaxLength, Min,
} from 'class-validator';
import {
  entityTypes, identityDocuments,
  type ArticlesSection, type CapitalSection, type ContactsSection, type ContributionForm, type DomicileSection, type EntityType, type HeldPermit, type IdentityDocumentKind, type InvestorEntry, type InvestorSection,
  type Liability, type OfficersSection, type OperatorSection, type OrganisationEntry, type OwnersSection, type ParentSection, type PartnersSection, type PersonEntry, type ScopeSection, type SectionName,
  type ShareholdersSection, type TypeSection,
} from '@qiban/shared';
import { NameBody } from '../names';
import { MayBeMissing } from '../../kernel/may-be-missing.decorator';
import { AnObject, EachAnObject } from '../../kernel/an-object.decorator';

/*
 * The shape of a draft, no more: kinds, lengths and counts. A draft may be half filled and wrong; what the law says of it
 * is for the rules in `shared`, which the phone runs as well.
 */
export const KEY = /^[A-Za-z0-9_-]{1,40}$/;
export const key = { message: '人员编号不对，请刷新页面后再试' };
/** Ten billion yuan: far beyond any real case, and safely within whole numbers. */
const MOST_YUAN = 100_000_000_000;

export class TypeBody implements TypeSection {
  @IsIn(entityTypes as EntityType[], { message: '请选择企业类型' }) entityType: EntityType;
}

export class CapitalBody implements Partial<CapitalSection> {
  @IsOptional() @IsInt({ message: '注册资本应为整数元' }) @Min(0) @Max(MOST_YUAN) capitalYuan?: number | null;
  @MayBeMissing() @IsString() @MaxLength(10) paidBy?: string;
  @MayBeMissing() @IsIn(['indefinite', 'years']) term?: CapitalSection['term'];
  @IsOptional() @IsInt() @Min(0) @Max(999) termYears?: number | null;
  @IsOptional() @IsInt({ message: '股份总数应为整数' }) @Min(0) @Max(MOST_YUAN) shareTotal?: number | null;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }, { message: '每股金额最多两位小数' }) @Min(0) @Max(MOST_YUAN) parYuan?: number | null;
  @MayBeMissing() @IsBoolean() paidInFull?: boolean;
}

export class DomicileBody implements Partial<DomicileSection> {
  @MayBeMissing() @IsIn(['pre-filed', 'declared']) source?: DomicileSection['source'];
  @MayBeMissing() @IsString() @MaxLength(40) unitId?: string;
  @MayBeMissing() @Matches(/^(\d{6})?$/) districtCode?: string;
  @MayBeMissing() @Matches(/^(\d{9}|\d{12})?$/) streetCode?: string;
  @MayBeMissing() @IsString() @MaxLength(40) community?: string;
  @MayBeMissing() @IsString() @MaxLength(80) road?: string;
  @MayBeMissing() @IsString() @MaxLength(40) room?: string;
  @MayBeMissing() @IsIn(['commercial', 'residential']) use?: DomicileSection['use'];
  @MayBeMissing() @IsBoolean() neighboursAgree?: boolean;
  @MayBeMissing() @IsBoolean() promise?: boolean;
  @MayBeMissing() @Matches(/^\d{0,6}$/, { message: '邮政编码是 6 位数字' }) postcode?: string;
}

class PermitBody implements HeldPermit {
  @IsString() @Length(1, 20) code: string;
  @IsString() @MaxLength(60) number: string;
  @MayBeMissing() @IsString() @MaxLength(10) issuedOn?: string;
  @MayBeMissing() @IsString() @MaxLength(10) validUntil?: string;
  @MayBeMissing() @IsString() @MaxLength(10) confirmedOn?: string;
  @MayBeMissing() @IsString() @MaxLength(40) paperId?: string;
}

export class ScopeBody implements Partial<ScopeSection> {
  @MayBeMissing() @IsArray() @ArrayMaxSize(60, { message: '经营范围最多选 60 条' }) @IsString({ each: true }) @MaxLength(20, { each: true }) codes?: string[];
  @MayBeMissing() @IsString() @MaxLength(20) mainCode?: string;
  @MayBeMissing() @IsArray() @ArrayMaxSize(60) @EachAnObject() @Type(() => PermitBody) permits?: PermitBody[];
  /** Comes back as it was sent; what counts is what the case was opened under. */
  @MayBeMissing() @IsString() @MaxLength(40) catalogue?: string;
}

class PersonBody implements PersonEntry {
  @Matches(KEY, key) key: string;
  @IsString() @MaxLength(60) name: string;
  @IsString() @MaxLength(30) idNumber: string;
  @IsString() @MaxLength(20) mobile: string;
  @MayBeMissing() @IsIn(Object.keys(identityDocuments), { message: '请选择证件种类' }) idKind?: IdentityDocumentKind;
  @MayBeMissing() @IsString() @MaxLength(10) bornOn?: string;
  @MayBeMissing() @IsString() @MaxLength(200) residence?: string;
}

class OrganisationBody implements OrganisationEntry {
  @IsString() @MaxLength(100) name: string;
  @IsString() @MaxLength(30) creditCode: string;
  @IsIn(['legal-representative', 'delegate']) by: OrganisationEntry['by'];
  @MayBeMissing() @IsString() @MaxLength(200) domicile?: string;
}

class InvestorEntryBody extends PersonBody implements InvestorEntry {
  @MayBeMissing() @AnObject() @Type(() => OrganisationBody) organisation?: OrganisationBody;
  @IsOptional() @IsInt({ message: '出资额应为整数元' }) @Min(0) @Max(MOST_YUAN) contributionYuan: number | null;
  @IsIn(['money', 'goods', 'intellectual-property', 'land-use-right', 'equity', 'claim', 'labour']) contributionForm: ContributionForm;
  @IsString() @MaxLength(10) dueOn: string;
}

class ShareholderBody extends InvestorEntryBody {
  @MayBeMissing() @IsBoolean() livesInChina?: boolean;
}

class PartnerBody extends InvestorEntryBody {
  @IsIn(['unlimited', 'limited'], { message: '请选择承担责任的方式' }) liability: Liability;
}

export class ShareholdersBody implements Partial<ShareholdersSection> {
  @MayBeMissing() @IsArray() @ArrayMaxSize(200, { message: '股东、发起人最多 200 名（《公司法》第四十二条、第九十二条）' }) @EachAnObject() @Type(() => ShareholderBody)
  shareholders?: ShareholderBody[];
}

export class OfficersBody implements Partial<OfficersSection> {
  @MayBeMissing() @IsArray() @ArrayMaxSize(30) @EachAnObject() @Type(() => PersonBody) others?: PersonBody[];
  @MayBeMissing() @IsArray() @ArrayMaxSize(20) @Matches(KEY, { ...key, each: true }) directors?: string[];
  @MayBeMissing() @IsString() @MaxLength(40) manager?: string;
  @MayBeMissing() @IsString() @MaxLength(40) legalRepresentative?: string;
  @MayBeMissing() @IsString() @MaxLength(40) chair?: string;
  @MayBeMissing() @IsArray() @ArrayMaxSize(20) @Matches(KEY, { ...key, each: true }) deputyManagers?: string[];
  @MayBeMissing() @IsArray() @ArrayMaxSize(20) @Matches(KEY, { ...key, each: true }) auditCommittee?: string[];
  @IsOptional() @IsInt({ message: '职工人数应为整数' }) @Min(0) @Max(9_999_999) employees?: number | null;
  @MayBeMissing() @IsArray() @ArrayMaxSize(40) @Matches(KEY, { ...key, each: true }) electedByEmployees?: string[];
  @MayBeMissing() @IsIn(['one-supervisor', 'supervisory-board', 'none', 'audit-committee']) supervision?: OfficersSection['supervision'];
  @MayBeMissing() @IsArray() @ArrayMaxSize(20) @Matches(KEY, { ...key, each: true }) supervisors?: string[];
  @MayBeMissing() @IsBoolean() noSupervisorAgreed?: boolean;
  @MayBeMissing() @IsString() @MaxLength(40) financialOfficer?: string;
  @IsOptional() @IsInt() @Min(0) @Max(99) directorTermYears?: number | null;
}

export class PartnersBody implements Partial<PartnersSection> {
  @MayBeMissing() @IsArray() @ArrayMaxSize(50, { message: '合伙人最多 50 名' }) @EachAnObject() @Type(() => PartnerBody) partners?: PartnerBody[];
  @MayBeMissing() @IsArray() @ArrayMaxSize(50) @Matches(KEY, { ...key, each: true }) executives?: string[];
  @MayBeMissing() @IsIn(['indefinite', 'years']) term?: PartnersSection['term'];
  @IsOptional() @IsInt() @Min(0) @Max(999) termYears?: number | null;
}

export class InvestorBody implements Partial<InvestorSection> {
  @IsOptional() @AnObject() @Type(() => PersonBody) investor?: PersonBody | null;
  @IsOptional() @IsInt({ message: '出资额应为整数元' }) @Min(0) @Max(MOST_YUAN) capitalYuan?: number | null;
  @MayBeMissing() @IsIn(['personal', 'family']) property?: InvestorSection['property'];
  @MayBeMissing() @IsArray() @ArrayMaxSize(20) @EachAnObject() @Type(() => PersonBody) familyMembers?: PersonBody[];
}

export class OperatorBody implements Partial<OperatorSection> {
  @IsOptional() @AnObject() @Type(() => PersonBody) operator?: PersonBody | null;
  @MayBeMissing() @IsIn(['individual', 'family']) composition?: OperatorSection['composition'];
  @MayBeMissing() @IsArray() @ArrayMaxSize(20) @EachAnObject() @Type(() => PersonBody) familyMembers?: PersonBody[];
  @IsOptional() @IsInt({ message: '资金数额应为整数元' }) @Min(0) @Max(MOST_YUAN) capitalYuan?: number | null;
  @IsOptional() @IsInt({ message: '从业人数应为整数' }) @Min(0) @Max(99_999) staff?: number | null;
  @MayBeMissing() @IsString() @MaxLength(20) phone?: string;
  @MayBeMissing() @IsBoolean() truthPromise?: boolean;
}

export class ParentBody implements Partial<ParentSection> {
  @MayBeMissing() @IsString() @MaxLength(100) name?: string;
  @MayBeMissing() @IsString() @MaxLength(30) creditCode?: string;
  @MayBeMissing() @IsString() @MaxLength(200) domicile?: string;
  @MayBeMissing() @IsString() @MaxLength(4000) scope?: string;
  @IsOptional() @AnObject() @Type(() => PersonBody) representative?: PersonBody | null;
  @IsOptional() @AnObject() @Type(() => PersonBody) head?: PersonBody | null;
  @MayBeMissing() @IsIn(['independent', 'joint']) accounting?: ParentSection['accounting'];
}

class OwnerBody {
  @Matches(KEY, key) key: string;
  @IsIn(['share', 'income-or-votes', 'control', 'manager']) ground: OwnersSection['owners'][number]['ground'];
  @IsOptional() @IsNumber({ maxDecimalPlaces: 4 }) @Min(0) @Max(100) percent: number | null;
}

export class OwnersBody implements Partial<OwnersSection> {
  @MayBeMissing() @IsBoolean() exemptionPromised?: boolean;
  @MayBeMissing() @IsArray() @ArrayMaxSize(50) @EachAnObject() @Type(() => OwnerBody) owners?: OwnerBody[];
  @MayBeMissing() @IsArray() @ArrayMaxSize(50) @EachAnObject() @Type(() => PersonBody) others?: PersonBody[];
}

class OwnClauseBody {
  @Matches(/^[a-z][a-z0-9-]{1,40}$/, { message: '没有这一条' }) id: string;
  /** Empty: this clause is left out. */
  @IsString() @MaxLength(2000, { message: '条款最多 2000 个字' }) text: string;
}

export class ArticlesBody implements Partial<ArticlesSection> {
  @MayBeMissing() @IsArray() @ArrayMaxSize(60) @EachAnObject() @Type(() => OwnClauseBody) clauses?: OwnClauseBody[];
}

export class ContactsBody implements Partial<ContactsSection> {
  @MayBeMissing() @IsArray() @ArrayMaxSize(10) @EachAnObject() @Type(() => PersonBody) others?: PersonBody[];

  @MayBeMissing() @IsString() @MaxLength(40) contact?: string;
  @MayBeMissing() @IsString() @MaxLength(20) companyPhone?: string;
  @MayBeMissing() @IsString() @MaxLength(80) email?: string;
  @MayBeMissing() @IsString() @MaxLength(40) agent?: string;
  @MayBeMissing() @IsBoolean() truthPromise?: boolean;
}

export { NameBody };

export const sectionBodies: Record<SectionName, new () => object> = {
  type: TypeBody,
  name: NameBody,
  capital: CapitalBody,
  domicile: DomicileBody,
  scope: ScopeBody,
  shareholders: ShareholdersBody,
  officers: OfficersBody,
  partners: PartnersBody,
  investor: InvestorBody,
  operator: OperatorBody,
  parent: ParentBody,
  owners: OwnersBody,
  contacts: ContactsBody,
  articles: ArticlesBody,
};
