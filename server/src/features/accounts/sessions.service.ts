import { Injectable } from '@nestjs/common';
import type { Role, SessionLine } from '@qiban/shared';
import { IsNull } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { findRow, findRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { SessionReader, type CurrentUser } from '../../kernel/current-user';
import { newId, newToken, tokenHash } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { RoleGrant } from '../../kernel/role-grant.entity';
import { Settings } from '../../settings';
import { Account } from './account.entity';
import { Session } from './session.entity';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Limits { readonly idle: number; readonly absolute: number }
/** ASVS 7.3: the staff see everybody's papers, so an unattended desk is signed out. */
const PERSON: Limits = { idle: 30 * DAY, absolute: 180 * DAY };
const STAFF: Limits = { idle: 30 * MINUTE, absolute: 12 * 60 * MINUTE };
const DEMO_STAFF: Limits = { idle: DAY, absolute: 7 * DAY };

/**
 * A request within this time of the last look-up is answered from memory, so signing in costs no round trip on each call.
 * It is also the longest that another process may go on believing a session revoked here.
 */
const REMEMBERED_MS = 10_000;
const MOST_REMEMBERED = 20_000;
const SEEN_EVERY_MS = MINUTE;

interface Remembered { readonly user: CurrentUser; readonly readAt: number; seenAt: number; readonly idle: number; readonly expiresAt: number }

@Injectable()
export class Sessions extends SessionReader {
  private readonly remembered = new Map<string, Remembered>();

  constructor(private readonly transactions: Transactions, private readonly clock: Clock, private readonly settings: Settings) {
    super();
  }

  /** A new session at each sign-in. The token leaves here once and is not kept. */
  async open(account: Pick<Account, 'id' | 'kind'>, client: string): Promise<{ token: string; expiresAt: Date; sessionId: string }> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = this.clock.after(this.limitsOf(account.kind).absolute);
    const session: Session = { id: newId(), tokenHash: tokenHash(token), accountId: account.id, client: client.slice(0, 60), createdAt: now, seenAt: now, expiresAt, revokedAt: null };
    await this.transactions.run((tx) => insertRows(tx, Session, [session]));
    return { token, expiresAt, sessionId: session.id };
  }

  async userBehind(token: string): Promise<CurrentUser | 'expired' | 'unknown'> {
    const hash = tokenHash(token);
    const now = this.clock.epoch();
    let found = this.remembered.get(hash);
    // A clock that was moved back must not keep a memory alive.
    if (found === undefined || Math.abs(now - found.readAt) > REMEMBERED_MS) {
      const read = await this.read(hash, now);
      if (typeof read === 'string') return read;
      found = read;
      this.remember(hash, read);
    }
    if (now >= found.expiresAt || now - found.seenAt >= found.idle) {
      this.remembered.delete(hash);
      return 'expired';
    }
    if (now - found.seenAt >= SEEN_EVERY_MS) {
      found.seenAt = now;
      await this.markSeen(found.user.sessionId);
    }
    return found.user;
  }

  async list(user: CurrentUser): Promise<SessionLine[]> {
    const rows = await this.transactions.reads().find(Session, { where: { accountId: user.accountId, revokedAt: IsNull() }, order: { seenAt: 'DESC' } });
    const now = this.clock.now();
    return rows.filter(({ expiresAt }) => expiresAt > now).map(({ id, client, createdAt, seenAt }) => ({
      id, client, createdAt: createdAt.toISOString(), seenAt: seenAt.toISOString(), current: id === user.sessionId,
    }));
  }

  /** Somebody else's session is as unknown as one that never was. */
  async revoke(user: CurrentUser, sessionId: string): Promise<void> {
    const { affected } = await this.transactions.run((tx) =>
      tx.update(Session, { id: sessionId, accountId: user.accountId, revokedAt: IsNull() }, { revokedAt: this.clock.now() }));
    if (affected !== 1) throw new Refusal('session.missing');
    this.forget(({ user: { sessionId: id } }) => id === sessionId);
  }

  /** When an account is disabled, or its password or roles change. */
  async revokeAll(accountId: string): Promise<void> {
    await this.transactions.run((tx) => tx.update(Session, { accountId, revokedAt: IsNull() }, { revokedAt: this.clock.now() }));
    this.forgetAccount(accountId);
  }

  /** What is remembered of this account is read anew: its name or standing has changed. */
  forgetAccount(accountId: string): void {
    this.transactions.afterCommit(() => this.forget(({ user }) => user.accountId === accountId));
  }

  private async read(hash: string, now: number): Promise<Remembered | 'expired' | 'unknown'> {
    const reads = this.transactions.reads();
    const session = await findRow(reads, Session, { tokenHash: hash }, { columns: ['id', 'accountId', 'seenAt', 'expiresAt', 'revokedAt'] });
    if (session === null) return 'unknown';
    if (session.revokedAt !== null) return 'expired';
    const [account, grants] = await Promise.all([
      findRow(reads, Account, { id: session.accountId }, { columns: ['id', 'kind', 'displayName', 'verifiedAt', 'disabledAt'] }),
      findRows(reads, RoleGrant, { accountId: session.accountId, withdrawnAt: null }, { columns: ['role'] }),
    ]);
    if (account === null || account.disabledAt !== null) return 'expired';
    const roles: Role[] = [...new Set<Role>([...(account.kind === 'person' ? ['applicant' as const] : []), ...grants.map(({ role }) => role)])];
    return {
      user: { accountId: account.id, sessionId: session.id, displayName: account.displayName, roles, verified: account.verifiedAt !== null },
      readAt: now,
      seenAt: session.seenAt.getTime(),
      idle: this.limitsOf(account.kind).idle,
      expiresAt: session.expiresAt.getTime(),
    };
  }

  private remember(hash: string, found: Remembered): void {
    this.remembered.delete(hash);
    this.remembered.set(hash, found);
    if (this.remembered.size > MOST_REMEMBERED) this.remembered.delete(this.remembered.keys().next().value as string);
  }

  private forget(which: (found: Remembered) => boolean): void {
    for (const [hash, found] of this.remembered) if (which(found)) this.remembered.delete(hash);
  }

  private async markSeen(sessionId: string): Promise<void> {
    // A minute of idle time lost is no reason to turn anybody away.
    await this.transactions.apart(() => this.transactions.run((tx) => tx.update(Session, { id: sessionId }, { seenAt: this.clock.now() }))).catch(() => undefined);
  }

  private limitsOf(kind: Account['kind']): Limits {
    if (kind === 'person') return PERSON;
    return this.settings.isDemo && this.settings.mode !== 'test' ? DEMO_STAFF : STAFF;
  }
}
