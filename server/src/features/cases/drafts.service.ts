import { Injectable } from '@nestjs/common';
import {
  changedSections, companyRegistration, emptyForm, entityName, formOfType, sectionNames,
  type ApplicationForm, type EntityType, type PartialForm, type SavedSection, type SaveSection, type SectionName, type WriteMyselfIn,
} from '@qiban/shared';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { insertRowsLater } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { fieldErrors, formInvalid } from '../../kernel/form-validation.pipe';
import { newId } from '../../kernel/ids';
import { isTooDeep } from '../../kernel/nesting';
import { Refusal } from '../../kernel/refusal';
import { Accounts } from '../accounts';
import { LiveMandates } from '../agents';
import { ScopeCatalogues } from '../reference';
import { ApplicationReview } from './application-review.service';
import { type CaseEvent } from './case-event.entity';
import { CaseLog, NOTHING_BEFORE } from './case-log.service';
import { CaseWriters, type Wanted } from './case-writers.service';
import { withoutMasks } from './masked-form';
import { withPerson } from './own-entry';
import { RegistrationCase } from './registration-case.entity';
import { sectionBodies } from './section.dto';

/** More open drafts than this is no longer a founder but a script (GUESS, one place to change). */
const MOST_DRAFTS = 20;
const COUNT_OPEN = "SELECT COUNT(*) AS open FROM registration_case WHERE applicant_id = ? AND stage IN ('draft', 'signing', 'returned')";

/** What applicants write before anything is signed: saved section by section, never lost, never half. */
@Injectable()
export class Drafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: ApplicationReview,
    private readonly accounts: Accounts,
    private readonly log: CaseLog,
    private readonly scopes: ScopeCatalogues,
    private readonly writers: CaseWriters,
    private readonly mandates: LiveMandates,
    private readonly clock: Clock,
  ) {}

  /** Opens a case and returns its row and the beginning of its log: an empty draft of a type, or a whole form, which is as if every section had been saved once. */
  async open(form: ApplicationForm | EntityType, me: CurrentUser, requestId: string): Promise<{ row: RegistrationCase; events: CaseEvent[] }> {
    const isWhole = typeof form !== 'string';
    const whole = isWhole ? form : emptyForm(form);
    // 规范目录: the case keeps the version it was opened under, whatever is published meanwhile.
    whole.scope = { ...whole.scope, catalogue: this.scopes.inForce().version };
    return this.transactions.run(async (tx) => {
      const [{ open }] = await tx.query<[{ open: number | string }]>(COUNT_OPEN, [me.accountId]);
      if (Number(open) >= MOST_DRAFTS) throw new Refusal('case.too-many-drafts', { count: Number(open) });
      const id = newId();
      const now = this.clock.now();
      const { entries, end } = this.log.chain(id, { logLength: 0, logHead: NOTHING_BEFORE }, [
        { kind: 'case.opened', actor: { id: me.accountId, words: '申请人' }, requestId, content: { workflow: companyRegistration.version } },
      ]);
      const row = Object.assign(new RegistrationCase(), {
        id, number: null, workflowVersion: companyRegistration.version, stage: companyRegistration.startsAt, version: 1, applicantId: me.accountId,
        companyName: isWhole ? entityName(form) : '', form: whole,
        sectionVersions: Object.fromEntries(sectionNames.map((name) => [name, isWhole ? 1 : 0])),
        lastSection: null, round: 0, packetHash: null, submissions: 0, submittedAt: null, decisionDueOn: null, decisionProvisional: false,
        heldBy: null, heldUntil: null, frozenAt: null, takenOut: null, decidedAt: null, decidedBy: null, mandateId: null, ...end, openedAt: now, savedAt: now,
      });
      await insertRowsLater(tx, RegistrationCase, [row]);
      await this.log.insert(tx, entries);
      return { row, events: entries };
    });
  }

  /**
   * Saves one section. Two tabs on different sections do not get in each other's way; on the same one the later hears of
   * the earlier. Another type of entity takes the other sections with it as far as they have a place there.
   */
  async save(caseId: string, { section, value, seenVersion }: SaveSection, me: CurrentUser): Promise<SavedSection> {
    return this.write(caseId, section, seenVersion, me, 'fill-in', (form, restored) => {
      const checked = shapeOf(section, restored(value));
      return section === 'type' ? formOfType(form, (checked as ApplicationForm['type']).entityType) : { ...form, [section]: { ...form[section], ...checked, ...(section === 'scope' && { catalogue: form.scope.catalogue }) } };
    });
  }

  /** 就是我: only whoever was verified has a name and a number to write in. */
  async writeMyselfIn(caseId: string, { place, key, seenVersion }: WriteMyselfIn, me: CurrentUser): Promise<void> {
    const { name, idNumber, mobile } = await this.accounts.verifiedPerson(me.accountId);
    await this.write(caseId, place.slice(0, place.indexOf('.')) as SectionName, seenVersion, me, 'client-only', (form) => withPerson(form, place, { key, name, idNumber, mobile: mobile ?? '' }));
  }

  private write(caseId: string, section: SectionName, seenVersion: number, me: CurrentUser, wanted: Wanted, changed: (form: PartialForm, restored: (value: object) => object) => PartialForm): Promise<SavedSection> {
    return this.transactions.run(async (tx) => {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { row, actor, mandate } = await this.writers.require(tx, caseId, me, wanted);
        if (row.stage !== 'draft') throw new Refusal('draft.not-open');
        if (row.sectionVersions[section] !== seenVersion) throw new Refusal('draft.changed-elsewhere');
        // An agent has only seen masks: where one comes back, what stands behind it stays.
        const form = changed(row.form, (value) => (mandate === null ? value : withoutMasks(row.form, value)));
        const versions = { ...row.sectionVersions };
        for (const each of new Set([section, ...changedSections(row.form, form)])) versions[each] += 1;
        const savedAt = this.clock.now();
        const { affected } = await tx.update(RegistrationCase, { id: caseId, version: row.version, stage: 'draft' }, {
          form, companyName: entityName(form), sectionVersions: versions, lastSection: section, version: row.version + 1, savedAt,
        });
        if (affected !== 1) continue;
        if (mandate !== null) await this.log.appendUnlessLast(tx, caseId, { kind: 'section.filled-in-by-agent', actor, requestId: '', content: { section, mandate: mandate.summary.id } });
        const findings = [...this.review.findings(form, caseId), ...(await this.mandates.findings(tx, row.mandateId, form))];
        return {
          sectionVersion: versions[section], version: row.version + 1, savedAt: savedAt.toISOString(), findings,
          tasks: this.review.tasks(form, findings, { made: false, signed: 0, signers: 0 }),
        };
      }
      throw new Refusal('case.changed-meanwhile');
    });
  }
}

/** A section's value, checked for kinds and lengths against its own class; everything wrong is said at once. */
function shapeOf(section: SectionName, value: object): object {
  if (isTooDeep(value)) throw new Refusal('request.malformed');
  const body = plainToInstance(sectionBodies[section], value);
  const errors = validateSync(body, { whitelist: true, forbidNonWhitelisted: true, validationError: { target: false, value: false } });
  if (errors.length > 0) throw formInvalid(fieldErrors(errors, section));
  return JSON.parse(JSON.stringify(body)) as object;
}
