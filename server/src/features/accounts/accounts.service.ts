import { Injectable } from '@nestjs/common';
import { maskId, maskMobile, maskName, type Me, type Role, type VerificationWay } from '@qiban/shared';
import { IsNull, type EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../database/dialect';
import { insertRows } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { blindIndex } from '../../kernel/encipherment';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { RoleGrant } from '../../kernel/role-grant.entity';
import { Account } from './account.entity';
import { Sessions } from './sessions.service';

/** A person whose name and number were checked. Handed to features that must print or compare them. */
export interface VerifiedPerson {
  readonly accountId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly mobile: string | null;
}

export const idNumberIndex = (idNumber: string) => blindIndex(idNumber.trim().toUpperCase(), 'account.id_number');
export const mobileIndex = (mobile: string) => blindIndex(mobile.trim(), 'account.mobile');

/** Who there is. Everything personal is enciphered at rest and found through blind indexes. */
@Injectable()
export class Accounts {
  constructor(private readonly transactions: Transactions, private readonly clock: Clock, private readonly sessions: Sessions) {}

  async find(accountId: string): Promise<Account> {
    const account = await this.transactions.reads().findOneBy(Account, { id: accountId });
    if (account === null) throw new Refusal('session.missing');
    return account;
  }

  /** The account behind a WeChat identity; opened when it is new. Two devices signing in at once get the same one. */
  async behindWechat(wechatKey: string): Promise<Account> {
    const known = await this.transactions.reads().findOneBy(Account, { wechatKey });
    if (known !== null) return this.enabled(known);
    const account = blankAccount('person', this.clock.now(), { wechatKey, displayName: '微信用户' });
    try {
      await this.transactions.run((tx) => insertRows(tx, Account, [account]));
      return account;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return this.transactions.reads().findOneByOrFail(Account, { wechatKey });
    }
  }

  async me(accountId: string): Promise<Me> {
    const account = await this.find(accountId);
    return {
      id: account.id,
      displayName: account.displayName,
      roles: await this.rolesOf(account),
      maskedMobile: account.mobile === null ? null : maskMobile(account.mobile),
      verified: account.verifiedAt !== null,
      maskedName: account.realName === null ? null : maskName(account.realName),
      maskedId: account.idNumber === null ? null : maskId(account.idNumber),
    };
  }

  async rolesOf({ id, kind }: Pick<Account, 'id' | 'kind'>): Promise<Role[]> {
    const grants = await this.transactions.reads().findBy(RoleGrant, { accountId: id, withdrawnAt: IsNull() });
    return [...new Set<Role>([...(kind === 'person' ? ['applicant' as const] : []), ...grants.map(({ role }) => role)])];
  }

  async setMobile(accountId: string, mobile: string): Promise<void> {
    await this.transactions.run((tx) => tx.update(Account, { id: accountId }, { mobile, mobileIndex: mobileIndex(mobile) }));
    this.sessions.forgetAccount(accountId);
  }

  /** In the transaction that records the passed check. Once verified, an account never becomes another person. */
  async setVerified(tx: EntityManager, accountId: string, name: string, idNumber: string, way: VerificationWay, evidence: string): Promise<void> {
    const index = idNumberIndex(idNumber);
    const account = await tx.findOneByOrFail(Account, { id: accountId });
    if (account.idNumberIndex !== null && account.verifiedAt !== null && account.idNumberIndex !== index) throw new Refusal('verification.already-other');
    await tx.update(Account, { id: accountId }, {
      realName: name, idNumber, idNumberIndex: index, displayName: name, verifiedAt: this.clock.now(), verificationWay: way, verificationEvidence: evidence,
    });
    this.sessions.forgetAccount(accountId);
  }

  /** Refuses with `verification.needed` when nobody checked who this is. */
  async verifiedPerson(accountId: string): Promise<VerifiedPerson> {
    const { verifiedAt, realName, idNumber, mobile } = await this.find(accountId);
    if (verifiedAt === null || realName === null || idNumber === null) throw new Refusal('verification.needed');
    return { accountId, name: realName, idNumber, mobile };
  }

  /** Accounts that were verified with this number: usually one or none, and more when a person changed WeChat accounts. */
  async verifiedWith(idNumber: string): Promise<readonly VerifiedPerson[]> {
    const rows = await this.transactions.reads().findBy(Account, { idNumberIndex: idNumberIndex(idNumber) });
    return rows.filter(({ verifiedAt }) => verifiedAt !== null).map(({ id, realName, idNumber: number, mobile }) =>
      ({ accountId: id, name: realName as string, idNumber: number as string, mobile }));
  }

  /** What WeChat knows this account by, for subscription messages; null for staff. */
  async openidOf(accountId: string): Promise<string | null> {
    const { wechatKey } = await this.find(accountId);
    return wechatKey === null ? null : wechatKey.slice(wechatKey.indexOf(':') + 1);
  }

  async grant(accountId: string, role: Role, by: string | null = null, division: string | null = null): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (await tx.existsBy(RoleGrant, { accountId, role, withdrawnAt: IsNull() })) return;
      await insertRows(tx, RoleGrant, [{ id: newId(), accountId, role, division, grantedBy: by, grantedAt: this.clock.now(), withdrawnAt: null }]);
      this.sessions.forgetAccount(accountId);
    });
  }

  private enabled(account: Account): Account {
    if (account.disabledAt !== null) throw new Refusal('session.not-permitted');
    return account;
  }
}

export function blankAccount(kind: Account['kind'], createdAt: Date, given: Partial<Account> & Pick<Account, 'displayName'>): Account {
  return {
    id: newId(), kind, wechatKey: null, username: null, passwordHash: null, mobile: null, mobileIndex: null, realName: null, idNumber: null,
    idNumberIndex: null, verifiedAt: null, verificationWay: null, verificationEvidence: null, failedSignIns: 0, lockedUntil: null, disabledAt: null, createdAt, ...given,
  };
}
