import type { Finding, Level } from '../finding';
import { checkCreditCode } from '../identity/credit-code.rule';

export interface BranchQuestion {
  parent: { name: string; creditCode: string; domicile: string };
  hasRepresentative: boolean;
  hasHead: boolean;
}

const REGULATION = '《市场主体登记管理条例》第二十三条';
const COMPANY = '《公司法》第十三条';

/** 公司法 13, 条例 23, 细则 30: whose branch it is and who heads it. That it does nothing its parent may not: `branchScopeFindings`. */
export function branchFindings({ parent, hasRepresentative, hasHead }: BranchQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = (level: Level, rule: string, field: string, words: string, basis: string, todo?: string) =>
    findings.push({ rule: `branch.${rule}`, level, field, words, basis, ...(todo !== undefined && { todo }) });
  const name = parent.name.trim();
  if (name === '') add('refuse', 'parent-name', 'parent.name', '请填写隶属公司的名称，与其营业执照一致。', REGULATION);
  else if (!/(有限公司|有限责任公司|股份公司)$/.test(name)) add('refuse', 'parent-is-a-company', 'parent.name', '分公司由公司设立，隶属公司的名称应以“有限公司”“有限责任公司”或者“股份有限公司”结尾。', COMPANY, '请核对隶属公司的营业执照。');
  const code = checkCreditCode(parent.creditCode);
  if (code.level !== 'ok') add(code.level, 'parent-code', 'parent.creditCode', `隶属公司：${code.words}`, code.basis);
  if (parent.domicile.trim() === '') add('refuse', 'parent-domicile', 'parent.domicile', '请填写隶属公司的住所，与其营业执照一致。', REGULATION);
  if (!hasRepresentative) add('refuse', 'no-representative', 'parent.representative', '还没有填写隶属公司的法定代表人，由其代表公司签署。', '《市场主体登记管理条例实施细则》第十五条、第十六条', '请填写。');
  if (!hasHead) add('refuse', 'no-head', 'parent.head', '还没有填写分公司负责人。', '《市场主体登记管理条例实施细则》第六条、第三十条', '请填写。');
  return findings;
}
