/**
 * A database hands out log positions before it commits: 8 may be there while 7 is still to come, or will never come
 * because its transaction was undone. So a reader remembers the gaps it has passed and asks for them again for a while.
 */
export class ChangeCursor {
  private last = 0;
  /** Position and when it was first found missing, in milliseconds of any clock that only goes forward. */
  private readonly missing = new Map<number, number>();

  /** Longer than any transaction may take. */
  constructor(private readonly patienceMs = 600_000, private readonly mostGaps = 2_000) {}

  get position(): number {
    return this.last;
  }

  get gaps(): readonly number[] {
    return [...this.missing.keys()];
  }

  /** From a log whose newest positions are these, or all there are: what is missing among them may still come. */
  begin(newest: readonly number[], { isWhole }: { isWhole: boolean }, now: number): void {
    this.missing.clear();
    this.last = isWhole ? 0 : Math.min(...newest) - 1;
    this.saw(newest, now);
  }

  /** As another reader left it. */
  resume(position: number, gaps: readonly number[], now: number): void {
    this.missing.clear();
    this.last = position;
    for (const gap of gaps) this.missing.set(gap, now);
  }

  saw(positions: readonly number[], now: number): void {
    for (const position of [...positions].sort((one, other) => one - other)) {
      this.missing.delete(position);
      if (position <= this.last) continue;
      // A log that was cut or numbered anew leaves a chasm, not gaps.
      if (position - this.last - 1 <= this.mostGaps) for (let gap = this.last + 1; gap < position; gap++) this.missing.set(gap, now);
      this.last = position;
    }
    for (const [gap, since] of this.missing) if (now - since > this.patienceMs || this.missing.size > this.mostGaps) this.missing.delete(gap);
  }
}
