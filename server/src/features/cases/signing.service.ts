import { Injectable } from '@nestjs/common';
import { actingWords, maskId, postWords, unsigned, type DocumentHash, type Signature, type SigningView } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Attestations } from '../../kernel/attestation/attestations';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { sm3 } from '../../kernel/encipherment';
import { newId, newToken } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Identities, type Proof } from '../accounts';
import { LiveMandates } from '../agents';
import { Messages } from '../messages';
import { CaseLog, type Happening } from './case-log.service';
import { CaseMoves } from './case-moves.service';
import { CasePacket } from './case-packet.entity';
import { CaseSignature } from './case-signature.entity';
import { CaseSigner } from './case-signer.entity';
import { Invitations } from './invitations.service';
import { RegistrationCase } from './registration-case.entity';
import { evidenceText, type Device } from './signature-evidence';
import { strokesAreSignature } from './signature.rule';
import { documentsOf, stateOf } from './signer-state';

/** Documents may be made anew while somebody writes their name: so often it is looked again whether theirs still read the same. */
const ATTEMPTS = 3;

interface Marked { readonly happening: Happening; readonly write: () => Promise<void> }

/** Signing: parallel, each person on their own phone, each signature on the text that was read. */
@Injectable()
export class Signing {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: Invitations,
    private readonly identities: Identities,
    private readonly messages: Messages,
    private readonly mandates: LiveMandates,
    private readonly moves: CaseMoves,
    private readonly log: CaseLog,
    private readonly attestations: Attestations,
    private readonly clock: Clock,
  ) {}

  async show(token: string, me: CurrentUser): Promise<SigningView> {
    const { signer, row } = await this.invitations.requireMine(token, me);
    if (signer.openedAt === null) {
      await this.transactions.run((tx) => tx.update(CaseSigner, { id: signer.id, openedAt: IsNull() }, { openedAt: this.clock.now(), accountId: me.accountId }));
      signer.openedAt = this.clock.now();
    }
    return this.view(signer, row, me);
  }

  /** Signs once, however often it is asked. The signature counts only while the documents are the ones that were shown. */
  async sign(token: string, signature: Signature, me: CurrentUser, device: Device, requestId: string): Promise<SigningView> {
    return this.transactions.run(async (tx) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const { signer, row } = await this.invitations.requireMine(token, me);
        await this.refuseUnlessSeen(tx, row, signer, signature.packetHash);
        const { proof } = await this.identities.standing(me.accountId);
        const { happening, write } = await this.mark(tx, row, signer, signature, me, proof, device, requestId);
        // The log first: when the case has moved on, nothing has been written yet.
        if (!(await this.log.append(tx, row.id, happening, { stage: 'signing', round: signer.round }))) continue;
        await write();
        return this.view(signer, row, me);
      }
      throw new Refusal('signature.documents-changed');
    });
  }

  /** What was read is what there is, or the documents of this person have not changed since. */
  private async refuseUnlessSeen(tx: EntityManager, row: RegistrationCase, signer: CaseSigner, seenHash: string): Promise<void> {
    if (seenHash === row.packetHash) return;
    const seen = await findRow(tx, CasePacket, { caseId: row.id, hash: seenHash }, { columns: ['outline'] });
    if (seen === null || unsigned(signer.asked, seen.outline).length > 0) throw new Refusal('signature.documents-changed');
  }

  /**
   * The signature with its evidence. The caller chains what happened into the log, on condition that the case is still
   * being signed, and then has it written: in one transaction. Also used when the applicant signs and submits in one act.
   */
  async mark(tx: EntityManager, row: RegistrationCase, signer: CaseSigner, signature: Signature, me: CurrentUser, proof: Proof | null, device: Device, requestId: string): Promise<Marked> {
    const documents = unsigned(signer.asked, signer.signed);
    if (signer.signedAt !== null || documents.length === 0) throw new Refusal('signature.already-signed');
    const faint = strokesAreSignature(signature);
    if (faint !== null) throw new Refusal('signature.too-faint', {}, { fields: [{ field: 'strokes', words: faint }] });
    if (proof === null || row.packetHash === null) throw new Refusal('verification.needed');
    const given = await this.signatureOf(tx, row, row.packetHash, signer, documents, signature, me, proof, device);
    const at = given.signedAt.toISOString();
    const changes = {
      signed: [...signer.signed, ...documents.map((document) => ({ ...document, signatureId: given.id, round: signer.round, at }))],
      signedAt: given.signedAt, voided: null, refusedAt: null, refusedReason: null, accountId: me.accountId, openedAt: signer.openedAt ?? given.signedAt,
    };
    const write = async (): Promise<void> => {
      if ((await updateRows(tx, CaseSigner, { id: signer.id, signedAt: null }, changes)) !== 1) throw new Refusal('signature.already-signed');
      await insertRowsLater(tx, CaseSignature, [given]);
      if (me.accountId !== row.applicantId) await this.messages.tell(tx, { accountId: row.applicantId, onceKey: `signed:${given.id}`, title: '有人签好了', text: `${signer.person.name}已签署${row.companyName}的登记文件。`, link: `/register/tasks?caseId=${row.id}` });
      Object.assign(signer, changes);
    };
    const happening = {
      kind: 'signature.given', actor: { id: me.accountId, words: '签署人' }, basis: '《电子签名法》第十三条、第十四条', requestId,
      content: { personKey: signer.personKey, packetHash: row.packetHash, documents: documents.map(({ kind }) => kind), evidence: given.digest },
    };
    return { happening, write };
  }

  private async signatureOf(tx: EntityManager, row: RegistrationCase, packetHash: string, signer: CaseSigner, documents: readonly DocumentHash[], signature: Signature, me: CurrentUser, proof: Proof, device: Device): Promise<CaseSignature> {
    const [id, signedAt] = [newId(), this.clock.now()];
    const helper = await this.mandates.standing(tx, row.mandateId);
    const handledBy = helper?.summary.state === 'live' ? `${actingWords(helper.summary.agentName, helper.summary.agencyName)}，登记编号 ${helper.summary.agentNumber}` : undefined;
    const evidence = evidenceText({ certificate: id, caseId: row.id, companyName: row.companyName, signer, proof, documents, packetHash, signature, signedAt, device, handledBy });
    return {
      id, caseId: row.id, signerId: signer.id, round: signer.round, documents: [...documents], signedAt, accountId: me.accountId, signature, evidence, digest: sm3(evidence),
      ...(await this.attestations.attest(tx, evidence)), verificationToken: newToken(),
    };
  }

  /** Saying no needs a reason, which the applicant is told. The others go on signing: the applicant decides what becomes of it. */
  async refuse(token: string, reason: string, me: CurrentUser, requestId: string): Promise<SigningView> {
    const { signer, row } = await this.invitations.requireMine(token, me);
    if (signer.signedAt !== null) throw new Refusal('signature.already-signed');
    const refused = { refusedAt: this.clock.now(), refusedReason: reason, accountId: me.accountId };
    await this.transactions.run(async (tx) => {
      if ((await updateRows(tx, CaseSigner, { id: signer.id, signedAt: null }, refused)) !== 1) throw new Refusal('signature.already-signed');
      await this.moves.make(tx, row, {
        action: 'decline-to-sign', by: 'signer', actor: { id: me.accountId, words: '签署人' }, requestId, seenVersion: null, facts: { reason },
        content: { personKey: signer.personKey, reason },
      });
      await this.messages.tell(tx, {
        accountId: row.applicantId, onceKey: `refused:${signer.id}:${refused.refusedAt.toISOString()}`, title: '有人不同意签署',
        text: `${signer.person.name}没有签署：${reason}。您可以修改内容、换一个人，或者说清楚后再请其签。`, link: `/sign/signers?id=${row.id}`,
      });
    });
    return this.view(Object.assign(signer, refused), row, me);
  }

  signersOf(caseId: string, round: number): Promise<CaseSigner[]> {
    return findRows(this.transactions.reads(), CaseSigner, { caseId, round }, { order: 'id' });
  }

  /** The signatures that stand: those by which what is asked for now is signed. */
  async standing(signers: readonly CaseSigner[]): Promise<{ signer: CaseSigner; signature: CaseSignature }[]> {
    const ids = signers.flatMap(({ asked, signed }) => signed.filter((document) => unsigned([document], asked).length === 0).map(({ signatureId }) => signatureId));
    const found = ids.length === 0 ? [] : await findRows(this.transactions.reads(), CaseSignature, { id: [...new Set(ids)] }, { order: 'id' });
    return found.flatMap((signature) => {
      const signer = signers.find(({ id }) => id === signature.signerId);
      return signer === undefined ? [] : [{ signer, signature }];
    });
  }

  private async view(signer: CaseSigner, row: RegistrationCase, me: CurrentUser): Promise<SigningView> {
    const [packet, signers, landing] = await Promise.all([
      findRow(this.transactions.reads(), CasePacket, { caseId: row.id, round: signer.round }), this.signersOf(row.id, signer.round), this.invitations.landing(signer.token, me),
    ]);
    const now = this.clock.now();
    const own = new Map(documentsOf(signer).map(({ kind, signed }) => [kind, signed]));
    return {
      landing,
      caseId: row.id,
      companyName: row.companyName,
      you: { name: signer.person.name, maskedId: maskId(signer.person.idNumber), postWords: postWords(signer.posts), state: stateOf(signer, now) },
      packetHash: packet?.hash ?? '',
      documents: (packet?.documents ?? []).filter(({ kind }) => own.has(kind)).map(({ kind, title, sha256, paragraphs }) => ({ kind, title, sha256, paragraphs, pages: null, signed: own.get(kind) === true })),
      voided: signer.voided,
      signers: signers.map((each) => ({
        name: each.person.name, postWords: postWords(each.posts), state: stateOf(each, now), signedAt: each.signedAt?.toISOString() ?? null, isYou: each.id === signer.id,
      })),
      expiresAt: signer.expiresAt.toISOString(),
    };
  }
}
