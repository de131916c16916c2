/** A list of 32-bit numbers that grows by doubling, without a boxed number in it. */
export class Numbers {
  private held = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.held.length) {
      const grown = new Uint32Array(this.held.length * 2);
      grown.set(this.held);
      this.held = grown;
    }
    this.held[this.length++] = value;
  }

  at(index: number): number {
    return this.held[index]!;
  }

  /** A window on what is there now, not a copy. */
  get all(): Uint32Array {
    return this.held.subarray(0, this.length);
  }
}

/** Numbers below 2^24 in three bytes each: a quarter of the largest table of the index. */
export class PackedNumbers {
  private constructor(readonly bytes: Uint8Array) {}

  static ofLength(count: number): PackedNumbers {
    return new PackedNumbers(new Uint8Array(count * 3));
  }

  static over(bytes: Uint8Array): PackedNumbers {
    return new PackedNumbers(bytes);
  }

  set(index: number, value: number): void {
    const at = index * 3;
    this.bytes[at] = value;
    this.bytes[at + 1] = value >>> 8;
    this.bytes[at + 2] = value >>> 16;
  }

  at(index: number): number {
    const at = index * 3;
    return this.bytes[at]! | (this.bytes[at + 1]! << 8) | (this.bytes[at + 2]! << 16);
  }
}
