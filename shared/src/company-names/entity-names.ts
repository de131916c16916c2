import type { EntityType } from '../company-registration/entity-types';

export type NamePart = 'parentName' | 'region' | 'tradeName' | 'industry' | 'organisationForm';

/** What the name of one kind of entity is put together from. */
export interface EntityNames {
  /** In the order in which they stand in the name. What a branch has for a trade name is the place that tells it from its parent's other branches. */
  parts: readonly NamePart[];
  /** Endings to offer, the usual one first. The rules accept others too. */
  forms: readonly string[];
  /** May do without a name altogether. */
  nameIsOptional: boolean;
  /** One sentence beside the choice of the ending. */
  formHint: string;
  example: string;
}

const FOUR_PARTS = ['region', 'tradeName', 'industry', 'organisationForm'] as const;

/** 合伙企业法 arts. 15, 56, 62. */
export const GENERAL_PARTNERSHIP_MARK = '（普通合伙）';
export const SPECIAL_PARTNERSHIP_MARK = '（特殊普通合伙）';
export const LIMITED_PARTNERSHIP_MARK = '（有限合伙）';
export const SOLE_PROPRIETORSHIP_MARK = '（个人独资）';
export const MARKS: readonly string[] = [SPECIAL_PARTNERSHIP_MARK, GENERAL_PARTNERSHIP_MARK, LIMITED_PARTNERSHIP_MARK, SOLE_PROPRIETORSHIP_MARK];

const marked = (mark: string, ...endings: string[]): string[] => endings.map((ending) => ending + mark);

export const entityNames: Readonly<Record<EntityType, EntityNames>> = {
  llc: {
    parts: FOUR_PARTS, forms: ['有限公司', '有限责任公司'], nameIsOptional: false,
    formHint: '有限责任公司两种写法都可以。', example: '青岛沃海机械有限公司',
  },
  jsc: {
    parts: FOUR_PARTS, forms: ['股份有限公司', '股份公司'], nameIsOptional: false,
    formHint: '股份有限公司两种写法都可以，一般写全称。', example: '青岛沃海机械股份有限公司',
  },
  'sole-proprietorship': {
    parts: FOUR_PARTS, forms: ['厂', '店', '中心', '工作室', '经营部', '商行', '事务所', '服务部', ...marked(SOLE_PROPRIETORSHIP_MARK, '厂', '中心')], nameIsOptional: false,
    formHint: '投资人承担无限责任，名称中不能有“公司”“有限”。登记机关要求标明的，加“（个人独资）”。', example: '青岛沃海机械加工厂',
  },
  'general-partnership': {
    parts: FOUR_PARTS, forms: marked(GENERAL_PARTNERSHIP_MARK, '合伙企业', '事务所', '中心', '工作室', '厂', '店'), nameIsOptional: false,
    formHint: '名称中应当标明“普通合伙”。', example: '青岛沃海会计师事务所（普通合伙）',
  },
  'limited-partnership': {
    parts: FOUR_PARTS, forms: marked(LIMITED_PARTNERSHIP_MARK, '合伙企业', '中心'), nameIsOptional: false,
    formHint: '名称中应当标明“有限合伙”。', example: '青岛沃海创业投资合伙企业（有限合伙）',
  },
  'individual-business': {
    parts: FOUR_PARTS, forms: ['店', '馆', '部', '行', '厂', '中心', '工作室', '坊', '铺', '经营部', '商行', '商店', '餐馆', '超市', '便利店'], nameIsOptional: true,
    formHint: '可以不起名称。要起名称的，不能有“企业”“公司”“农民专业合作社”。', example: '青岛市市南区沃海餐馆',
  },
  branch: {
    parts: ['parentName', 'tradeName', 'organisationForm'], forms: ['分公司'], nameIsOptional: false,
    formHint: '分支机构名称以所从属企业的名称开头。', example: '青岛沃海机械有限公司崂山分公司',
  },
};

/** The parts of a name as somebody writes them; what a kind does not have is left out. */
export type WrittenParts = { readonly [Part in NamePart]?: string };

export const composedName = (entityType: EntityType, parts: WrittenParts): string =>
  entityNames[entityType].parts.map((part) => parts[part] ?? '').join('');
