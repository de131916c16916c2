import { pinyin } from 'pinyin-pro';
import { once } from './reference-files';

const readings = new Map<string, readonly string[]>();

/** Every toneless reading of one character, commonest first (行 → xing, hang, heng); ü is written v. Empty if it has none. */
export function pinyinReadings(character: string): readonly string[] {
  const known = readings.get(character);
  if (known) return known;
  const found = isHan(character)
    ? Object.freeze([...new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true }).filter((each) => /^[a-z]+$/.test(each)))])
    : NONE;
  readings.set(character, found);
  return found;
}
const NONE: readonly string[] = Object.freeze([]);

const isHan = (character: string): boolean => /^[\u3400-\u9fff]$/.test(character);

/** The reading of a whole text in context (重庆 → chong qing); what is not Han stays, in lower case. */
export const pinyinOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((each) => each.toLowerCase());

/**
 * Every toneless spelling of a short text, syllables joined by blanks: the keys under which homophones meet.
 * At most `limit`, taking common readings first: eight polyphonic characters would have thousands.
 */
export function spellingsOf(text: string, limit = 32): string[] {
  let spellings = [''];
  for (const character of text) {
    const each = pinyinReadings(character);
    const ways = each.length > 0 ? each : [character.toLowerCase()];
    // Depth by depth: the n-th reading of this character is tried only after the (n-1)-th of it, for all spellings so far.
    spellings = ways.flatMap((way) => spellings.map((before) => (before === '' ? way : `${before} ${way}`))).slice(0, limit);
  }
  return text === '' ? [] : spellings;
}

/** Whether two texts can be read alike, character by character, in any reading of each. */
export function soundAlike(one: string, other: string): boolean {
  const left = [...one];
  const right = [...other];
  return left.length === right.length && left.length > 0 && left.every((character, at) => {
    const opposite = right[at]!;
    return character === opposite || pinyinReadings(character).some((reading) => pinyinReadings(opposite).includes(reading));
  });
}

/** The characters of GB 2312 that share a reading with this one, itself left out: 6,763 characters, read once (about 50 ms). */
export function homophonesOf(character: string): readonly string[] {
  const bySound = charactersBySound();
  const alike = new Set(pinyinReadings(character).flatMap((reading) => bySound.get(reading) ?? []));
  alike.delete(character);
  return [...alike];
}

const charactersBySound = once(() => {
  const bySound = new Map<string, string[]>();
  for (const character of gb2312Characters()) {
    for (const reading of pinyinReadings(character)) {
      const same = bySound.get(reading);
      if (same) same.push(character);
      else bySound.set(reading, [character]);
    }
  }
  return bySound;
});

/** Levels one and two of GB 2312 occupy rows 16 to 87; the decoder answers U+FFFD or the private area where a row has gaps. */
function gb2312Characters(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 16; row <= 87; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row + 0xa0, cell + 0xa0));
      if (isHan(character)) characters.push(character);
    }
  }
  return characters;
}
