import { Injectable } from '@nestjs/common';
import {
  companyRegistration, nextStage, registrationConditions,
  type RegistrationAction, type RegistrationCondition, type RegistrationFacts, type RegistrationParty, type RegistrationStage, type Verdict,
} from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { findRow, updateRows } from '../../database/row-statements';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { type CaseEvent } from './case-event.entity';
import { CaseLog, type Actor, type Happening } from './case-log.service';
import { RegistrationCase } from './registration-case.entity';

const pastTense: Record<RegistrationAction, string> = {
  'send-for-signing': 'documents.made',
  reopen: 'case.reopened',
  'decline-to-sign': 'signature.declined',
  substitute: 'signer.substituted',
  submit: 'case.submitted',
  return: 'case.returned',
  approve: 'case.approved',
  'approve-automatically': 'case.approved-automatically',
  refuse: 'case.refused',
  'take-out': 'claim.upheld',
  'ask-extension': 'extension.asked',
  extend: 'decision.extended',
  correct: 'case.taken-up-again',
  expire: 'case.expired',
  withdraw: 'case.withdrawn',
  complete: 'case.completed',
};

export interface MoveOrder {
  readonly action: RegistrationAction;
  readonly by: RegistrationParty;
  readonly actor: Actor;
  readonly requestId: string;
  /** The version the mover saw; null for moves the system makes by itself. */
  readonly seenVersion: number | null;
  /** Only what the move's own conditions look at need be given. */
  readonly facts?: Partial<RegistrationFacts>;
  readonly content?: Record<string, unknown>;
  /** What else changes on the case with this move. */
  readonly set?: Partial<RegistrationCase>;
  /** What happened along with it, just before the move itself. */
  readonly before?: readonly Happening[];
  /** What happened along with it, after the move itself. */
  readonly also?: readonly Happening[];
}

const NO_FACTS: RegistrationFacts = {
  findings: [], packetHash: null, signers: [], nameIsFree: false, reasonsForAPerson: null, reviewedHash: null, contentHash: null, defects: [], noticesBefore: 0, owedPapers: 0, confirmedByAnother: false, reason: '', clause: '', correctionOver: false, extendable: false, askedByAnother: false, matters: [], claimOpen: false,
};

/** The only service that changes a stage: one conditional update and one chained entry, in the caller's transaction. */
@Injectable()
export class CaseMoves {
  constructor(private readonly log: CaseLog, private readonly clock: Clock) {}

  /** Makes the move and brings `row` up to date, or refuses and lists everything that is missing. Answers with the new entries of the log. */
  async make(tx: EntityManager, row: RegistrationCase, order: MoveOrder): Promise<CaseEvent[]> {
    if (order.seenVersion !== null && order.seenVersion !== row.version) throw new Refusal('case.changed-meanwhile');
    const verdict = nextStage(companyRegistration, registrationConditions, {
      stage: row.stage, action: order.action, by: order.by, frozen: row.frozenAt !== null, facts: { ...NO_FACTS, ...order.facts },
    });
    if (!verdict.permitted) throw refusalOf(verdict, row, order.facts ?? {});

    const happenings: Happening[] = [
      ...(order.before ?? []),
      { kind: pastTense[order.action], actor: order.actor, basis: verdict.basis, requestId: order.requestId, content: { from: row.stage, to: verdict.to, ...order.content } },
      ...(order.also ?? []),
    ];
    for (let attempt = 0; ; attempt += 1) {
      const { entries, end } = this.log.chain(row.id, row, happenings);
      const changes = { ...order.set, ...end, stage: verdict.to, version: row.version + 1, savedAt: this.clock.now() };
      if ((await updateRows(tx, RegistrationCase, { id: row.id, version: row.version, stage: row.stage, logLength: row.logLength }, changes)) === 1) {
        await this.log.insert(tx, entries);
        Object.assign(row, changes);
        return entries;
      }
      // Somebody may only have added a line to the log, such as an opened link: that does not stand in the way of a move.
      const now = await findRow(tx, RegistrationCase, { id: row.id }, { columns: ['version', 'stage', 'logLength', 'logHead'] });
      if (now === null || attempt >= 4 || now.version !== row.version || now.stage !== row.stage) throw new Refusal('case.changed-meanwhile');
      row.logLength = now.logLength;
      row.logHead = now.logHead;
    }
  }
}

type NotPermitted = Exclude<Verdict<RegistrationStage, RegistrationCondition>, { permitted: true }>;

function refusalOf(verdict: NotPermitted, row: RegistrationCase, facts: Partial<RegistrationFacts>): Refusal {
  if (verdict.why === 'not-this-party') return new Refusal('case.not-this-party');
  if (verdict.why === 'frozen') return new Refusal('case.frozen');
  if (verdict.why === 'not-at-this-stage') return new Refusal('case.not-at-this-stage', { stage: companyRegistration.stages[row.stage] });
  return new Refusal(
    'case.condition-unmet',
    { missing: verdict.missing.map((name) => companyRegistration.conditions[name]).join('；') },
    { fields: (facts.findings ?? []).filter(({ level }) => level === 'refuse' || level === 'route') },
  );
}
