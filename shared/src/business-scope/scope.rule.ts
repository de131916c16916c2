import type { Day } from '../calendar/day';
import type { Finding, Level } from '../finding';
import { priorPermitFindings, type HeldPermit } from './prior-permit.rule';
import { mainEntryOf, type ScopeEntry } from './scope-entry';

export interface ScopeQuestion {
  codes: readonly string[];
  /** The first entry where none is named. */
  mainCode?: string;
  /** Prior permits already held. */
  permits: readonly HeldPermit[];
  catalogue: ReadonlyMap<string, ScopeEntry>;
  today: Day;
  /** GB/T 4754 code of the industry in the name, where there is one. */
  nameIndustry?: string;
}

const REGISTRATION = '《市场主体登记管理条例》第十四条';
const CATALOGUE = '《市场主体登记管理条例实施细则》第十二条';

/**
 * 条例 14, 细则 12: the scope is chosen from the catalogue; what needs a permit first cannot be registered without it,
 * what needs one afterwards is registered now and told what to do next. A food permit is never a condition of the licence.
 */
export function scopeFindings({ codes, mainCode, permits, catalogue, today, nameIndustry }: ScopeQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = (level: Level, rule: string, field: string, words: string, basis: string, todo: string) =>
    findings.push({ rule: `scope.${rule}`, level, field, words, basis, todo });

  if (codes.length === 0) add('refuse', 'empty', 'scope.codes', '还没有选择经营范围。', REGISTRATION, '请至少选择一项。');
  codes.forEach((code, i) => {
    const field = `scope.codes.${i}`;
    const entry = catalogue.get(code);
    if (entry === undefined) return add('refuse', 'unknown-entry', field, `经营范围条目“${code}”不在目录中。`, CATALOGUE, '请从目录中重新选择。');
    if (codes.indexOf(code) !== i) return add('refuse', 'listed-twice', field, `“${entry.name}”选了两次。`, CATALOGUE, '请删去重复的一项。');
    if (entry.inUse === false) add('refuse', 'retired-entry', field, `“${entry.name}”已从目录中停用。`, CATALOGUE, '请搜索现行的条目，换掉这一项。');
    if (entry.permit === 'prior') return void findings.push(...priorPermitFindings(entry, permits.find((held) => held.code === code), field, today));
    const basis = entry.basis || CATALOGUE;
    const office = entry.authority || '主管部门';
    if (entry.permit === 'after') {
      const permit = entry.permitName || '许可证';
      add('warn', 'permit-to-follow', field, `“${entry.name}”先登记、后办证：现在就能办营业执照，取得${permit}后才能开展经营。`, basis, `拿到营业执照后，向${office}申请${permit}。`);
    }
    if (entry.permit === 'filing') {
      add('warn', 'filing-to-follow', field, `“${entry.name}”先登记、后备案：现在就能办营业执照，之后办理${entry.permitName || '备案'}。`, basis, `拿到营业执照后，向${office}备案。`);
    }
  });
  if (mainCode !== undefined && mainCode !== '' && codes.length > 0 && !codes.includes(mainCode)) {
    add('refuse', 'main-entry', 'scope.mainCode', '主营项目应是已选经营范围中的一项。', CATALOGUE, '请在已选条目中指定主营项目。');
  }
  industryRule();
  return findings;

  /** 名称规定 9: the industry in the name follows the main business. Divisions (two digits) are compared: classes are too fine for a name. */
  function industryRule(): void {
    const main = catalogue.get(mainEntryOf({ codes, mainCode }) ?? '');
    if (main === undefined || nameIndustry === undefined || !/^\d{2,4}$/.test(nameIndustry) || main.industry.slice(0, 2) === nameIndustry.slice(0, 2)) return;
    add('warn', 'industry-of-main-entry', 'scope.mainCode',
      `主营项目“${main.name}”属于国民经济行业第 ${main.industry.slice(0, 2)} 大类，名称填写的行业属于第 ${nameIndustry.slice(0, 2)} 大类，两者不一致。`,
      '《企业名称登记管理规定》第九条', '企业的行业按主营项目确定：请把与名称相符的一项设为主营，或者回到名称改行业。');
  }
}
