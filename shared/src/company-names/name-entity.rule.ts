import { entityTypeRules, type EntityType } from '../company-registration/entity-types';
import type { Finding, Level } from '../finding';
import {
  entityNames, GENERAL_PARTNERSHIP_MARK, LIMITED_PARTNERSHIP_MARK, MARKS, SOLE_PROPRIETORSHIP_MARK, SPECIAL_PARTNERSHIP_MARK,
} from './entity-names';
import { forbiddenIn, forbiddenFinding } from './forbidden.rule';
import type { NameParts } from './name-parts.rule';
import { nameFinding, type NameRuleId } from './name-rules';
import { typedName } from './name-text';

export interface EntityQuestion {
  entityType: EntityType;
  /** Of a branch: the parent's name as its licence gives it, once it is written down. */
  parentName?: string;
}

type Add = (level: Level, rule: NameRuleId, words: string, todo?: string) => void;

/** What the law asks of the name of one kind of entity, beyond what it asks of every name. */
export function entityFindings(parts: NameParts, { entityType, parentName }: EntityQuestion): Finding[] {
  const findings: Finding[] = [];
  const add: Add = (level, rule, words, todo) => findings.push(nameFinding(rule, level, words, todo));
  // Half a name has no ending to judge yet; that it is half a name is said by the rules for every name.
  if (parts.full === '' || (parts.form === '' && entityType !== 'branch')) return findings;
  if (entityType !== 'branch' && parts.branchOf !== undefined) {
    add('refuse', 'name.type.is-a-branch', `“${parts.form}”是分支机构的名称，${entityTypeRules[entityType].title}不能使用。`, '请改用本类型的组织形式。');
    return findings;
  }
  RULES[entityType](parts, add, parentName);
  if (entityType === 'branch') findings.push(...forbiddenBehindParent(parts, parentName));
  if (parts.isGroup && (entityType === 'individual-business' || entityType === 'branch')) {
    const own = entityType === 'branch' ? parts.full.slice((parts.branchOf ?? '').length) : parts.full;
    if (own.includes('集团')) add('refuse', 'name.group-of-an-enterprise', `${entityTypeRules[entityType].title}的名称不能使用“集团”。`, '请删去“集团”。');
  }
  return findings;
}

const RULES: Record<EntityType, (parts: NameParts, add: Add, parentName?: string) => void> = {
  llc({ form }, add) {
    if (!entityNames.llc.forms.includes(form)) add('refuse', 'name.type.llc-form', `有限责任公司的名称应以“有限公司”或者“有限责任公司”结尾，不是“${form}”。`, '请把组织形式改为“有限公司”。');
  },
  jsc({ form }, add) {
    if (!entityNames.jsc.forms.includes(form)) add('refuse', 'name.type.jsc-form', `股份有限公司的名称应以“股份有限公司”或者“股份公司”结尾，不是“${form}”。`, '请把组织形式改为“股份有限公司”。');
  },
  'sole-proprietorship'(parts, add) {
    const word = companyWord(parts.full);
    if (word !== undefined) add('refuse', 'name.type.sole-proprietorship-words', `个人独资企业的投资人承担无限责任，名称中不能有“${word}”。`, '请改用“厂”“店”“中心”“工作室”等。');
    wrongMark(parts, [SOLE_PROPRIETORSHIP_MARK], '个人独资企业', add);
  },
  'general-partnership'(parts, add) {
    companyWordOfPartnership(parts, '普通合伙企业', add);
    if (parts.full.includes('特殊普通合伙')) {
      add('warn', 'name.type.special-partnership-mark', '特殊普通合伙限以专业知识和专门技能提供有偿服务的专业服务机构。', `请确认属于专业服务机构；否则请改为“${GENERAL_PARTNERSHIP_MARK}”。`);
    } else if (!parts.full.includes('普通合伙')) {
      add('refuse', 'name.type.general-partnership-mark', '普通合伙企业的名称中应当标明“普通合伙”。', `请在末尾加上“${GENERAL_PARTNERSHIP_MARK}”。`);
    }
    wrongMark(parts, [GENERAL_PARTNERSHIP_MARK, SPECIAL_PARTNERSHIP_MARK], '普通合伙企业', add);
  },
  'limited-partnership'(parts, add) {
    companyWordOfPartnership(parts, '有限合伙企业', add);
    if (!parts.full.includes('有限合伙')) add('refuse', 'name.type.limited-partnership-mark', '有限合伙企业的名称中应当标明“有限合伙”。', `请在末尾加上“${LIMITED_PARTNERSHIP_MARK}”。`);
    wrongMark(parts, [LIMITED_PARTNERSHIP_MARK], '有限合伙企业', add);
  },
  'individual-business'(parts, add) {
    const word = ['农民专业合作社', '企业', '公司'].find((each) => parts.form.includes(each)) ?? companyWord(parts.form);
    if (word !== undefined) add('refuse', 'name.type.individual-business-words', `个体工商户不是企业，组织形式不能用“${word}”。`, '请改用“店”“馆”“部”“行”“工作室”等。');
    wrongMark(parts, [], '个体工商户', add);
  },
  branch({ full, branchOf, form }, add, parentName) {
    const parent = parentName === undefined || parentName === '' ? branchOf : typedName(parentName);
    if (parent === undefined || !full.startsWith(parent)) {
      const shown = parent ?? '';
      add('refuse', 'name.type.branch-parent', shown === '' ? '分支机构名称应当以所从属企业的名称开头。' : `分支机构名称应当以所从属企业的名称“${shown}”开头。`, '请照抄所从属企业营业执照上的名称。');
      return;
    }
    const own = full.slice(parent.length);
    if (!/分(?:公司|厂|店)$/.test(own)) {
      add('refuse', 'name.type.branch-ending', `分支机构名称末尾应当有“分公司”“分厂”“分店”等字词${form === '' ? '' : `，不是“${form}”`}。`, '请在末尾加上“分公司”。');
    } else if (/^分(?:公司|厂|店)$/.test(own)) {
      add('warn', 'name.type.branch-place', '没有写明分支机构的地点，容易与别的分支机构混淆。', '请在“分公司”前写明地点，例如“崂山”。');
    }
  },
};

/** 公司 or 有限 used by what is no company; the 有限 of 有限合伙 is another word. */
function companyWord(text: string): string | undefined {
  const rest = text.replace('有限合伙', '');
  return ['有限责任', '有限公司', '有限', '公司'].find((word) => rest.includes(word));
}

function companyWordOfPartnership({ full }: NameParts, title: string, add: Add): void {
  const word = companyWord(full);
  if (word !== undefined) add('refuse', 'name.type.company-words', `${title}不是公司，名称中不能有“${word}”。`, '请改用“合伙企业”“事务所”“中心”等。');
}

function wrongMark({ full }: NameParts, own: readonly string[], title: string, add: Add): void {
  const wrong = MARKS.find((mark) => full.includes(mark) && !own.includes(mark));
  if (wrong !== undefined) add('refuse', 'name.type.wrong-mark', `${title}的名称不能标明“${wrong}”。`, `请删去“${wrong}”。`);
}

/** The parent's own name was accepted when it was registered; only what the branch adds is looked at. */
function forbiddenBehindParent({ full, branchOf }: NameParts, parentName?: string): Finding[] {
  const parent = typedName(parentName ?? branchOf ?? '');
  return full.startsWith(parent) ? forbiddenIn(full.slice(parent.length), { atStart: false }).map(forbiddenFinding) : [];
}
