import { randomBytes } from 'node:crypto';

const LIFE_MS = 7_200_000;
const OVERLAP_MS = 300_000;
const FORCE_APART_MS = 30_000;
const FORCES_A_DAY = 20;

interface IssuedToken {
  readonly value: string;
  readonly until: number;
}

/** stable_token as described: one token for all who ask, five minutes of overlap, forced refresh rationed. */
export class StableTokens {
  private current: IssuedToken | null = null;
  private previous: IssuedToken | null = null;
  private readonly killed = new Set<string>();
  private readonly expired = new Set<string>();
  private forces: number[] = [];

  constructor(private readonly now: () => Date) {}

  /** An errcode, or the token with its remaining seconds. */
  issue(force: boolean): number | { readonly access_token: string; readonly expires_in: number } {
    const time = this.now().getTime();
    if (force) {
      const lastForce = this.forces.at(-1);
      if (lastForce === undefined || time - lastForce >= FORCE_APART_MS) {
        this.forces = this.forces.filter((at) => sameDay(at, time));
        if (this.forces.length >= FORCES_A_DAY) return 45009;
        this.forces.push(time);
        for (const token of [this.current, this.previous]) if (token) this.killed.add(token.value);
        this.current = this.previous = null;
      }
    }
    if (!this.current || this.current.until - time <= OVERLAP_MS) {
      if (this.current) this.expired.add(this.current.value);
      // Inside the last five minutes both work; the old one to its own end.
      this.previous = this.current;
      this.current = { value: randomBytes(68).toString('base64url'), until: time + LIFE_MS };
    }
    return { access_token: this.current.value, expires_in: Math.floor((this.current.until - time) / 1000) };
  }

  /** 0 when the token may be used. */
  errcodeFor(token: string | null): number {
    if (token === null || token === '') return 41001;
    if (this.killed.has(token)) return 40001;
    const time = this.now().getTime();
    const known = [this.current, this.previous].find((issued) => issued?.value === token);
    if (known) return known.until > time ? 0 : 42001;
    return this.expired.has(token) ? 42001 : 40014;
  }

  /** The token in use dies now, as after a reset of the secret or at a moment a test chooses. */
  kill(): void {
    if (this.current) this.killed.add(this.current.value);
    this.current = this.previous = null;
  }

  reset(): void {
    this.current = this.previous = null;
    this.killed.clear();
    this.expired.clear();
    this.forces = [];
  }
}

/** Quotas are counted by the Chinese day, eight hours before UTC. */
function sameDay(a: number, b: number): boolean {
  const day = (time: number) => Math.floor((time + 8 * 3_600_000) / 86_400_000);
  return day(a) === day(b);
}
