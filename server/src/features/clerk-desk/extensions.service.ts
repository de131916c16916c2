import { Injectable } from '@nestjs/common';
import { addWorkingDays, CHINA_CALENDAR, EXTENSION_WORKING_DAYS, mayBeExtended, type AskExtension, type DeskCase, type GrantExtension } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { findRow, findRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Identities } from '../accounts';
import { CaseEvent, CaseMatters, CaseMoves, clockOf, RegistrationCase, type Moved } from '../cases';
import { extensionWording } from './extensions.wording';
import { ReviewQueue } from './queue.service';

/**
 * 延长 (条例第十九条): whoever reviews asks and says why, somebody else with the authority's word grants it, and the applicant is told.
 * Who that is in an office is the office's affair; here it is the role `reviewer` (GUESS).
 */
@Injectable()
export class Extensions {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: ReviewQueue,
    private readonly identities: Identities,
    private readonly matters: CaseMatters,
    private readonly moves: CaseMoves,
    private readonly clock: Clock,
  ) {}

  async ask(caseId: string, { seenVersion, reason }: AskExtension, me: CurrentUser, requestId: string): Promise<Moved> {
    return this.transactions.run(async (tx) => {
      const { row, events } = await this.open(tx, caseId);
      await this.queue.refuseIfHeldByOther(row, me);
      const given = reason.trim();
      await this.moves.make(tx, row, {
        action: 'ask-extension', by: 'clerk', actor: { id: me.accountId, words: '登记人员' }, requestId, seenVersion, facts: { reason: given, extendable: this.isExtendable(events) && waiting(events) === undefined }, content: { reason: given },
      });
      return { row, inHand: { licence: null } };
    });
  }

  async grant(caseId: string, { seenVersion }: GrantExtension, me: CurrentUser, requestId: string): Promise<Moved> {
    return this.transactions.run(async (tx) => {
      const { row, events } = await this.open(tx, caseId);
      const asked = waiting(events);
      const reason = typeof asked?.content.reason === 'string' ? asked.content.reason : '';
      const due = addWorkingDays(row.decisionDueOn ?? this.clock.today(), EXTENSION_WORKING_DAYS, CHINA_CALENDAR);
      await this.moves.make(tx, row, {
        action: 'extend', by: 'chief', actor: { id: me.accountId, words: '登记机关负责人' }, requestId, seenVersion,
        facts: { extendable: this.isExtendable(events), askedByAnother: asked !== undefined && asked.actor !== me.accountId },
        content: { reason, dueOn: due.date }, set: { decisionDueOn: due.date, decisionProvisional: due.provisional },
      });
      await this.matters.tell(tx, row, `extended:${row.id}:${row.submissions}`, extensionWording.news(reason, due.date));
      return { row, inHand: { licence: null } };
    });
  }

  /** What waits for somebody else's word, for the desk. */
  async askedOf(caseId: string, me: CurrentUser): Promise<DeskCase['extensionAsked']> {
    const asked = waiting(await findRows(this.transactions.reads(), CaseEvent, { caseId }, { order: 'position' }));
    if (asked === undefined) return null;
    return { reason: String(asked.content.reason), by: (await this.identities.displayNames([asked.actor])).get(asked.actor) ?? '一位同事', byYou: asked.actor === me.accountId };
  }

  private async open(tx: EntityManager, caseId: string): Promise<{ row: RegistrationCase; events: CaseEvent[] }> {
    const row = await findRow(tx, RegistrationCase, { id: caseId });
    if (row === null || row.submissions === 0) throw new Refusal('case.not-found');
    return { row, events: await findRows(tx, CaseEvent, { caseId }, { order: 'position' }) };
  }

  private isExtendable = (events: readonly CaseEvent[]): boolean => mayBeExtended(clockOf(events, (at) => this.clock.dayOf(at), this.clock.today()));
}

/** Asked for since the last submission, and neither granted nor overtaken by a decision. */
function waiting(events: readonly CaseEvent[]): CaseEvent | undefined {
  const since = events.slice(events.map(({ kind }) => kind).lastIndexOf('case.submitted') + 1);
  if (since.some(({ kind, content }) => kind === 'decision.extended' || (content.from === 'under-review' && content.to !== 'under-review'))) return undefined;
  return since.find(({ kind }) => kind === 'extension.asked');
}
