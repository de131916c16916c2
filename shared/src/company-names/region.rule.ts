import { LOCAL_DISTRICTS, PROVINCES } from './regions';

/** A place in a name. `text` is as written; `county` tells that a district or county follows the city. */
export interface NameRegion {
  text: string;
  name: string;
  code: string;
  level: 'province' | 'city' | 'county';
}

interface Place {
  name: string;
  code: string;
  level: NameRegion['level'];
  /** Only with 市 behind it: the short name alone is an ordinary word (东方, 永安). */
  needsSuffix: boolean;
}

let places: Map<string, Place> | null = null;
/** By first character, how long a place beginning with it may be: most names are looked into where no place begins. */
let longest: Map<string, number> | null = null;

/** County-level cities whose short name everyone reads as the city. */
const WELL_KNOWN_SEATS = '昆山 义乌 江阴 张家港 常熟 慈溪 余姚 晋江 即墨 胶州 平度 莱西 诸城 寿光 荣成 龙口 滕州 太仓 海宁 诸暨 温岭 福清 石狮 增城 宜兴 靖江 邹城 招远 莱州 蓬莱 乳山 满洲里 石河子 仙桃 景德镇';

function placeTable(): Map<string, Place> {
  if (places !== null) return places;
  places = new Map();
  const lengths = (longest = new Map<string, number>());
  const wellKnown = new Set(WELL_KNOWN_SEATS.split(' '));
  const put = (text: string, place: Place) => {
    if (!places!.has(text)) places!.set(text, place);
    lengths.set(text[0], Math.max(lengths.get(text[0]) ?? 0, text.length));
  };
  for (const province of PROVINCES) {
    const place: Place = { name: province.name, code: `${province.code}0000`, level: 'province', needsSuffix: false };
    for (const text of [province.full, province.name]) put(text, place);
    put(`${province.name}省`, place);
  }
  const listed = (list: string, province: string, read: (code: string, name: string) => void) => {
    for (const item of list.split(' ')) {
      const match = /^(\d+)(.+)$/.exec(item);
      if (match !== null) read(province + match[1], match[2]);
    }
  };
  for (const province of PROVINCES) {
    listed(province.cities, province.code, (code, name) => {
      const place: Place = { name, code: `${code}00`, level: 'city', needsSuffix: false };
      for (const text of [`${name}市`, `${name}地区`, `${name}自治州`, `${name}州`, name]) put(text, place);
    });
    listed(province.seats, province.code, (code, name) => {
      const place: Place = { name, code, level: 'county', needsSuffix: !wellKnown.has(name) };
      put(`${name}市`, { ...place, needsSuffix: false });
      put(name, place);
    });
  }
  return places;
}

/** The longest place name that `text` begins with. */
function placeAt(text: string, allowShortSeats: boolean): [string, Place] | null {
  const table = placeTable();
  for (let length = Math.min(longest?.get(text[0]) ?? 0, text.length); length >= 2; length--) {
    const place = table.get(text.slice(0, length));
    if (place !== undefined && (allowShortSeats || !place.needsSuffix)) return [text.slice(0, length), place];
  }
  return null;
}

/** A district, county or banner written in full behind its city: 市南区, 历下区, 长清县. */
const COUNTY = /^([\u4e00-\u9fff]{1,4}?)(区|县|旗|新区)/;
/** These end in 区 too and cannot stand for a place (they are no administrative divisions). */
const ZONE = /(开发|高新|保税|园|片|试验|示范|景|社|工业|经济|自贸|度假|功能|合作)区?$/;

const ZONE_BEHIND_CITY = /^(高新区|高新技术产业开发区|经济技术开发区|经济开发区|开发区|保税区|保税港区|综合保税区|自贸区|自由贸易试验区|西海岸新区|红岛经济区)/;

/**
 * The administrative division at the front of a name, as far as it reaches: 山东青岛市崂山区 is one.
 * A county-level place inside a city is accepted in full, or short where this service registers companies.
 */
export function regionAtFront(text: string): NameRegion | null {
  const first = placeAt(text, false);
  if (first === null) return null;
  let [taken, place] = first;
  let name = place.name;

  if (place.level === 'province') {
    const city = placeAt(text.slice(taken.length), true);
    if (city !== null && city[1].code.startsWith(place.code.slice(0, 2)) && city[1].level !== 'province') {
      taken += city[0];
      place = city[1];
      name = place.name;
    }
  }
  if (place.level !== 'county') {
    const rest = text.slice(taken.length);
    const county = COUNTY.exec(rest);
    const zone = ZONE_BEHIND_CITY.exec(rest);
    const isShort = (name: string) => LANDFORM.test(rest.slice(name.length)) && !/[区市县]$/.test(name);
    const local = place.code === '370200'
      ? Object.keys(LOCAL_DISTRICTS).find((district) => rest.startsWith(district) && !isShort(district)) : undefined;
    const found = place.level === 'city' ? placeAt(rest, true) : null;
    const seat = found !== null && isShort(found[0]) ? null : found;
    if (zone !== null) return { text: taken + zone[0], name: zone[0], code: place.code, level: 'county' };
    const municipality = /^(11|12|31|50)/.test(place.code);
    if (local !== undefined) {
      const text = rest.startsWith(`${local}区`) ? `${local}区` : local;
      return { text: taken + text, name: local, code: LOCAL_DISTRICTS[local], level: 'county' };
    }
    if (seat !== null && seat[1].level === 'county' && seat[1].code.startsWith(place.code.slice(0, 4))) {
      return { text: taken + seat[0], name: seat[1].name, code: seat[1].code, level: 'county' };
    }
    if (county !== null && (place.level === 'city' || municipality) && county[1].length >= 2 && !ZONE.test(county[1])) {
      return { text: taken + county[0], name: county[0], code: place.code, level: 'county' };
    }
  }
  return { text: taken, name, code: place.code, level: place.level };
}

/** 胶州湾, 莱西湖: behind a short place name these make another name of it. */
const LANDFORM = /^[湾湖山河岛江港海峡桥]/;

/** A text that is an administrative division and nothing else: (北京), 青岛市崂山区. */
export function regionExactly(text: string): NameRegion | null {
  const region = regionAtFront(text);
  if (region !== null && region.text === text) return region;
  const seat = placeAt(text, true);
  return seat !== null && seat[0] === text ? { text, name: seat[1].name, code: seat[1].code, level: seat[1].level } : null;
}

/** A place behind at least two characters that may be a trade name: 红光青岛. */
export function regionAtEnd(text: string): NameRegion | null {
  for (let start = 2; start + 2 <= text.length; start++) {
    const region = regionAtFront(text.slice(start));
    if (region !== null && region.text.length === text.length - start) return region;
  }
  return null;
}

/** A district or a development zone named without its city: 崂山区…, 高新区…, which a name may not begin with (art. 7). */
export function bareDistrictAtFront(text: string): string | null {
  const zone = ZONE_BEHIND_CITY.exec(text);
  if (zone !== null) return zone[0];
  return Object.keys(LOCAL_DISTRICTS).map((district) => `${district}区`).find((district) => text.startsWith(district)) ?? null;
}

/** Prefecture-level scope in which names are compared (art. 17): the whole 设区的市 counts as one authority. */
export function comparisonScope(code: string): string {
  return /^(11|12|31|50)/.test(code) ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}
