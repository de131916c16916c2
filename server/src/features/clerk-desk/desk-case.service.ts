import { Injectable } from '@nestjs/common';
import { documentTitles, peopleOf, postWords, verificationWayTitles, type ApplicationForm, type DecidedCase, type DeskCase, type EvidenceView, type RuleTrace, type Signature } from '@qiban/shared';
import { Transactions } from '../../database/transactions';
import { AccessLog } from '../../kernel/access-log';
import { Attestations } from '../../kernel/attestation/attestations';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { sm3 } from '../../kernel/encipherment';
import { Refusal } from '../../kernel/refusal';
import { CaseSubmission, CaseViews, defectsToMend, Packets, RegistrationCase, Signing, type CaseSignature, type CaseSigner, type Moved, type SignatureEvidence } from '../cases';
import { Extensions } from './extensions.service';
import { formChanges } from './form-changes';
import { Notices } from './notices.service';
import { paperChanges } from './paper-changes';

/** Everything a clerk needs to decide, in one answer. Looking at it is written down: it shows identity numbers in full. */
@Injectable()
export class DeskCases {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: CaseViews,
    private readonly signing: Signing,
    private readonly packets: Packets,
    private readonly attestations: Attestations,
    private readonly notices: Notices,
    private readonly extensions: Extensions,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** After a decision: the case as it stands now. The papers and the people the clerk has in front of them already. */
  async decided({ row, inHand }: Moved, me: CurrentUser, requestId: string): Promise<DecidedCase> {
    await this.access.note(me, 'case.decided', 'registration-case', row.id, requestId);
    return { case: await this.views.viewOf(row, me, inHand) };
  }

  async show(caseId: string, me: CurrentUser, requestId: string): Promise<DeskCase> {
    const from = this.transactions.reads();
    const row = await from.findOneBy(RegistrationCase, { id: caseId });
    // A draft is nobody's business but its writers'.
    if (row === null || row.submissions === 0) throw new Refusal('case.not-found');
    const [view, packet, signatures, submissions, notices] = await Promise.all([
      this.views.viewOf(row, me),
      this.packets.of(caseId, row.round),
      this.signing.signersOf(caseId, row.round).then((signers) => this.signing.standing(signers)),
      from.find(CaseSubmission, { where: { caseId }, order: { number: 'ASC' } }),
      this.notices.ofCase(row, me),
    ]);
    await this.access.note(me, 'case.shown', 'registration-case', caseId, requestId);
    const now = submissions.at(-1);
    const before = submissions.at(-2);
    const form = now?.form ?? (row.form as ApplicationForm);
    const held = row.heldUntil !== null && row.heldUntil.getTime() > this.clock.epoch();
    return {
      // What was asked last time, for comparing with what came back.
      case: before?.defects && view.defects.length === 0 ? { ...view, defects: defectsToMend(before, { form, papers: view.papers }) } : view,
      people: peopleOf(form).map(({ key, name, idNumber, mobile, posts }) => ({ key, name, idNumber, mobile, postWords: postWords(posts) })),
      trace: now?.trace ?? NOTHING_TRACED,
      changes: now && before ? [...formChanges(before.form, now.form, before.defects ?? []), ...paperChanges(before, view.papers, form)] : [],
      documents: (packet?.documents ?? []).map(({ kind, title, sha256, paragraphs }) => ({ kind, title, sha256, paragraphs, pages: null })),
      evidence: await Promise.all(signatures.map(({ signer, signature }) => this.evidenceOf(signer, signature))),
      notices,
      contentHash: row.packetHash ?? now?.packetHash ?? '',
      lockedByYou: held && row.heldBy === me.accountId,
      lockedUntil: held ? row.heldUntil?.toISOString() ?? null : null,
      extensionAsked: row.stage === 'under-review' ? await this.extensions.askedOf(caseId, me) : null,
    };
  }

  /** The attestation is checked anew each time somebody in office looks: a stored verdict could be changed along with the text. */
  private async evidenceOf({ personKey, person }: CaseSigner, { id, signedAt, signature, evidence, documents, digest, attestation, keyId }: CaseSignature): Promise<EvidenceView> {
    const { identification, device } = JSON.parse(evidence) as SignatureEvidence;
    const holds = attestation === null || keyId === null ? null : (await this.attestations.holds(evidence, { attestation, keyId })) && sm3(evidence) === digest;
    return {
      id, personKey, signerName: person.name, at: signedAt.toISOString(), documents: documents.map(({ kind, sha256 }) => ({ kind, sha256, title: documentTitles[kind] })),
      verification: `${verificationWayTitles[identification.way]} ${identification.reference}，${identification.at.slice(0, 10)}`,
      digest, attestation: holds === null ? 'none' : holds ? 'holds' : 'broken',
      device: device.device, address: device.address, path: pathOf(signature), width: signature.width, height: signature.height,
    };
  }
}

const NOTHING_TRACED: RuleTrace = { version: '', at: '', rows: [] };

const pathOf = ({ strokes }: Signature): string =>
  strokes.map((stroke) => stroke.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('')).join('');
