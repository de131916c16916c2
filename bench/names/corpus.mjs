// A register of company names as large and as skewed as wanted, the same for the same seed, and near-duplicates of some of them.
// Trade names are drawn from the server's generator vocabulary first and from all of GB 2312 level one behind it.
import { homophonesOf, NAME_INDUSTRIES, pinyinReadings, TRADE_CHARACTERS, TRADE_PAIRS } from './vocabulary.mjs';
import { INDUSTRY_ROWS, LOOK_ALIKES, TRADITIONAL, foldedName, splitName } from './vocabulary.mjs';

export const FULL_SIZE = 1_680_000;
/** Kinds of planted near-duplicates that count, and one that is only told: two characters of which one is another are two names. */
export const KINDS = ['same brand', 'homophone', 'near sound', 'other order', 'one changed', 'look-alike', 'one added', 'traditional'];
export const TOLD_ONLY = 'one of two changed';

/** Prefectures of Shandong with their share of the names, the largest first. */
const AREAS = [
  ['370200', '青岛', 30], ['370100', '济南', 19], ['370600', '烟台', 8], ['370700', '潍坊', 9], ['371300', '临沂', 8], ['370800', '济宁', 5], ['370300', '淄博', 4], ['371000', '威海', 3],
  ['371500', '聊城', 3], ['371400', '德州', 2], ['370900', '泰安', 2], ['371700', '菏泽', 2], ['371600', '滨州', 2], ['370500', '东营', 1], ['371100', '日照', 1], ['370400', '枣庄', 1],
];
const FORMS = [['有限公司', 86], ['有限责任公司', 5], ['股份有限公司', 2], ['商行', 3], ['经营部', 2], ['合伙企业（有限合伙）', 2]];
const LENGTHS = [[2, 58], [3, 20], [4, 19], [5, 2], [6, 1]];
/** This share of names takes a trade name that others have too; the most popular of them has over a thousand bearers. */
const POPULAR_SHARE = 0.35;

/** Tommy Ettinger's mulberry32, as in the server's generator. */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws from [value, weight] rows through a table of 4,096 cells: one look for each draw. */
function drawer(rows, random) {
  const total = rows.reduce((sum, row) => sum + row[row.length - 1], 0);
  const cells = rows.flatMap((row) => Array(Math.max(1, Math.round((row[row.length - 1] / total) * 4096))).fill(row));
  return () => cells[Math.floor(random() * cells.length)];
}

function levelOneCharacters() {
  const decoder = new TextDecoder('gbk');
  let text = '';
  for (let row = 16; row <= 55; row++) for (let cell = 1; cell <= 94; cell++) text += decoder.decode(Uint8Array.of(row + 0xa0, cell + 0xa0));
  return text.replace(/[^\u4e00-\u9fa5]/g, '');
}

function vocabulary() {
  const usual = [...new Set(TRADE_CHARACTERS)];
  const rest = [...levelOneCharacters()].filter((character) => !usual.includes(character));
  // Words of the register's everyday industries weigh as in the server's generator, the others little.
  const weights = new Map(NAME_INDUSTRIES.map(([words, , share]) => [words, share]));
  const rows = INDUSTRY_ROWS.flatMap(({ code, words }) => words.split(' ').filter((word) => word.length >= 2).map((word) => [{ word, code }, weights.get(word) ?? 1.5]));
  return { usual, rest, industries: rows };
}

/**
 * `names[i]` is in area `areas[i]`. `plants` are questions: a name as a founder would ask for it, and the name of the
 * register that it comes too near to.
 */
export function makeCorpus({ size = FULL_SIZE, seed = 20_261_121, plantsOfKind = 400, areas = AREAS } = {}) {
  const random = mulberry32(seed);
  const { usual, rest, industries } = vocabulary();
  // Rank to a power, as in the server's generator: few characters make most of the names.
  const character = () => (random() < 0.82 ? usual[Math.floor(usual.length * random() ** 1.9)] : rest[Math.floor(rest.length * random() ** 1.2)]);
  const length = drawer(LENGTHS, random);
  const newTradeName = () => {
    const wanted = length()[0];
    let made = random() < 0.18 ? TRADE_PAIRS[Math.floor(TRADE_PAIRS.length * random() ** 1.5)].slice(0, wanted) : '';
    while (made.length < wanted) {
      const next = character();
      if (!made.endsWith(next)) made = made.length >= 2 && random() < 0.3 ? next + made : made + next;
    }
    return made;
  };
  const popular = [...new Set(TRADE_PAIRS)];
  while (popular.length < Math.ceil(size / 28)) popular.push(newTradeName());
  // Zipf-like: the inverse of a cumulative power law.
  const popularName = () => popular[Math.floor(popular.length * random() ** 1.9)];

  const industry = drawer(industries, random);
  const form = drawer(FORMS, random);
  const area = drawer(areas, random);
  const pieces = [];
  const names = [];
  const codes = [];
  const taken = new Set();
  while (names.length < size) {
    const tradeName = random() < POPULAR_SHARE ? popularName() : newTradeName();
    const [code, city] = area();
    const [{ word, code: industryClass }] = industry();
    const [ending] = form();
    const place = random();
    const region = place < 0.86 ? city : place < 0.93 ? `${city}市` : place < 0.985 ? '山东' : '';
    const name = region === '' ? `${tradeName}（${city}）${word}${ending}` : `${region}${tradeName}${word}${ending}`;
    if (taken.has(name)) continue;
    taken.add(name);
    names.push(name);
    codes.push(code);
    // Only some are kept in pieces: those that near-duplicates are made of.
    if (pieces.length < plantsOfKind * 60 && random() < (plantsOfKind * 80) / size) pieces.push({ number: names.length - 1, tradeName, word, ending, region, city, industryClass, area: code });
  }
  return { names, areas: codes, plants: plant(pieces, plantsOfKind, random, { usual, industries, form }), tradeNames: popular };
}

const at = (list, random) => list[Math.floor(random() * list.length)];
const replaced = (text, index, character) => text.slice(0, index) + character + text.slice(index + 1);
const near = (reading) => reading.replace(/^([zcs])h/, '$1').replace(/^n(?=[aeiouv])/, 'l').replace(/([aei]n)g$/, '$1');
const soundsLike = (one, other) => pinyinReadings(one).some((reading) => pinyinReadings(other).includes(reading));

/** Makes of a name what each kind says, or null where this name has nothing to make it of. */
function variantMakers(random, { usual, industries, form }) {
  const common = [...usual, ...levelOneCharacters().slice(0, 3000)];
  const byNearSound = new Map();
  for (const character of new Set(common)) {
    for (const reading of pinyinReadings(character)) byNearSound.set(near(reading), [...(byNearSound.get(near(reading)) ?? []), character]);
  }
  const isCommon = new Set(common);
  const anywhere = (text, made) => {
    const start = Math.floor(random() * text.length);
    for (let step = 0; step < text.length; step++) {
      const index = (start + step) % text.length;
      const character = made(text[index]);
      if (character !== undefined && character !== text[index]) return replaced(text, index, character);
    }
    return null;
  };
  const changed = (text) => anywhere(text, (old) => {
    const next = at(usual, random);
    return soundsLike(old, next) || (LOOK_ALIKES.get(old) ?? []).includes(next) || text.includes(next) ? undefined : next;
  });
  return {
    'same brand': ({ tradeName, industryClass, word }) => {
      const words = industries.filter(([row]) => row.code === industryClass && row.word !== word);
      return words.length === 0 ? null : { tradeName, word: at(words, random)[0].word, ending: form()[0] };
    },
    homophone: ({ tradeName }) => anywhere(tradeName, (old) => at(homophonesOf(old).filter((each) => isCommon.has(each)), random)),
    'near sound': ({ tradeName }) => anywhere(tradeName, (old) => {
      const others = pinyinReadings(old).flatMap((reading) => byNearSound.get(near(reading)) ?? []).filter((each) => !soundsLike(each, old));
      return others.length === 0 ? undefined : at(others, random);
    }),
    'other order': ({ tradeName }) => {
      const [first, ...others] = tradeName;
      const other = tradeName.length === 2 ? [...others, first].join('') : random() < 0.5 ? [...others, first].join('') : [others[0], first, ...others.slice(1)].join('');
      return other === tradeName ? null : other;
    },
    'one changed': ({ tradeName }) => (tradeName.length < 3 ? null : changed(tradeName)),
    'look-alike': ({ tradeName }) => anywhere(tradeName, (old) => at(LOOK_ALIKES.get(old) ?? [], random)),
    'one added': ({ tradeName }) => {
      const index = Math.floor(random() * (tradeName.length + 1));
      return tradeName.slice(0, index) + at(usual, random) + tradeName.slice(index);
    },
    traditional: ({ tradeName }) => {
      const other = [...tradeName].map((each) => TRADITIONAL.get(each) ?? each).join('');
      return other === tradeName || foldedName(other) !== tradeName ? null : other;
    },
    [TOLD_ONLY]: ({ tradeName }) => (tradeName.length === 2 ? changed(tradeName) : null),
  };
}

function plant(pieces, plantsOfKind, random, words) {
  const makers = variantMakers(random, words);
  const plants = [];
  let next = 0;
  for (const kind of [...KINDS, TOLD_ONLY]) {
    let made = 0;
    for (let tries = 0; made < plantsOfKind && tries < pieces.length; tries++) {
      const piece = pieces[next++ % pieces.length];
      const variant = makers[kind](piece);
      if (variant === null) continue;
      const { tradeName = variant, word = piece.word, ending = piece.ending } = typeof variant === 'string' ? {} : variant;
      const name = piece.region === '' ? `${tradeName}（${piece.city}）${word}${ending}` : `${piece.region}${tradeName}${word}${ending}`;
      plants.push({ kind, name, tradeName, area: piece.area, target: piece.number, parts: splitName(name, { tradeName }) });
      made += 1;
    }
  }
  return plants;
}
