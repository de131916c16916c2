import { Injectable } from '@nestjs/common';
import type { SignedIn } from '@qiban/shared';
import { hash, verify } from '@node-rs/argon2';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Account } from './account.entity';
import { Accounts } from './accounts.service';
import { Sessions } from './sessions.service';
import { WechatIdentity } from './wechat-identity.port';

const FREE_ATTEMPTS = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 60 * 60_000;
/** argon2id as OWASP advises; two at a time, so that a storm of sign-ins leaves the processor to everybody else. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;

@Injectable()
export class SignIn {
  private readonly hashing = new Queue(AT_ONCE);
  /** Compared against when there is no such user, so that the answer takes as long. */
  private decoy: Promise<string> | null = null;

  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly wechat: WechatIdentity,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async withWechat(code: string, client: string): Promise<SignedIn> {
    const answer = await this.wechat.codeToSession(code);
    if (answer.outcome === 'unreachable') throw new Refusal('sign-in.unreachable', {}, { retryAfterSeconds: 5 });
    if (answer.outcome === 'declined') throw new Refusal('sign-in.code-refused');
    return this.open(await this.accounts.behindWechat(`${answer.appid}:${answer.openid}`), client);
  }

  /** Wrong name, wrong password and a disabled account sound the same. */
  async withPassword(username: string, password: string, client: string): Promise<SignedIn> {
    const account = await this.transactions.reads().findOneBy(Account, { username });
    if (account !== null && account.lockedUntil !== null && account.lockedUntil > this.clock.now()) throw this.locked(account.lockedUntil);
    const stored = account?.passwordHash ?? (await (this.decoy ??= hash('nobody has this password', ARGON2)));
    const right = await this.hashing.take(() => verify(stored, password));
    if (account === null || account.passwordHash === null || account.disabledAt !== null || !right) {
      if (account !== null && !right) await this.countFailure(account);
      throw new Refusal('sign-in.wrong-password');
    }
    if (account.failedSignIns > 0) await this.transactions.run((tx) => tx.update(Account, { id: account.id }, { failedSignIns: 0, lockedUntil: null }));
    return this.open(account, client);
  }

  async open(account: Account, client: string): Promise<SignedIn> {
    const { token, expiresAt } = await this.sessions.open(account, client);
    return { token, expiresAt: expiresAt.toISOString(), me: await this.accounts.me(account.id) };
  }

  passwordHash(password: string): Promise<string> {
    return this.hashing.take(() => hash(password, ARGON2));
  }

  /** Locked by delay, never for good: from the fifth failure on, one minute, then two, four … up to an hour. */
  private async countFailure({ id }: Account): Promise<void> {
    const lockedUntil = await this.transactions.run(async (tx) => {
      await tx.increment(Account, { id }, 'failedSignIns', 1);
      const { failedSignIns } = await tx.findOneOrFail(Account, { where: { id }, select: { id: true, failedSignIns: true } });
      if (failedSignIns < FREE_ATTEMPTS) return null;
      const until = this.clock.after(Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failedSignIns - FREE_ATTEMPTS)));
      await tx.update(Account, { id }, { lockedUntil: until });
      return until;
    });
    if (lockedUntil !== null) throw this.locked(lockedUntil);
  }

  private locked(until: Date): Refusal {
    const seconds = Math.ceil((until.getTime() - this.clock.epoch()) / 1000);
    return new Refusal('sign-in.locked', { minutes: Math.ceil(seconds / 60) }, { retryAfterSeconds: seconds });
  }
}

/** Lets so many pieces of work run at once; the others wait in order. */
class Queue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly width: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.width) await new Promise<void>((admit) => this.waiting.push(admit));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
