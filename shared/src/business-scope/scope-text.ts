import type { ScopeEntry } from './scope-entry';

const GENERAL = '（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）';
const LICENSED = '（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）';

/** The scope as it stands on the licence: 一般项目 (nothing or a filing), then 许可项目, each with its clause. */
export function scopeText(entries: readonly ScopeEntry[]): string {
  const joined = (list: readonly ScopeEntry[]) => list.map(({ name }) => name).join('；');
  const general = entries.filter(({ permit }) => permit === 'none' || permit === 'filing');
  const licensed = entries.filter(({ permit }) => permit === 'prior' || permit === 'after');
  return [
    general.length > 0 ? `一般项目：${joined(general)}。${GENERAL}` : '',
    licensed.length > 0 ? `许可项目：${joined(licensed)}。${LICENSED}` : '',
  ].join('');
}

/** One spelling for comparing entries: brackets and letters narrowed, no spaces. */
export const plainScope = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The entries of a scope as somebody's licence prints it, also in the free wording of older licences. */
export function itemsOfScopeText(text: string): string[] {
  return plainScope(text)
    // NFKC has narrowed the punctuation: only the ideographic full stop and comma remain.
    .replace(/\((?:除)?依法须经批准的项目[^()]*\)|(?:除)?依法须经批准的项目[^;。]*/g, ';')
    .replace(/(?:一般|许可)(?:经营)?项目:/g, ';')
    .split(/[;。]/)
    .map((item) => item.replace(/^[,、*]+|[,、.]+$/g, ''))
    .filter((item) => item !== '');
}
