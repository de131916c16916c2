import { PhraseIndex } from './phrase-index';
import {
  divisionsFile, industriesFile, once, premisesFile, scopeCatalogueFile,
  type Division, type Industry, type Premises, type PremisesUnit,
} from './reference-files';
import { ScopeCatalogue } from './scope-catalogue';

/** The prefecture this office serves; its divisions go down to streets. */
export const HOME_CITY = '370200';

// —— 行政区划 ——

const divisionsByCode = once(() => new Map(divisionsFile().divisions.map((division) => [division.code, division])));

const divisionsByParent = once(() => {
  const byParent = new Map<string, Division[]>();
  for (const division of divisionsFile().divisions) {
    if (division.parent === null) continue;
    const siblings = byParent.get(division.parent);
    if (siblings) siblings.push(division);
    else byParent.set(division.parent, [division]);
  }
  return byParent;
});

export const divisions = (): readonly Division[] => divisionsFile().divisions;
export const divisionOf = (code: string): Division | null => divisionsByCode().get(code) ?? null;
export const divisionsWithin = (code: string): readonly Division[] => divisionsByParent().get(code) ?? [];

/** 区、县级市 of a prefecture. */
export const districtsOf = (cityCode: string = HOME_CITY): readonly Division[] =>
  divisionsWithin(cityCode).filter(({ level }) => level === 'district');

/** 街道、镇 of a district, and the zones listed beside them: people there have to be able to pick one. */
export const streetsOf = (districtCode: string): readonly Division[] =>
  divisionsWithin(districtCode).filter(({ level }) => level === 'street');

/** 山东省青岛市市北区辽宁路街道: from the province down. Empty for an unknown code. */
export function divisionPath(code: string): string {
  const division = divisionOf(code);
  return division === null ? '' : (division.parent === null ? '' : divisionPath(division.parent)) + division.name;
}

/** How a division may stand in a company name: 青岛市 and 青岛, longest first, so that the first match is the longest. */
export const regionForms = once((): readonly { text: string; code: string }[] => {
  const forms = divisions()
    .filter(({ level }) => level !== 'street')
    .flatMap(({ code, name }) => [...new Set([name, shortDivisionName(name)])].map((text) => ({ text, code })));
  return Object.freeze(forms.sort((a, b) => b.text.length - a.text.length || a.code.localeCompare(b.code)));
});

// Only the peoples that prefectures and the listed counties are named after; 内蒙古 must keep its 蒙古.
const PEOPLES = /(?:(?:布依|朝鲜|傣|侗|哈尼|哈萨克|回|景颇|柯尔克孜|黎|傈僳|蒙古|苗|羌|土家|彝|藏|白|壮)族?)+自治[州县]$/;

/** 青岛市 → 青岛, 内蒙古自治区 → 内蒙古, 恩施土家族苗族自治州 → 恩施. Never a single character. */
export function shortDivisionName(name: string): string {
  const short = name
    .replace(PEOPLES, '')
    .replace(/特别行政区$|(?:壮族|回族|维吾尔)?自治区$|自治[州县]$|省$|市$|地区$|林区$|盟$|县$|区$/, '');
  return short.length >= 2 ? short : name;
}

// —— 国民经济行业分类 ——

const industriesByCode = once(() => new Map(industriesFile().industries.map((industry) => [industry.code, industry])));

export const industries = (): readonly Industry[] => industriesFile().industries;
export const industryOf = (code: string): Industry | null => industriesByCode().get(code) ?? null;

/** The section (A–T) an industry belongs to. */
export function sectionOf(code: string): Industry | null {
  const industry = industryOf(code);
  return industry === null || industry.parent === null ? industry : sectionOf(industry.parent);
}

const industryIndex = once(() => new PhraseIndex(industries().map((industry) => ({ item: industry, name: industry.name, sayings: [] }))));

/** By code (62, 6210), by name, pinyin or initials, and by the plain words of the scope catalogue (奶茶店 → 6210). */
export function searchIndustries(query: string, limit = 20): readonly Industry[] {
  const code = query.trim().toUpperCase();
  if (/^(?:[A-T]|\d{2,4})$/.test(code)) return industries().filter((industry) => industry.code.startsWith(code)).slice(0, limit);
  const found = new Map<Industry, number>();
  for (const { item, score } of industryIndex().search(query, limit)) found.set(item, score);
  for (const { industry: of, score } of builtInScopes().ranked(query, limit)) {
    const industry = industryOf(of);
    if (industry) found.set(industry, Math.max(found.get(industry) ?? 0, score * 0.9));
  }
  return [...found].sort((a, b) => b[1] - a[1]).slice(0, limit).map(([industry]) => industry);
}

// —— 经营范围 ——

/** Our own catalogue, in force until an operator brings another. */
export const builtInScopes = once(() => {
  const { catalogue, version, entries } = scopeCatalogueFile();
  return new ScopeCatalogue({ version: `${catalogue}-${version}`, title: '企办自编目录', entries });
});

// —— 预先备案的楼宇 ——

export const premises = (): readonly Premises[] => premisesFile().premises;
export const premisesOf = (id: string): Premises | null => premises().find((each) => each.id === id) ?? null;

const unitsById = once(() => new Map(premises().flatMap((building) => building.units.map((unit) => [unit.id, { premises: building, unit }] as const))));

export const unitOf = (id: string): { premises: Premises; unit: PremisesUnit } | null => unitsById().get(id) ?? null;

/** Reads every table and builds every index now, so that the first founder to search does not wait for it (about half a second). */
export function warmReference(): void {
  divisionOf(HOME_CITY);
  regionForms();
  premises();
  searchIndustries('软件');
}
