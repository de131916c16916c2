import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  entityName, personReasonSentence, reviewAutomatically,
  type ApplicationForm, type MachineReview, type PersonReason, type ReviewedAutomatically, type RuleTrace,
} from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { blindIndex } from '../../kernel/encipherment';
import { newId } from '../../kernel/ids';
import { automaticPolicy } from '../../reference';
import { Settings } from '../../settings';
import type { NameStanding } from '../names';
import { AfterCheck } from './after-check.entity';
import { Approvals, type Approved } from './approvals.service';
import { automaticWording } from './automatic.wording';
import { AutomaticReview } from './automatic-review.entity';
import { AutomaticSwitch } from './automatic-switch.entity';
import { type CaseEvent } from './case-event.entity';
import { SYSTEM } from './case-log.service';
import { CaseMatters } from './case-matters.service';
import { RegistrationCase } from './registration-case.entity';

const MILLION = 1_000_000;

export interface Considered extends ReviewedAutomatically { readonly approves: boolean; readonly trace: RuleTrace }
/** What there is to consider beside the form. */
export interface Gist { readonly submission: number; readonly papers: number; readonly signers: number; readonly packetHash: string; readonly nameIsFree: boolean }

/**
 * 自动核准. The machine decides in the transaction of the submission itself: the rules are pure and take a few milliseconds,
 * nothing outside is asked, and so the answer to the last tap is the decision. Either submission, decision, licence, name and
 * draw are all committed or none of them is: a server that dies leaves nothing half decided, and the Idempotency-Key of
 * the submission makes it happen once. An outbox job would only add a moment in which a clerk and the machine both hold the file.
 */
@Injectable()
export class AutomaticApproval {
  private readonly policy = automaticPolicy();

  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly matters: CaseMatters,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Null where this server leaves all decisions to people (`AUTOMATIC_APPROVAL=off`). */
  async consider(form: ApplicationForm, trace: RuleTrace, gist: Gist): Promise<Considered | null> {
    if (!this.settings.automaticApproval) return null;
    const reviewed = reviewAutomatically(form, trace, { ...gist, policy: this.policy, stopped: (await this.lastSwitch())?.stopped ?? false });
    return { ...reviewed, trace, approves: reviewed.reasons.length === 0 };
  }

  /** 全部停用 or 恢复: the last word of somebody in office. */
  lastSwitch(): Promise<AutomaticSwitch | null> {
    return this.transactions.reads().findOne(AutomaticSwitch, { where: {}, order: { position: 'DESC' } });
  }

  /** For the log of the submission: names items, nobody. */
  said({ approves, checks, reasons }: Considered): Record<string, unknown> {
    return { outcome: approves ? 'approved' : 'to-a-person', checks: checks.length, passed: checks.filter(({ outcome }) => outcome === 'passed').length, reasons };
  }

  /** Keeps what was found, for good: also of a file that goes to a person. */
  async record(tx: EntityManager, row: RegistrationCase, { approves, checks, reasons, trace }: Considered): Promise<void> {
    await insertRowsLater(tx, AutomaticReview, [{
      id: newId(), caseId: row.id, submission: row.submissions, at: this.clock.now(), outcome: approves ? 'approved' as const : 'to-a-person' as const, reasons, checks, rulesVersion: trace.version, packetHash: row.packetHash ?? '',
    }]);
    if (approves) return;
    await this.matters.tell(tx, row, `to-a-person:${row.id}:${row.submissions}`, {
      title: automaticWording.toAPersonTitle, text: automaticWording.toAPerson(reasons.map(personReasonSentence), row.decisionDueOn ?? ''),
    });
  }

  async approve(tx: EntityManager, row: RegistrationCase, name: NameStanding, { trace, checks, reasons }: Considered, requestId: string): Promise<Approved> {
    const approved = await this.approvals.approve(tx, row, name, {
      action: 'approve-automatically', by: 'system', actor: SYSTEM, requestId, seenVersion: null, companyName: entityName(row.form as ApplicationForm),
      facts: { findings: trace.rows, nameIsFree: name.isFree, packetHash: row.packetHash, contentHash: row.packetHash, reasonsForAPerson: reasons },
      content: { contentHash: row.packetHash, checks: checks.length, rules: trace.version },
      set: { heldBy: null, heldUntil: null, decidedAt: this.clock.now(), decidedBy: null },
      news: automaticWording.approved,
    });
    await this.draw(tx, row.id);
    return approved;
  }

  /** 抽查: the share is a setting; whether a case is drawn follows from the day's seed and the case, so that it can be drawn again. */
  private async draw(tx: EntityManager, caseId: string): Promise<void> {
    const day = this.clock.today();
    const seed = seedOfDay(day);
    const draw = drawOf(seed, caseId);
    const perMillion = Math.round(this.settings.afterCheckPercent * (MILLION / 100));
    if (draw >= perMillion) return;
    await insertRowsLater(tx, AfterCheck, [{ id: newId(), caseId, day, drawnAt: this.clock.now(), seed, draw, perMillion, state: 'waiting' as const, checkedBy: null, checkedAt: null, reason: null }]);
  }
}

/** Known to nobody outside, so that no applicant can choose a day on which theirs is not drawn; given to whoever audits the draw. */
export const seedOfDay = (day: string): string => blindIndex(day, 'after_check.seed');

/** 0 to 999,999, evenly. */
export const drawOf = (seed: string, caseId: string): number => Number(BigInt(`0x${createHash('sha256').update(`${seed}:${caseId}`).digest('hex').slice(0, 12)}`) % BigInt(MILLION));

/** What the log says of the last submission; null where no machine looked at it. */
export function machineReviewOf(events: readonly CaseEvent[]): MachineReview | null {
  const submitted = events.filter(({ kind }) => kind === 'case.submitted').at(-1);
  const review = submitted?.content.review as { outcome: MachineReview['outcome']; checks: number; passed: number; reasons: PersonReason[] } | undefined;
  if (submitted === undefined || review === undefined) return null;
  const reasons = review.reasons.map((reason) => ({ kind: reason.kind, title: reason.title, words: personReasonSentence(reason) }));
  return { outcome: review.outcome, at: submitted.at.toISOString(), checks: review.checks, passed: review.passed, reasons };
}

