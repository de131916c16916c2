import type { EntityType } from '../company-registration/entity-types';
import type { Level } from '../finding';
import { FORBIDDEN_GROUPS } from './forbidden-words';
import type { Readings } from './name-comparison.rule';
import { judgeName, type ExistingName } from './name-judgement.rule';
import { FORBIDDEN_RULES, NAME_RULES } from './name-rules';
import type { NameRelation } from './name-standing.rule';

const PINYIN: Record<string, string[]> = { 栏: ['lan'], 兰: ['lan'], 牛: ['niu'], 山: ['shan'], 巴: ['ba'], 八: ['ba'], 重: ['chong', 'zhong'], 崇: ['chong'], 老: ['lao'] };
const readings: Readings = (char) => PINYIN[char] ?? [];

interface Example { name: string; level: Level; as?: EntityType; parent?: string; beside?: string; standing?: ExistingName['standing']; relation?: NameRelation['kind'] }
const the = (name: string, level: Level, more: Partial<Example> = {}): Example => ({ name, level, ...more });

/** One name for every rule. A rule that is removed, or that no longer speaks, fails its line. */
const EXAMPLES: Record<keyof typeof NAME_RULES, Example> = {
  'name.empty': the('', 'refuse', { as: 'llc' }),
  'name.characters': the('青岛云栖2024科技有限公司', 'refuse'),
  'name.traditional-characters': the('青岛雲棲科技有限公司', 'refuse'),
  'name.brackets': the('青岛云栖（科技有限公司', 'refuse'),
  'name.trade-name-only': the('云栖', 'warn'),
  'name.form-missing': the('青岛云栖科技', 'refuse'),
  'name.form-unknown': the('青岛云栖科技公司', 'refuse'),
  'name.region-missing': the('云栖科技有限公司', 'route'),
  'name.region-unbracketed': the('云栖青岛科技有限公司', 'refuse'),
  'name.region-of-province': the('山东云栖科技有限公司', 'warn'),
  'name.region-elsewhere': the('济南云栖科技有限公司', 'route'),
  'name.district-alone': the('崂山区云栖科技有限公司', 'refuse'),
  'name.trade-name-missing': the('青岛科技有限公司', 'refuse'),
  'name.trade-name-too-short': the('青岛云科技有限公司', 'refuse'),
  'name.trade-name-is-place': the('青岛青岛科技有限公司', 'refuse'),
  'name.trade-name-not-distinctive': the('青岛动力机械有限公司', 'refuse'),
  'name.industry-missing': the('青岛云栖有限公司', 'warn'),
  'name.industry-unrecognised': the('青岛云栖观潮听海有限公司', 'warn'),
  'name.well-known': the('青岛海尔科技有限公司', 'warn'),
  'name.state-prefix': the('中国云栖科技有限公司', 'route'),
  'name.state-word-in-trade-name': the('青岛中国云栖科技有限公司', 'route'),
  'name.state-word-qualifies': the('青岛云栖全国物流有限公司', 'warn'),
  'name.china-in-brackets': the('青岛云栖（中国）科技有限公司', 'warn'),
  'name.group': the('青岛云栖科技集团有限公司', 'warn'),
  'name.group-before-form': the('青岛云栖（集团）科技有限公司', 'warn'),
  'name.group-of-an-enterprise': the('青岛云栖餐饮集团店', 'refuse', { as: 'individual-business' }),
  'name.contains-a-company': the('青岛沃海机械有限公司物业有限公司', 'warn'),
  'name.branch': the('青岛云栖科技有限公司崂山分公司', 'warn'),

  'name.type.llc-form': the('青岛云栖科技股份有限公司', 'refuse', { as: 'llc' }),
  'name.type.jsc-form': the('青岛云栖科技有限公司', 'refuse', { as: 'jsc' }),
  'name.type.company-words': the('青岛云栖创业投资有限公司（普通合伙）', 'refuse', { as: 'general-partnership' }),
  'name.type.sole-proprietorship-words': the('青岛云栖机械有限公司', 'refuse', { as: 'sole-proprietorship' }),
  'name.type.general-partnership-mark': the('青岛云栖会计师事务所', 'refuse', { as: 'general-partnership' }),
  'name.type.special-partnership-mark': the('青岛云栖会计师事务所（特殊普通合伙）', 'warn', { as: 'general-partnership' }),
  'name.type.limited-partnership-mark': the('青岛云栖创业投资合伙企业', 'refuse', { as: 'limited-partnership' }),
  'name.type.wrong-mark': the('青岛云栖机械加工厂（有限合伙）', 'refuse', { as: 'sole-proprietorship' }),
  'name.type.individual-business-words': the('青岛云栖餐饮有限公司', 'refuse', { as: 'individual-business' }),
  'name.type.branch-parent': the('青岛云栖科技有限公司崂山分公司', 'refuse', { as: 'branch', parent: '青岛沃海机械有限公司' }),
  'name.type.branch-ending': the('青岛沃海机械有限公司崂山经营部', 'refuse', { as: 'branch', parent: '青岛沃海机械有限公司' }),
  'name.type.branch-place': the('青岛沃海机械有限公司分公司', 'warn', { as: 'branch', parent: '青岛沃海机械有限公司' }),
  'name.type.is-a-branch': the('青岛云栖科技有限公司崂山分公司', 'refuse', { as: 'llc' }),

  'name.same.text': the('北京红光酒业有限公司', 'refuse', { beside: '北京红光酒业有限公司' }),
  'name.same.words': the('北京红光酒业发展有限公司', 'refuse', { beside: '红光(北京)酒业发展有限公司' }),
  'name.same.trade-name-and-industry': the('北京红光酒业有限公司', 'refuse', { beside: '北京红光酒厂' }),
  'name.same.industry-less': the('北京红光酒业有限公司', 'refuse', { beside: '北京红光有限公司' }),
  'name.excepted.investment': the('北京红光酒业有限公司', 'warn', { beside: '北京红光酒厂', relation: 'investment' }),
  'name.excepted.transferee': the('北京红光酒业有限公司', 'warn', { beside: '北京红光酒厂', relation: 'transferee', standing: { status: 'freed', freedOn: '2026-10-01', freedBy: 'renamed' } }),
  'name.near.synonym-industry': the('北京万青地产有限公司', 'warn', { beside: '北京万青房地产有限公司' }),
  'name.near.homophone': the('北京牛栏山酒业有限公司', 'warn', { beside: '北京牛兰山酒业有限公司' }),
  'name.near.containment': the('北京阿里巴巴网络科技有限公司', 'warn', { beside: '北京阿里巴巴巴巴网络科技有限公司' }),
  'name.near.part-homophone': the('北京牛兰山酒业有限公司', 'warn', { beside: '北京老牛栏山酒业有限公司' }),
  'name.near.look-alike': the('北京泰山商贸有限公司', 'warn', { beside: '北京秦山商贸有限公司' }),
  'name.near.reordered': the('北京光红酒业有限公司', 'warn', { beside: '北京红光酒业有限公司' }),
  'name.near.industry-less': the('北京红光有限公司', 'warn', { beside: '北京红光酒业有限公司' }),
};

const rulesOf = ({ name, as, parent, beside, standing, relation }: Example, region?: string) => {
  const { findings } = judgeName(name, {
    readings, today: '2026-11-23', ...(region !== undefined && { region }), ...(as !== undefined && { entityType: as }), ...(parent !== undefined && { parentName: parent }),
    candidates: beside === undefined ? [] : [{ name: beside, ...(standing !== undefined && { standing }) }],
    relations: relation === undefined || beside === undefined ? [] : [{ name: beside, kind: relation }],
  });
  return findings;
};

it.each(Object.entries(EXAMPLES))('%s speaks, at its level, with its article', (rule, example) => {
  const finding = rulesOf(example, '370200').find((each) => each.rule === rule);
  expect(finding).toMatchObject({ rule, level: example.level, field: 'name', basis: NAME_RULES[rule as keyof typeof NAME_RULES].basis });
  expect(finding?.words).toMatch(/[。]$/);
});

it('no rule speaks of an ordinary name of its kind', () => {
  const ordinary: [string, EntityType, string?][] = [
    ['青岛沃动机械有限公司', 'llc'], ['青岛沃动机械有限责任公司', 'llc'], ['沃动（青岛）机械有限公司', 'llc'], ['青岛沃动机械股份有限公司', 'jsc'], ['青岛沃动机械股份公司', 'jsc'],
    ['青岛沃动机械加工厂', 'sole-proprietorship'], ['青岛沃动设计工作室', 'sole-proprietorship'], ['青岛沃动机械厂（个人独资）', 'sole-proprietorship'],
    ['青岛沃动会计师事务所（普通合伙）', 'general-partnership'], ['青岛沃动企业管理合伙企业（普通合伙）', 'general-partnership'],
    ['青岛沃动创业投资合伙企业（有限合伙）', 'limited-partnership'], ['青岛沃动创业投资中心（有限合伙）', 'limited-partnership'],
    ['青岛市市南区沃动小吃店', 'individual-business'], ['青岛市市南区沃动餐馆', 'individual-business'], ['青岛沃动茶叶商行', 'individual-business'], ['', 'individual-business'],
    ['青岛沃动机械有限公司崂山分公司', 'branch', '青岛沃动机械有限公司'], ['中国沃动机械有限公司青岛分公司', 'branch', '中国沃动机械有限公司'],
  ];
  for (const [name, as, parent] of ordinary) expect([name, rulesOf(the(name, 'ok', { as, ...(parent !== undefined && { parent }) }), '370200')]).toEqual([name, []]);
});

it('every rule has an article, and every category of forbidden words too', () => {
  for (const [id, { basis, title }] of [...Object.entries(NAME_RULES), ...Object.entries(FORBIDDEN_RULES)]) {
    expect([id, basis]).toEqual([id, expect.stringMatching(/^《.+》/)]);
    expect(title).not.toBe('');
  }
  expect(Object.keys(FORBIDDEN_RULES)).toHaveLength(FORBIDDEN_GROUPS.length);
});

it.each(FORBIDDEN_GROUPS)('words of $category are refused with their ground', ({ category, words, reason, basis }) => {
  for (const word of words.split(' ')) {
    const finding = rulesOf(the(`青岛云${word}栖科技有限公司`, 'refuse')).find(({ rule }) => rule === `name.forbidden.${category}`);
    if (finding === undefined) continue;
    expect(finding).toMatchObject({ level: 'refuse', basis, words: expect.stringContaining(reason) });
    return;
  }
  throw new Error(`no word of ${category} is refused`);
});
