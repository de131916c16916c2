import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import {
  entityTypes, identityDocuments,
  type ArticlesSection, type CapitalSection, type ContactsSection, type ContributionForm, type DomicileSection, type EntityType, type HeldPermit, type IdentityDocumentKind, type InvestorEntry, type InvestorSection,
  type Liability, type OfficersSection, type OperatorSection, type OrganisationEntry, type OwnersSection, type ParentSection, type PartnersSection, type PersonEntry, type ScopeSection, type SectionName,
  type ShareholdersSection, type TypeSection,
} from '@qiban/shared';
import { NameBody } from '../names';

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
  @IsOptional() @IsString() @MaxLength(10) paidBy?: string;
  @IsOptional() @IsIn(['indefinite', 'years']) term?: CapitalSection['term'];
  @IsOptional() @IsInt() @Min(0) @Max(999) termYears?: number | null;
  @IsOptional() @IsInt({ message: '股份总数应为整数' }) @Min(0) @Max(MOST_YUAN) shareTotal?: number | null;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }, { message: '每股金额最多两位小数' }) @Min(0) @Max(MOST_YUAN) parYuan?: number | null;
  @IsOptional() @IsBoolean() paidInFull?: boolean;
}

export class DomicileBody implements Partial<DomicileSection> {
  @IsOptional() @IsIn(['pre-filed', 'declared']) source?: DomicileSection['source'];
  @IsOptional() @IsString() @MaxLength(40) unitId?: string;
  @IsOptional() @Matches(/^(\d{6})?$/) districtCode?: string;
  @IsOptional() @Matches(/^(\d{9}|\d{12})?$/) streetCode?: string;
  @IsOptional() @IsString() @MaxLength(40) community?: string;
  @IsOptional() @IsString() @MaxLength(80) road?: string;
  @IsOptional() @IsString() @MaxLength(40) room?: string;
  @IsOptional() @IsIn(['commercial', 'residential']) use?: DomicileSection['use'];
  @IsOptional() @IsBoolean() neighboursAgree?: boolean;
  @IsOptional() @IsBoolean() promise?: boolean;
  @IsOptional() @Matches(/^\d{0,6}$/, { message: '邮政编码是 6 位数字' }) postcode?: string;
}

class PermitBody implements HeldPermit {
  @IsString() @Length(1, 20) code: string;
  @IsString() @MaxLength(60) number: string;
  @IsOptional() @IsString() @MaxLength(10) issuedOn?: string;
  @IsOptional() @IsString() @MaxLength(10) validUntil?: string;
  @IsOptional() @IsString() @MaxLength(10) confirmedOn?: string;
  @IsOptional() @IsString() @MaxLength(40) paperId?: string;
}

export class ScopeBody implements Partial<ScopeSection> {
  @IsOptional() @IsArray() @ArrayMaxSize(60, { message: '经营范围最多选 60 条' }) @IsString({ each: true }) @MaxLength(20, { each: true }) codes?: string[];
  @IsOptional() @IsString() @MaxLength(20) mainCode?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => PermitBody) permits?: PermitBody[];
  /** Comes back as it was sent; what counts is what the case was opened under. */
  @IsOptional() @IsString() @MaxLength(40) catalogue?: string;
}

class PersonBody implements PersonEntry {
  @Matches(KEY, key) key: string;
  @IsString() @MaxLength(60) name: string;
  @IsString() @MaxLength(30) idNumber: string;
  @IsString() @MaxLength(20) mobile: string;
  @IsOptional() @IsIn(Object.keys(identityDocuments), { message: '请选择证件种类' }) idKind?: IdentityDocumentKind;
  @IsOptional() @IsString() @MaxLength(10) bornOn?: string;
  @IsOptional() @IsString() @MaxLength(200) residence?: string;
}

class OrganisationBody implements OrganisationEntry {
  @IsString() @MaxLength(100) name: string;
  @IsString() @MaxLength(30) creditCode: string;
  @IsIn(['legal-representative', 'delegate']) by: OrganisationEntry['by'];
  @IsOptional() @IsString() @MaxLength(200) domicile?: string;
}

class InvestorEntryBody extends PersonBody implements InvestorEntry {
  @IsOptional() @ValidateNested() @Type(() => OrganisationBody) organisation?: OrganisationBody;
  @IsOptional() @IsInt({ message: '出资额应为整数元' }) @Min(0) @Max(MOST_YUAN) contributionYuan: number | null;
  @IsIn(['money', 'goods', 'intellectual-property', 'land-use-right', 'equity', 'claim', 'labour']) contributionForm: ContributionForm;
  @IsString() @MaxLength(10) dueOn: string;
}

class ShareholderBody extends InvestorEntryBody {
  @IsOptional() @IsBoolean() livesInChina?: boolean;
}

class PartnerBody extends InvestorEntryBody {
  @IsIn(['unlimited', 'limited'], { message: '请选择承担责任的方式' }) liability: Liability;
}

export class ShareholdersBody implements Partial<ShareholdersSection> {
  @IsOptional() @IsArray() @ArrayMaxSize(200, { message: '股东、发起人最多 200 名（《公司法》第四十二条、第九十二条）' }) @ValidateNested({ each: true }) @Type(() => ShareholderBody)
  shareholders?: ShareholderBody[];
}

export class OfficersBody implements Partial<OfficersSection> {
  @IsOptional() @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => PersonBody) others?: PersonBody[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @Matches(KEY, { ...key, each: true }) directors?: string[];
  @IsOptional() @IsString() @MaxLength(40) manager?: string;
  @IsOptional() @IsString() @MaxLength(40) legalRepresentative?: string;
  @IsOptional() @IsString() @MaxLength(40) chair?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @Matches(KEY, { ...key, each: true }) deputyManagers?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @Matches(KEY, { ...key, each: true }) auditCommittee?: string[];
  @IsOptional() @IsInt({ message: '职工人数应为整数' }) @Min(0) @Max(9_999_999) employees?: number | null;
  @IsOptional() @IsArray() @ArrayMaxSize(40) @Matches(KEY, { ...key, each: true }) electedByEmployees?: string[];
  @IsOptional() @IsIn(['one-supervisor', 'supervisory-board', 'none', 'audit-committee']) supervision?: OfficersSection['supervision'];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @Matches(KEY, { ...key, each: true }) supervisors?: string[];
  @IsOptional() @IsBoolean() noSupervisorAgreed?: boolean;
  @IsOptional() @IsString() @MaxLength(40) financialOfficer?: string;
  @IsOptional() @IsInt() @Min(0) @Max(99) directorTermYears?: number | null;
}

export class PartnersBody implements Partial<PartnersSection> {
  @IsOptional() @IsArray() @ArrayMaxSize(50, { message: '合伙人最多 50 名' }) @ValidateNested({ each: true }) @Type(() => PartnerBody) partners?: PartnerBody[];
  @IsOptional() @IsArray() @ArrayMaxSize(50) @Matches(KEY, { ...key, each: true }) executives?: string[];
  @IsOptional() @IsIn(['indefinite', 'years']) term?: PartnersSection['term'];
  @IsOptional() @IsInt() @Min(0) @Max(999) termYears?: number | null;
}

export class InvestorBody implements Partial<InvestorSection> {
  @IsOptional() @ValidateNested() @Type(() => PersonBody) investor?: PersonBody | null;
  @IsOptional() @IsInt({ message: '出资额应为整数元' }) @Min(0) @Max(MOST_YUAN) capitalYuan?: number | null;
  @IsOptional() @IsIn(['personal', 'family']) property?: InvestorSection['property'];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => PersonBody) familyMembers?: PersonBody[];
}

export class OperatorBody implements Partial<OperatorSection> {
  @IsOptional() @ValidateNested() @Type(() => PersonBody) operator?: PersonBody | null;
  @IsOptional() @IsIn(['individual', 'family']) composition?: OperatorSection['composition'];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => PersonBody) familyMembers?: PersonBody[];
  @IsOptional() @IsInt({ message: '资金数额应为整数元' }) @Min(0) @Max(MOST_YUAN) capitalYuan?: number | null;
  @IsOptional() @IsInt({ message: '从业人数应为整数' }) @Min(0) @Max(99_999) staff?: number | null;
  @IsOptional() @IsString() @MaxLength(20) phone?: string;
  @IsOptional() @IsBoolean() truthPromise?: boolean;
}

export class ParentBody implements Partial<ParentSection> {
  @IsOptional() @IsString() @MaxLength(100) name?: string;
  @IsOptional() @IsString() @MaxLength(30) creditCode?: string;
  @IsOptional() @IsString() @MaxLength(200) domicile?: string;
  @IsOptional() @IsString() @MaxLength(4000) scope?: string;
  @IsOptional() @ValidateNested() @Type(() => PersonBody) representative?: PersonBody | null;
  @IsOptional() @ValidateNested() @Type(() => PersonBody) head?: PersonBody | null;
  @IsOptional() @IsIn(['independent', 'joint']) accounting?: ParentSection['accounting'];
}

class OwnerBody {
  @Matches(KEY, key) key: string;
  @IsIn(['share', 'income-or-votes', 'control', 'manager']) ground: OwnersSection['owners'][number]['ground'];
  @IsOptional() @IsNumber({ maxDecimalPlaces: 4 }) @Min(0) @Max(100) percent: number | null;
}

export class OwnersBody implements Partial<OwnersSection> {
  @IsOptional() @IsBoolean() exemptionPromised?: boolean;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => OwnerBody) owners?: OwnerBody[];
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => PersonBody) others?: PersonBody[];
}

class OwnClauseBody {
  @Matches(/^[a-z][a-z0-9-]{1,40}$/, { message: '没有这一条' }) id: string;
  /** Empty: this clause is left out. */
  @IsString() @MaxLength(2000, { message: '条款最多 2000 个字' }) text: string;
}

export class ArticlesBody implements Partial<ArticlesSection> {
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => OwnClauseBody) clauses?: OwnClauseBody[];
}

export class ContactsBody implements Partial<ContactsSection> {
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => PersonBody) others?: PersonBody[];

  @IsOptional() @IsString() @MaxLength(40) contact?: string;
  @IsOptional() @IsString() @MaxLength(20) companyPhone?: string;
  @IsOptional() @IsString() @MaxLength(80) email?: string;
  @IsOptional() @IsString() @MaxLength(40) agent?: string;
  @IsOptional() @IsBoolean() truthPromise?: boolean;
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
