import type { TokenAnswer } from './wechat.messages';

const REFRESH_BEFORE_MS = 10 * 60_000;
const LAST_MINUTE_MS = 60_000;

interface HeldToken {
  readonly value: string;
  readonly until: number;
  readonly askedAt: number;
}

/**
 * The one access token of this process. Several processes need no shared place for it: WeChat's stable_token
 * gives all of them the same token until its last five minutes, and lets old and new work side by side then.
 * `force_refresh` is never used: it would kill the token in the other processes' hands.
 */
export class AccessTokenHolder {
  private held: HeldToken | null = null;
  private flight: Promise<TokenAnswer> | null = null;

  constructor(
    private readonly fetchToken: () => Promise<TokenAnswer>,
    private readonly now: () => Date,
  ) {}

  async token(): Promise<TokenAnswer> {
    const held = this.held;
    const time = this.now().getTime();
    const left = held ? held.until - time : 0;
    if (held && left > REFRESH_BEFORE_MS) return tokenOf(held, left);
    // Between ten and five minutes before the end WeChat still returns the old one: asking once a minute is enough.
    if (held && left > LAST_MINUTE_MS && time - held.askedAt < 60_000) return tokenOf(held, left);
    const fresh = await this.refresh();
    // A token that still lives is better than none while WeChat is away.
    return fresh.outcome === 'unreachable' && held && left > 0 ? tokenOf(held, left) : fresh;
  }

  /** After WeChat called `token` dead. A newer one, fetched meanwhile by another call, is kept. */
  drop(token: string): void {
    if (this.held?.value === token) this.held = null;
  }

  private refresh(): Promise<TokenAnswer> {
    this.flight ??= this.fetchToken()
      .then((answer) => {
        const time = this.now().getTime();
        if (answer.outcome === 'ok') this.held = { value: answer.token, until: time + answer.expiresInSeconds * 1000, askedAt: time };
        else if (this.held) this.held = { ...this.held, askedAt: time };
        return answer;
      })
      .finally(() => { this.flight = null; });
    return this.flight;
  }
}

function tokenOf(held: HeldToken, left: number): TokenAnswer {
  return { outcome: 'ok', token: held.value, expiresInSeconds: Math.floor(left / 1000) };
}
