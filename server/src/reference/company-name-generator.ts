import { industryOf, regionForms } from './reference';
import { NAME_INDUSTRIES, TRADE_CHARACTERS, TRADE_PAIRS } from './trade-name-words';

/** A name as it would stand in the register: the corpus that new names are compared with in a demo and in tests. */
export interface ExistingCompanyName {
  name: string;
  /** 行政区划 as written in the name. */
  region: string;
  tradeName: string;
  industry: string;
  /** GB/T 4754 class of the industry words. */
  industryClass: string;
  form: string;
  /** District whose office registered it; all count as one area for comparing names (企业名称登记管理规定第十七条). */
  districtCode: string;
  status: 'registered' | 'deregistered';
  /** Days, YYYY-MM-DD. */
  establishedOn: string;
  deregisteredOn: string | null;
}

export interface CompanyNameSettings {
  count?: number;
  seed?: number;
  /** Nothing is established or deregistered after this day. The caller's clock decides, so that a test can fix it. */
  today: string;
}

/** Names that demos and tests rely on: near 青岛沃海机械有限公司, which therefore must never be generated itself. */
const FIXED: readonly ExistingCompanyName[] = [
  fixed('渥海', '机械设备', '3599', '370214', '2019-05-17'),
  fixed('澜屿', '食品', '1499', '370203', '2021-03-09'),
  fixed('沃动', '机械', '3599', '370211', '2016-09-26'),
];
const KEPT_FREE = ['沃海', ...FIXED.map(({ tradeName }) => tradeName)];

const REGIONS = [['青岛', 86], ['青岛市', 6], ['山东', 8]] as const;
const FORMS = [['有限公司', 92], ['有限责任公司', 6], ['股份有限公司', 2]] as const;
const LENGTHS = [[2, 70], [3, 19], [4, 11]] as const;
const DISTRICTS = [
  ['370202', 15], ['370203', 14], ['370211', 22], ['370212', 10], ['370213', 8], ['370214', 13], ['370215', 8], ['370281', 6], ['370283', 2], ['370285', 2],
] as const;
const DEREGISTERED_SHARE = 0.02;
const FIRST_YEAR = 1994;
const DAY = 86_400_000;

/** Existing names of Qingdao, the same for the same settings; no two share both trade name and industry class. */
export function generateCompanyNames({ count = 2000, seed = 20_260_820, today }: CompanyNameSettings): ExistingCompanyName[] {
  const random = mulberry32(seed);
  const pick = <T>(choices: readonly (readonly [T, ...unknown[], number])[]): T => weighted(choices, random());
  const characters = [...new Set(TRADE_CHARACTERS)];
  const places = new Set(regionForms().map(({ text }) => text));
  const isPlace = (tradeName: string): boolean => [...places].some((place) => tradeName.includes(place));

  const names = FIXED.slice(0, count).filter(({ establishedOn }) => establishedOn <= today);
  const taken = new Set(names.map(({ tradeName, industryClass }) => `${tradeName}/${industryClass}`));

  // Rank to a power: the first tenth of the characters makes up about half of the names, as in real registers.
  const character = (): string => characters[Math.floor(characters.length * random() ** 2.2)]!;
  const tradeName = (): string => {
    const length = pick(LENGTHS);
    const recurring = random() < 0.3 ? TRADE_PAIRS[Math.floor(TRADE_PAIRS.length * random() ** 1.5)]! : '';
    let made = recurring.length <= length ? recurring : '';
    while (made.length < length) {
      const next = character();
      if (!made.endsWith(next)) made += next;
    }
    return made;
  };

  while (names.length < count) {
    const chosen = tradeName();
    const [industry, industryClass] = weightedRow(random());
    if (taken.has(`${chosen}/${industryClass}`) || KEPT_FREE.some((free) => chosen.includes(free)) || isPlace(chosen)) continue;
    taken.add(`${chosen}/${industryClass}`);

    const region = pick(REGIONS);
    const form = pick(FORMS);
    const inTheMiddle = region === '青岛' && random() < 0.03;
    const establishedOn = dayBetween(`${FIRST_YEAR}-01-01`, addDays(today, -1), random() ** 0.45);
    const gone = random() < DEREGISTERED_SHARE && addDays(establishedOn, 90) < today;
    // Half of the freed names within the last 400 days: most still hold back a new applicant for a year.
    const earliest = later(addDays(establishedOn, 90), random() < 0.5 ? addDays(today, -400) : establishedOn);
    names.push({
      name: inTheMiddle ? `${chosen}（${region}）${industry}${form}` : `${region}${chosen}${industry}${form}`,
      region, tradeName: chosen, industry, industryClass, form, districtCode: pick(DISTRICTS),
      status: gone ? 'deregistered' : 'registered',
      establishedOn,
      deregisteredOn: gone ? dayBetween(earliest, addDays(today, -1), random()) : null,
    });
  }
  return names;
}

function fixed(tradeName: string, industry: string, industryClass: string, districtCode: string, establishedOn: string): ExistingCompanyName {
  const region = '青岛';
  const form = '有限公司';
  return { name: region + tradeName + industry + form, region, tradeName, industry, industryClass, form, districtCode, status: 'registered', establishedOn, deregisteredOn: null };
}

/** Tommy Ettinger's mulberry32: 32 bits of state, the same sequence everywhere. Never for anything secret. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function weighted<T>(choices: readonly (readonly [T, ...unknown[], number])[], at: number): T {
  const weightOf = (choice: readonly [T, ...unknown[], number]): number => choice[choice.length - 1] as number;
  let rest = at * choices.reduce((total, choice) => total + weightOf(choice), 0);
  for (const choice of choices) {
    rest -= weightOf(choice);
    if (rest < 0) return choice[0];
  }
  return choices[choices.length - 1]![0];
}

const weightedRow = (at: number): readonly [words: string, industry: string, share: number] =>
  weighted(NAME_INDUSTRIES.map((row) => [row, row[2]] as const), at);

// Days are text; UTC keeps the arithmetic free of time zones.
const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const dayBetween = (first: string, last: string, share: number): string =>
  addDays(first, Math.floor(((Date.parse(last) - Date.parse(first)) / DAY + 1) * share));
const later = (one: string, other: string): string => (one > other ? one : other);

/** The class of an industry word in a name, for whoever segments names: 机械设备 → 3599. */
export const nameIndustryClasses = (): ReadonlyMap<string, string> =>
  new Map(NAME_INDUSTRIES.filter(([, industry]) => industryOf(industry) !== null).map(([words, industry]) => [words, industry]));
