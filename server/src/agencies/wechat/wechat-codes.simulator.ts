import { randomBytes } from 'node:crypto';

const LIFE_MS = 300_000;
const VISIT_MS = 7_200_000;

interface Code<T> {
  readonly about: T;
  readonly until: number;
  used: boolean;
}

/** One-time codes of one kind: single use, five minutes. Login and phone codes are two such namespaces. */
export class OneTimeCodes<T> {
  private readonly codes = new Map<string, Code<T>>();

  constructor(private readonly now: () => Date) {}

  mint(about: T): string {
    const code = `0${randomBytes(24).toString('base64url').slice(0, 31)}`;
    this.codes.set(code, { about, until: this.now().getTime() + LIFE_MS, used: false });
    return code;
  }

  /** What the code stands for, or the errcode. `fits` is asked before the code is spent. */
  redeem(code: unknown, fits: (about: T) => number = () => 0): number | { readonly about: T } {
    const found = typeof code === 'string' ? this.codes.get(code) : undefined;
    if (!found || found.until <= this.now().getTime()) return 40029;
    if (found.used) return 40163;
    const errcode = fits(found.about);
    if (errcode !== 0) return errcode;
    found.used = true;
    return { about: found.about };
  }

  reset(): void {
    this.codes.clear();
  }
}

/** Who was here lately: WeChat checks texts only for users seen within two hours. */
export class Visits {
  private readonly last = new Map<string, number>();

  constructor(private readonly now: () => Date) {}

  note(openid: string): void {
    this.last.set(openid, this.now().getTime());
  }

  isRecent(openid: string): boolean {
    const at = this.last.get(openid);
    return at !== undefined && this.now().getTime() - at <= VISIT_MS;
  }

  reset(): void {
    this.last.clear();
  }
}
