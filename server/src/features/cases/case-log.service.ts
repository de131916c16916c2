import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { sm3 } from '../../kernel/encipherment';
import { newId } from '../../kernel/ids';
import { CaseEvent } from './case-event.entity';
import { RegistrationCase } from './registration-case.entity';

/** Who did it, as the log and the timeline say it. */
export interface Actor { readonly id: string; readonly words: string }
export const SYSTEM: Actor = { id: 'system', words: '系统' };

export interface Happening {
  /** Past tense: `case.submitted`. */
  readonly kind: string;
  readonly actor: Actor;
  readonly basis?: string;
  readonly requestId: string;
  /** Nothing personal: the log is shown, exported and kept for long. */
  readonly content?: Record<string, unknown>;
}

/** The previous hash of a log's first entry. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** Where a log ends now; stands on the case so that appending needs no look-up. */
export interface LogEnd { logLength: number; logHead: string }

export interface LogVerdict { readonly caseId: string; readonly entries: number; readonly ok: boolean; readonly words: string }

/** The log of every case: appended in the transaction that changes the case, and verifiable by anyone who can read it. */
@Injectable()
export class CaseLog {
  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  /** Chains entries to the end of a log. The caller writes `end` to the case in the same transaction, conditionally. */
  chain(caseId: string, end: LogEnd, happenings: readonly Happening[]): { entries: CaseEvent[]; end: LogEnd } {
    const entries: CaseEvent[] = [];
    let { logLength, logHead } = end;
    for (const happening of happenings) {
      const entry = Object.assign(new CaseEvent(), {
        id: newId(),
        caseId,
        position: logLength + 1,
        kind: happening.kind,
        at: this.clock.now(),
        actor: happening.actor.id,
        actorWords: happening.actor.words,
        basis: happening.basis ?? '',
        requestId: happening.requestId,
        content: happening.content ?? {},
        previousHash: logHead,
        hash: '',
      });
      entry.hash = hashOf(entry);
      logHead = entry.hash;
      logLength = entry.position;
      entries.push(entry);
    }
    return { entries, end: { logLength, logHead } };
  }

  async insert(tx: EntityManager, entries: readonly CaseEvent[]): Promise<void> {
    await insertRowsLater(tx, CaseEvent, entries);
  }

  /**
   * Appends what is no move (an answer of an agency, a signature) to the log of a case that may be written to meanwhile.
   * With `onlyWhile` it answers false, and writes nothing, when the case has moved on from that stage or round, or was frozen.
   */
  async append(tx: EntityManager, caseId: string, happening: Happening, onlyWhile?: Pick<RegistrationCase, 'stage' | 'round'>): Promise<boolean> {
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const now = await findRow(tx, RegistrationCase, { id: caseId }, { columns: ['stage', 'round', 'frozenAt', 'logLength', 'logHead'] });
      if (now === null) throw new Error(`there is no case ${caseId} to log for`);
      if (onlyWhile && (now.stage !== onlyWhile.stage || now.round !== onlyWhile.round || now.frozenAt !== null)) return false;
      const { entries, end } = this.chain(caseId, now, [happening]);
      if ((await updateRows(tx, RegistrationCase, { id: caseId, logLength: now.logLength, ...(onlyWhile && { ...onlyWhile, frozenAt: null }) }, end)) === 1) {
        await this.insert(tx, entries);
        return true;
      }
    }
    throw new Error(`the log of case ${caseId} is written to by too many at once`);
  }

  /** For what happens again and again, such as saving the same page: one entry stands for all that follow each other. */
  async appendUnlessLast(tx: EntityManager, caseId: string, happening: Happening): Promise<void> {
    const end = await findRow(tx, RegistrationCase, { id: caseId }, { columns: ['logLength'] });
    const last = end === null ? null : await findRow(tx, CaseEvent, { caseId, position: end.logLength }, { columns: ['kind', 'actor', 'content'] });
    const same = last !== null && last.kind === happening.kind && last.actor === happening.actor.id && JSON.stringify(last.content) === JSON.stringify(happening.content ?? {});
    if (!same) await this.append(tx, caseId, happening);
  }

  of(caseId: string): Promise<CaseEvent[]> {
    return findRows(this.transactions.reads(), CaseEvent, { caseId }, { order: 'position' });
  }

  /** Recomputes every hash: an entry that was changed, left out or swapped is found, and so is a cut-off end. */
  async verify(caseId: string): Promise<LogVerdict> {
    const end = await findRow(this.transactions.reads(), RegistrationCase, { id: caseId }, { columns: ['logLength', 'logHead'] });
    const entries = await this.of(caseId);
    const fault = end === null ? '没有这件办件' : faultIn(entries, end);
    return { caseId, entries: entries.length, ok: fault === null, words: fault ?? `${entries.length} 条记录首尾相连，没有改动` };
  }
}

/** What is wrong with a log, or null. */
export function faultIn(entries: readonly CaseEvent[], end: LogEnd): string | null {
  let previous = NOTHING_BEFORE;
  for (const [index, entry] of entries.entries()) {
    if (entry.position !== index + 1) return `第 ${index + 1} 条缺失或重复`;
    if (entry.previousHash !== previous) return `第 ${entry.position} 条与前一条接不上`;
    if (hashOf(entry) !== entry.hash) return `第 ${entry.position} 条的内容被改过`;
    previous = entry.hash;
  }
  return entries.length === end.logLength && previous === end.logHead ? null : `末尾缺少记录：应有 ${end.logLength} 条，实有 ${entries.length} 条`;
}

/** SM3 over one fixed spelling of the entry; `at` is in UTC to the millisecond. */
function hashOf(entry: CaseEvent): string {
  const { caseId, position, kind, at, actor, actorWords, basis, requestId, content, previousHash } = entry;
  return sm3(JSON.stringify([caseId, position, kind, at.toISOString(), actor, actorWords, basis, requestId, content, previousHash]));
}
