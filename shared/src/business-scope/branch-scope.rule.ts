import type { Finding } from '../finding';
import type { ScopeEntry } from './scope-entry';
import { itemsOfScopeText, plainScope } from './scope-text';

const PARENT = '《公司法》第九条、第十三条';
/** Licences issued since the catalogue name its entries; older ones describe the same in free words, which only a person can compare. */
const STANDARD = /(?:一般|许可)项目[:：]/;

/** 仅销售预包装食品, 不含危险化学品: a bracket at the end narrows an entry, it never widens it. */
const withoutLimit = (item: string) => item.replace(/\([^()]*\)$/, '');

/**
 * A branch trades for its company (公司法 13) and the company's scope is in its articles (公司法 9): every entry of the branch
 * must stand in the company's scope, or be a narrower form of one that does. That the registry refuses what goes beyond
 * was a rule of the repealed 公司登记管理条例 46 and is still practice; no article in force says it in so many words.
 */
export function branchScopeFindings(entries: readonly (ScopeEntry | null)[], parent: { readonly name: string; readonly scope: string }): Finding[] {
  if (parent.scope.trim() === '') {
    return [{ rule: 'scope.parent-scope-missing', level: 'refuse', field: 'parent.scope', words: '还没有隶属公司的经营范围，无法核对分公司的经营范围。', todo: '请照隶属公司的营业执照填写。', basis: PARENT }];
  }
  const items = itemsOfScopeText(parent.scope);
  // Older licences join several activities with commas; an entry's own name may hold one too, so whole items come first.
  const allowed = new Set([...items, ...items.flatMap((item) => item.split(/[,、]/))]);
  const level = STANDARD.test(parent.scope) ? 'refuse' : 'warn';
  const company = parent.name || '隶属公司';
  return entries.flatMap((entry, i): Finding[] => {
    if (entry === null) return [];
    const name = plainScope(entry.name);
    if (allowed.has(name) || allowed.has(withoutLimit(name))) return [];
    return [{
      rule: 'scope.beyond-parent', level, field: `scope.codes.${i}`,
      words: level === 'refuse' ? `“${entry.name}”不在${company}的经营范围内，分公司不能经营。` : `${company}的经营范围里没有找到“${entry.name}”，登记人员会核对。`,
      todo: '请先为隶属公司办理经营范围变更，或者去掉这一项。', basis: PARENT,
    }];
  });
}
