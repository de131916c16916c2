import { Numbers } from './numbers';
import { exactKey } from './trade-name-keys';

const NONE = -1;

/** Trade names numbered in the order in which they were first met, without a string kept of any. */
export class TradeNameTable {
  private units = new Uint16Array(4096);
  private readonly firstUnit = new Numbers();
  private readonly keys = new Numbers();
  private table = new Int32Array(1024).fill(NONE);

  constructor() {
    this.firstUnit.push(0);
  }

  get size(): number {
    return this.keys.length;
  }

  numberOf(points: readonly number[], text: string): number {
    const key = exactKey(points);
    let slot = key % this.table.length;
    for (let number = this.table[slot]!; number !== NONE; number = this.table[slot]!) {
      if (this.keys.at(number) === key && this.isAt(number, text)) return number;
      slot = slot + 1 === this.table.length ? 0 : slot + 1;
    }
    this.table[slot] = this.size;
    this.append(text, key);
    if (this.size * 2 > this.table.length) this.grow();
    return this.size - 1;
  }

  build(): { firstUnit: Uint32Array; units: Uint16Array } {
    const firstUnit = this.firstUnit.all.slice();
    return { firstUnit, units: this.units.slice(0, firstUnit[this.size]) };
  }

  private isAt(number: number, text: string): boolean {
    const from = this.firstUnit.at(number);
    if (this.firstUnit.at(number + 1) - from !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (this.units[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  private append(text: string, key: number): void {
    const from = this.firstUnit.at(this.size);
    if (from + text.length > this.units.length) {
      const grown = new Uint16Array(Math.max(this.units.length * 2, from + text.length));
      grown.set(this.units);
      this.units = grown;
    }
    for (let at = 0; at < text.length; at++) this.units[from + at] = text.charCodeAt(at);
    this.firstUnit.push(from + text.length);
    this.keys.push(key);
  }

  private grow(): void {
    const table = new Int32Array(this.table.length * 2).fill(NONE);
    for (let number = 0; number < this.size; number++) {
      let slot = this.keys.at(number) % table.length;
      while (table[slot] !== NONE) slot = slot + 1 === table.length ? 0 : slot + 1;
      table[slot] = number;
    }
    this.table = table;
  }
}
