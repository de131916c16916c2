/** A fixed offset is safe: China has had no daylight saving time since 1991. */
const CHINA_OFFSET_MS = 8 * 3600_000;

/** The only place that asks what time it is. The database is never asked. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Milliseconds since 1970, for comparing and for leases. */
  epoch(): number {
    return this.now().getTime();
  }

  /** Today's calendar day in China, `2026-11-21`. */
  today(): string {
    return this.dayOf(this.now());
  }

  dayOf(moment: Date): string {
    return new Date(moment.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
  }

  after(milliseconds: number): Date {
    return new Date(this.epoch() + milliseconds);
  }
}

/** A clock that can be moved: for tests, and for showing what next month looks like. It runs on unless stopped. */
export class SettableClock extends Clock {
  private offset = 0;
  private stoppedAt: number | null = null;

  override now(): Date {
    return new Date(this.stoppedAt ?? Date.now() + this.offset);
  }

  setTo(moment: Date | string): void {
    const wanted = new Date(moment).getTime();
    this.offset = wanted - Date.now();
    if (this.stoppedAt !== null) this.stoppedAt = wanted;
  }

  stopAt(moment: Date | string): void {
    this.setTo(moment);
    this.stoppedAt = new Date(moment).getTime();
  }

  advance(milliseconds: number): void {
    this.offset += milliseconds;
    if (this.stoppedAt !== null) this.stoppedAt += milliseconds;
  }

  runOn(): void {
    if (this.stoppedAt !== null) this.offset = this.stoppedAt - Date.now();
    this.stoppedAt = null;
  }
}
