const shortNames: readonly [full: string, short: string][] = [
  ['市场主体登记管理条例实施细则', '登记细则'],
  ['市场主体登记管理条例', '登记条例'],
  ['企业名称登记管理规定实施办法', '名称办法'],
  ['企业名称登记管理规定', '名称规定'],
];

const digits = '〇一二三四五六七八九';

/** 一百七十八 → 178. */
function figure(numeral: string): number {
  let total = 0;
  let last = 0;
  for (const sign of numeral) {
    const digit = sign === '零' ? 0 : digits.indexOf(sign);
    if (digit >= 0) last = digit;
    else {
      const unit = sign === '百' ? 100 : 10;
      total += (last === 0 && unit === 10 ? 1 : last) * unit;
      last = 0;
    }
  }
  return total + last;
}

/** 《市场主体登记管理条例》第十一条 → 登记条例 第 11 条: the first article of several; in a column, figures are found faster than numerals. */
export function shortBasis(basis: string): string {
  const [first] = basis.split(/[、；;]/);
  const short = shortNames.reduce((text, [full, name]) => text.replace(`《${full}》`, name).replace(full, name), first);
  return short
    .replace(/[《》]/g, '')
    .replace(/第([〇零一二三四五六七八九十百]+)(条|款|项)/g, (_, numeral: string, unit: string) => `第 ${figure(numeral)} ${unit}`)
    .replace(/([\u4e00-\u9fff])(第 \d)/g, '$1 $2')
    .replace(/(条|款) (第 \d)/g, '$1$2')
    .trim();
}
