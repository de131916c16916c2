import { Injectable } from '@nestjs/common';
import type { VerificationWay } from '@qiban/shared';
import { In, type EntityManager } from 'typeorm';
import { findRow, findRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Account } from './account.entity';
import { idNumberIndex } from './accounts.service';

/** What proved who is behind an account: goes into the evidence of every signature. */
export interface Proof { readonly way: VerificationWay; readonly reference: string; readonly at: string }

export interface AccountBehind { readonly accountId: string; readonly idIndex: string }

/** Who an identity number belongs to, without handing the number around. Other features ask here and never see an account. */
@Injectable()
export class Identities {
  constructor(private readonly transactions: Transactions) {}

  indexOf(idNumber: string): string {
    return idNumberIndex(idNumber);
  }

  /** Verified accounts behind the given indexes; people who never signed in are simply not there. */
  async accountsBehind(tx: EntityManager, indexes: readonly string[]): Promise<AccountBehind[]> {
    if (indexes.length === 0) return [];
    const found = await findRows(tx, Account, { idNumberIndex: indexes }, { columns: ['id', 'idNumberIndex', 'verifiedAt'] });
    return found.flatMap(({ id, idNumberIndex, verifiedAt }) => (verifiedAt === null || idNumberIndex === null ? [] : [{ accountId: id, idIndex: idNumberIndex }]));
  }

  async indexOfAccount(accountId: string): Promise<string | null> {
    return (await this.standing(accountId)).idIndex;
  }

  /** 林先生/女士: enough to know whom to ask, not enough to look somebody up. */
  async politeName(accountId: string): Promise<string> {
    const account = await this.transactions.reads().findOne(Account, { select: { id: true, realName: true, idNumber: true }, where: { id: accountId } });
    if (!account?.realName) return '发起人';
    const sexDigit = Number(account.idNumber?.charAt(16) ?? NaN);
    return `${account.realName.charAt(0)}${Number.isNaN(sexDigit) ? '先生或女士' : sexDigit % 2 === 1 ? '先生' : '女士'}`;
  }

  /** Whose number an account was verified with, and by which check; both empty before it was. */
  async standing(accountId: string): Promise<{ idIndex: string | null; proof: Proof | null }> {
    const account = await findRow(this.transactions.reads(), Account, { id: accountId }, { columns: ['idNumberIndex', 'verifiedAt', 'verificationWay', 'verificationEvidence'] });
    if (account === null) return { idIndex: null, proof: null };
    const { idNumberIndex: idIndex, verifiedAt, verificationWay, verificationEvidence } = account;
    return { idIndex, proof: verifiedAt === null ? null : { way: verificationWay ?? 'face', reference: verificationEvidence ?? '', at: verifiedAt.toISOString() } };
  }

  /** Of staff and applicants alike, as colleagues and timelines show it. */
  async displayNames(accountIds: readonly string[]): Promise<Map<string, string>> {
    const found = accountIds.length === 0 ? [] : await this.transactions.reads().find(Account, { select: { id: true, displayName: true }, where: { id: In([...accountIds]) } });
    return new Map(found.map(({ id, displayName }) => [id, displayName]));
  }
}
