import { generateCompanyNames, nameIndustryClasses } from './company-name-generator';
import { districtsOf, industryOf, regionForms } from './reference';
import { NAME_INDUSTRIES, TRADE_CHARACTERS } from './trade-name-words';

const today = '2026-11-21';
const names = generateCompanyNames({ today });

it('makes two thousand names, the same ones every time', () => {
  expect(names).toHaveLength(2000);
  expect(generateCompanyNames({ today })).toEqual(names);
});

it('makes others from another seed', () => {
  const others = new Set(generateCompanyNames({ today, seed: 7 }).map(({ name }) => name));
  expect(names.filter(({ name }) => others.has(name)).length).toBeLessThan(100);
});

it('always holds the names that demos and tests rely on, and leaves 沃海 free', () => {
  for (const count of [3, 10, 2000]) {
    const made = generateCompanyNames({ today, count, seed: count }).map(({ name }) => name);
    expect(made).toHaveLength(count);
    expect(made).toEqual(expect.arrayContaining(['青岛渥海机械设备有限公司', '青岛澜屿食品有限公司', '青岛沃动机械有限公司']));
    expect(made.filter((name) => name.includes('沃海'))).toEqual([]);
  }
});

it('holds no name twice, and no trade name twice in one industry', () => {
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  expect(new Set(names.map(({ tradeName, industryClass }) => `${tradeName}/${industryClass}`)).size).toBe(names.length);
});

it('builds each name from its four parts, with an industry and a district that exist', () => {
  const districts = new Set(districtsOf().map(({ code }) => code));
  for (const { name, region, tradeName, industry, industryClass, form, districtCode } of names) {
    expect([`${region}${tradeName}${industry}${form}`, `${tradeName}（${region}）${industry}${form}`]).toContain(name);
    expect(tradeName).toMatch(/^[\u4e00-\u9fff]{2,4}$/);
    expect(industryOf(industryClass)?.level).toBe('class');
    expect(districts.has(districtCode)).toBe(true);
  }
});

it('never takes a place for a trade name', () => {
  const places = regionForms().map(({ text }) => text);
  expect(names.filter(({ tradeName }) => places.some((place) => tradeName.includes(place)))).toEqual([]);
});

it('is as uneven as a register: recurring trade names, a few characters in most of them', () => {
  const uses = new Map<string, number>();
  for (const { tradeName } of names) for (const character of tradeName) uses.set(character, (uses.get(character) ?? 0) + 1);
  const counts = [...uses.values()].sort((a, b) => b - a);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const topTenth = counts.slice(0, Math.ceil(new Set(TRADE_CHARACTERS).size / 10)).reduce((sum, count) => sum + count, 0);
  expect(topTenth / total).toBeGreaterThan(0.35);
  expect(new Set(names.map(({ tradeName }) => tradeName)).size).toBeLessThan(1900);
});

it('lets about two in a hundred go, some less than a year ago, none before it began or after today', () => {
  const gone = names.filter(({ status }) => status === 'deregistered');
  expect(gone.length).toBeGreaterThan(20);
  expect(gone.length).toBeLessThan(65);
  expect(gone.filter(({ deregisteredOn }) => deregisteredOn! > '2025-11-21').length).toBeGreaterThanOrEqual(5);
  expect(gone.filter(({ deregisteredOn }) => deregisteredOn! < '2025-11-21').length).toBeGreaterThanOrEqual(5);
  for (const { status, establishedOn, deregisteredOn } of names) {
    expect(establishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(establishedOn < today).toBe(true);
    expect(deregisteredOn !== null).toBe(status === 'deregistered');
    if (deregisteredOn !== null) expect(deregisteredOn > establishedOn && deregisteredOn < today).toBe(true);
  }
});

it('draws from at least six hundred different characters', () => {
  expect(new Set(TRADE_CHARACTERS).size).toBeGreaterThanOrEqual(600);
  expect(TRADE_CHARACTERS).toMatch(/^[\u4e00-\u9fff]+$/);
});

it('knows the class of every industry word it uses', () => {
  for (const [words, industry] of NAME_INDUSTRIES) expect([words, industryOf(industry)?.level]).toEqual([words, 'class']);
  expect(nameIndustryClasses().get('机械设备')).toBe('3599');
});
