import { Numbers } from './numbers';

const NONE = -1;
const DIGITS = 8;
const WORDS = 4;
const LENGTH = 36;

/** Ids of many names by their number, and back. */
export interface ClaimIds {
  idAt(number: number): string;
  /** -1 when there is none. */
  numberOf(id: string): number;
}

/** Collects ids as they come: UUIDs take 16 bytes each; with any other id among them all are kept as text. */
export class ClaimIdsBuilder {
  private readonly words = new Numbers();
  private readonly asked = new Uint32Array(WORDS);
  private plain: string[] | null = null;

  get size(): number {
    return this.plain?.length ?? this.words.length / WORDS;
  }

  add(id: string): void {
    if (this.plain === null && !readUuid(id, this.asked)) this.plain = Array.from({ length: this.size }, (_, at) => uuidText(this.words.all, at));
    if (this.plain !== null) this.plain.push(id);
    else for (const word of this.asked) this.words.push(word);
  }

  /** `numbers[at]` is the number under which the id that came at this place is wanted. */
  build(numbers: Uint32Array): ClaimIds {
    if (this.plain !== null) {
      const ids = new Array<string>(this.plain.length);
      this.plain.forEach((id, at) => {
        ids[numbers[at]!] = id;
      });
      return new PlainIds(ids);
    }
    const given = this.words.all;
    const words = new Uint32Array(given.length);
    for (let at = 0; at < numbers.length; at++) for (let word = 0; word < WORDS; word++) words[numbers[at]! * WORDS + word] = given[at * WORDS + word]!;
    return PackedIds.of(words);
  }
}

class PlainIds implements ClaimIds {
  private readonly numbers: Map<string, number>;
  constructor(private readonly ids: readonly string[]) {
    this.numbers = new Map(ids.map((id, number) => [id, number]));
  }
  idAt(number: number): string {
    return this.ids[number]!;
  }
  numberOf(id: string): number {
    return this.numbers.get(id) ?? NONE;
  }
}

/** Four words for each id in a row, and a table with open addressing that holds nothing but numbers of rows. */
export class PackedIds implements ClaimIds {
  private readonly asked = new Uint32Array(WORDS);

  constructor(readonly words: Uint32Array, readonly slots: Int32Array) {}

  static of(words: Uint32Array): PackedIds {
    const count = words.length / WORDS;
    const ids = new PackedIds(words, new Int32Array(Math.ceil(count * 1.3) + 1).fill(NONE));
    for (let number = 0; number < count; number++) {
      let slot = ids.slotOf(words, number * WORDS);
      while (ids.slots[slot] !== NONE) slot = ids.after(slot);
      ids.slots[slot] = number;
    }
    return ids;
  }

  idAt(number: number): string {
    return uuidText(this.words, number);
  }

  numberOf(id: string): number {
    const { words, asked, slots } = this;
    if (!readUuid(id, asked)) return NONE;
    for (let slot = this.slotOf(asked, 0); ; slot = this.after(slot)) {
      const number = slots[slot]!;
      if (number === NONE) return NONE;
      const at = number * WORDS;
      if (words[at] === asked[0] && words[at + 1] === asked[1] && words[at + 2] === asked[2] && words[at + 3] === asked[3]) return number;
    }
  }

  private after(slot: number): number {
    return slot + 1 === this.slots.length ? 0 : slot + 1;
  }

  /** UUIDv7 puts the time first and chance last; all of it is mixed, so that ids made otherwise spread too. */
  private slotOf(words: Uint32Array, at: number): number {
    let mixed = Math.imul(words[at]! ^ words[at + 2]!, 0x85ebca6b) ^ Math.imul(words[at + 1]! ^ words[at + 3]!, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % this.slots.length;
  }
}

/** Digit by digit into four words; false for anything but a UUID in lower case. */
function readUuid(id: string, words: Uint32Array): boolean {
  if (id.length !== LENGTH) return false;
  let word = 0;
  let count = 0;
  for (let at = 0; at < LENGTH; at++) {
    const code = id.charCodeAt(at);
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (code !== 45) return false;
      continue;
    }
    // '0' … '9' are 48 … 57 and 'a' … 'f' are 97 … 102.
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : NONE;
    if (digit === NONE) return false;
    word = (word << 4) | digit;
    if (++count % DIGITS === 0) words[count / DIGITS - 1] = word;
  }
  return true;
}

function uuidText(words: Uint32Array, number: number): string {
  let hex = '';
  for (let word = 0; word < WORDS; word++) hex += words[number * WORDS + word]!.toString(16).padStart(DIGITS, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
