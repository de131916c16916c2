import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  canonicalPacket, domicileText, legalDocuments, permitsWithPapers, printedScope, registrationAuthority, reviewTrace, tasksOf,
  type ApplicationForm, type Finding, type LegalDocument, type PaperView, type PartialForm, type RuleTrace, type TaskView,
} from '@qiban/shared';
import { Clock } from '../../kernel/clock';
import { Recent } from '../../kernel/recent';
import { divisionOf } from '../../reference';
import { nameOfForm, NameCheck, type Reservation } from '../names';
import { chosenDomicile, districtOf, ScopeCatalogues } from '../reference';

type DocumentOutline = Pick<LegalDocument, 'kind' | 'title'> & { readonly sha256: string };
/** A packet without its text: enough to compare and to list. */
export interface PacketOutline { readonly hash: string; readonly documents: readonly DocumentOutline[] }
export interface Packet { readonly hash: string; readonly madeOn: string; readonly documents: (LegalDocument & { sha256: string })[] }

const outlineOf = ({ hash, documents }: Packet): PacketOutline => ({ hash, documents: documents.map(({ kind, title, sha256 }) => ({ kind, title, sha256 })) });

/** A form is judged and its documents are made several times on its way, mostly within moments: these many are not worked out twice. */
const REMEMBERED = 500;

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex');
/** Only a digest is kept of what was asked about: a form is personal. */
const questionOf = (...parts: unknown[]) => sha256Hex(JSON.stringify(parts));

const withPapers = (form: PartialForm, papers: readonly Pick<PaperView, 'id'>[]): PartialForm =>
  (form.scope.permits?.length ? { ...form, scope: { ...form.scope, permits: permitsWithPapers(form.scope.permits, papers.map(({ id }) => id)) } } : form);

/** Smart review (智能辅审): looks up what the rules in `shared` need to know, and lets them speak. It decides nothing. */
@Injectable()
export class ApplicationReview {
  private readonly outlines = new Recent<PacketOutline>(REMEMBERED);
  private readonly reviews = new Recent<Omit<RuleTrace, 'at'>>(REMEMBERED);

  constructor(private readonly names: NameCheck, private readonly scopes: ScopeCatalogues, private readonly clock: Clock) {}

  /** With `papers`, a permit whose paper is gone counts as one without. */
  findings(form: PartialForm, caseId: string, papers?: readonly Pick<PaperView, 'id'>[]): Finding[] {
    return this.reviewed(papers === undefined ? form : withPapers(form, papers), caseId).rows.flatMap(({ title: _, value: __, ...finding }) => (finding.level === 'ok' ? [] : [finding]));
  }

  tasks(form: PartialForm, findings: readonly Finding[], signing: { made: boolean; signed: number; signers: number }): TaskView[] {
    return tasksOf(form, findings, signing);
  }

  /** Every rule that was applied and what it said, for the clerk and the record. */
  trace(form: ApplicationForm, caseId: string): RuleTrace {
    return { ...this.reviewed(form, caseId), at: this.clock.now().toISOString() };
  }

  /** The documents as the form gives them on a day, with the hash that is signed: SHA-256 over one fixed spelling of all of them. */
  packet(form: ApplicationForm, madeOn: string): Packet {
    const texts = legalDocuments(form, { ...this.printed(form), authority: this.authority(form), day: madeOn });
    const spelt = texts.map((document) => canonicalPacket([document]));
    const documents = texts.map((document, nth) => ({ ...document, sha256: sha256Hex(spelt[nth] ?? '') }));
    // The spelling of a list is its members' between brackets: `canonicalPacket(documents)` would spell each a second time.
    const packet = { hash: sha256Hex(`[${spelt.map((list) => list.slice(1, -1)).join(',')}]`), madeOn, documents };
    this.outlines.keep(questionOf(form, madeOn), outlineOf(packet));
    return packet;
  }

  /** What `packet` would come to: the form and the day decide it, and nothing else does. */
  outline(form: ApplicationForm, madeOn: string): PacketOutline {
    return this.outlines.of(questionOf(form, madeOn), () => outlineOf(this.packet(form, madeOn)));
  }

  authority(form: PartialForm): string {
    return registrationAuthority(form, divisionOf(districtOf(form.domicile))?.name ?? '');
  }

  /** 经营范围中有在登记前须经批准的项目: the name is kept for a year then (《企业名称登记管理规定》第十八条). */
  reservation(form: PartialForm, caseId: string): Reservation {
    return { ...nameOfForm(form), caseId, needsPriorApproval: this.scopes.chosen(form.scope).some(({ entry }) => entry?.permit === 'prior') };
  }

  /** The words that will stand on the licence. */
  printed(form: PartialForm): { domicile: string; scope: string } {
    return { domicile: domicileText(chosenDomicile(form.domicile)), scope: printedScope(this.scopes.chosen(form.scope), form.scope.mainCode ?? '') };
  }

  /** The name is judged each time, because others take names meanwhile; the other rules look at the form and the day alone. */
  private reviewed(form: PartialForm, caseId: string): Omit<RuleTrace, 'at'> {
    const today = this.clock.today();
    const nameFindings = form.name.tradeName ? this.names.findings({ ...nameOfForm(form), caseId }) : [];
    return this.reviews.of(questionOf(form, today, nameFindings), () =>
      reviewTrace(form, { today, nameFindings, scope: this.scopes.chosen(form.scope), domicile: chosenDomicile(form.domicile) }));
  }
}
