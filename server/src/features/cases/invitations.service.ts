import { Injectable } from '@nestjs/common';
import { askedOf, documentTitles, postWords, refusalWords, signersOf, unsigned, type ApplicationForm, type InvitationLanding, type VoidedSignature } from '@qiban/shared';
import { IsNull, type EntityManager } from 'typeorm';
import { insertRows, insertRowsLater } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { newId, newToken, tokenHash } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Identities, type AccountBehind } from '../accounts';
import { Messages } from '../messages';
import { CaseLog } from './case-log.service';
import { CasePacket } from './case-packet.entity';
import { CaseWriters, type Writer } from './case-writers.service';
import { CaseSigner } from './case-signer.entity';
import { DeadLink } from './dead-link.entity';
import { documentChanges } from './document-changes';
import { RegistrationCase } from './registration-case.entity';
import { stateOf } from './signer-state';

/** A link is good for seven days (GUESS, one place to change); resending and renewing start the time anew. */
export const INVITATION_MS = 7 * 24 * 3600_000;

export interface Invited { readonly signer: CaseSigner; readonly row: RegistrationCase }

/** The links by which people sign: one open link a person, through all rounds of documents until they are asked no longer. */
@Injectable()
export class Invitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly identities: Identities,
    private readonly messages: Messages,
    private readonly writers: CaseWriters,
    private readonly log: CaseLog,
    private readonly clock: Clock,
  ) {}

  /** Those of the people who must sign whom we know already. */
  accountsOfSigners(tx: EntityManager, form: ApplicationForm): Promise<AccountBehind[]> {
    return this.identities.accountsBehind(tx, signersOf(form).map(({ idNumber }) => this.identities.indexOf(idNumber)));
  }

  /**
   * Asks everybody the documents name. Who was asked before keeps the link, and what they signed counts for every document
   * that reads as it did; where it does not, the signature is void, and both sides see why.
   */
  async invite(tx: EntityManager, row: RegistrationCase, packet: CasePacket, accounts: readonly AccountBehind[]): Promise<CaseSigner[]> {
    const known = packet.round === 1 ? [] : await findRows(tx, CaseSigner, { caseId: row.id, round: packet.round - 1 }, { order: 'id' });
    const earlier = await this.packetsSigned(tx, row.id, known);
    const asked = askedOf(row.form, packet.documents).map(({ person: { key, name, idNumber, mobile, posts }, asked: documents }) => {
      const idIndex = this.identities.indexOf(idNumber);
      const standing = { round: packet.round, personKey: key, person: { name, idNumber, mobile }, posts, asked: documents };
      const before = known.find((each) => each.idIndex === idIndex);
      return before === undefined ? this.invited(row.id, idIndex, standing) : this.askedAgain(before, standing, packet, earlier);
    });
    await insertRowsLater(tx, CaseSigner, asked.filter(({ id }) => !known.some((each) => each.id === id)));
    for (const { id, round, personKey, person, posts, asked: documents, signedAt, voided } of asked) {
      if (known.some((each) => each.id === id)) {
        await updateRows(tx, CaseSigner, { id }, { round, personKey, person, posts, asked: documents, signedAt, voided, refusedAt: null, refusedReason: null });
      }
    }
    for (const { accountId, idIndex } of accounts) {
      const signer = asked.find((each) => each.idIndex === idIndex);
      if (signer !== undefined && signer.signedAt === null && accountId !== row.applicantId) await this.ask(tx, row, signer, accountId);
    }
    return asked;
  }

  private invited(caseId: string, idIndex: string, standing: Pick<CaseSigner, 'round' | 'personKey' | 'person' | 'posts' | 'asked'>): CaseSigner {
    const token = newToken();
    return Object.assign(new CaseSigner(), {
      ...standing, id: newId(), caseId, idIndex, tokenHash: tokenHash(token), token, expiresAt: this.clock.after(INVITATION_MS), accountId: null, openedAt: null,
      signed: [], signedAt: null, voided: null, refusedAt: null, refusedReason: null,
    });
  }

  private askedAgain(before: CaseSigner, standing: Pick<CaseSigner, 'round' | 'personKey' | 'person' | 'posts' | 'asked'>, packet: CasePacket, earlier: readonly CasePacket[]): CaseSigner {
    const open = unsigned(standing.asked, before.signed);
    const last = before.signed.at(-1);
    return Object.assign(new CaseSigner(), before, standing, {
      signedAt: open.length === 0 && last !== undefined ? new Date(last.at) : null,
      voided: this.voidedBy(before, open.map(({ kind }) => kind), packet, earlier),
      refusedAt: null, refusedReason: null,
    });
  }

  /** Of what was signed, the documents that no longer read as they did then. */
  private voidedBy({ signed }: CaseSigner, open: readonly string[], packet: CasePacket, earlier: readonly CasePacket[]): VoidedSignature | null {
    const lost = open.flatMap((kind) => signed.filter((each) => each.kind === kind).at(-1) ?? []);
    const [first] = lost;
    if (first === undefined) return null;
    const documents = lost.map(({ kind, round }) => {
      const before = earlier.find((each) => each.round === round)?.documents.find((each) => each.kind === kind);
      const now = packet.documents.find((each) => each.kind === kind);
      return { kind, title: documentTitles[kind], changes: documentChanges(before?.paragraphs ?? [], now?.paragraphs ?? []) };
    });
    return { signedAt: lost.reduce((latest, { at }) => (at > latest ? at : latest), first.at), voidedAt: packet.madeAt.toISOString(), documents };
  }

  /** The packets in which these people signed something: needed only to say what has changed since. */
  private async packetsSigned(tx: EntityManager, caseId: string, signers: readonly CaseSigner[]): Promise<CasePacket[]> {
    const rounds = [...new Set(signers.flatMap(({ signed }) => signed.map(({ round }) => round)))];
    return rounds.length === 0 ? [] : findRows(tx, CasePacket, { caseId, round: rounds });
  }

  /** People we already know by their identity number also find the link in their inbox. */
  private async ask(tx: EntityManager, row: RegistrationCase, { id, round, posts, token, voided }: CaseSigner, accountId: string): Promise<void> {
    const text = voided === null
      ? `${row.companyName}请您签署登记文件。您是${postWords(posts)}。不是您本人的事，请打开后点“不同意签”。`
      : `${row.companyName}改了${voided.documents.map(({ title }) => `《${title}》`).join('、')}，您之前在上面的签名已作废，请看过改动再签。`;
    await this.messages.tell(tx, { accountId, onceKey: `sign:${id}:${round}`, title: voided === null ? '有文件请您签署' : '内容改了，请重新签', text, link: `/sign?t=${token}` });
  }

  /** A new link for one person; the old one is dead from now on. */
  async resend(caseId: string, personKey: string, me: CurrentUser, requestId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { row, actor } = await this.openFor(tx, caseId, me);
      const signer = await findRow(tx, CaseSigner, { caseId, round: row.round, personKey });
      if (signer === null) throw new Refusal('signer.not-found');
      const token = newToken();
      const { affected } = await tx.update(CaseSigner, { id: signer.id, tokenHash: signer.tokenHash, signedAt: IsNull() }, {
        token, tokenHash: tokenHash(token), expiresAt: this.clock.after(INVITATION_MS), openedAt: null, refusedAt: null, refusedReason: null,
      });
      if (affected !== 1) throw new Refusal('signature.already-signed');
      await insertRows(tx, DeadLink, [{ id: newId(), tokenHash: signer.tokenHash, signerId: signer.id, diedAt: this.clock.now() }]);
      await this.log.append(tx, caseId, { kind: 'invitation.resent', actor, requestId, content: { personKey } });
    });
  }

  /** The same links for another seven days: nobody has to be sent anything anew. */
  async renew(caseId: string, me: CurrentUser, requestId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { row, actor } = await this.openFor(tx, caseId, me);
      const { affected = 0 } = await tx.update(CaseSigner, { caseId, round: row.round, signedAt: IsNull() }, { expiresAt: this.clock.after(INVITATION_MS) });
      await this.log.append(tx, caseId, { kind: 'invitations.renewed', actor, requestId, content: { links: affected } });
    });
  }

  private async openFor(tx: EntityManager, caseId: string, me: CurrentUser): Promise<Writer> {
    const writer = await this.writers.require(tx, caseId, me, 'send-to-sign');
    if (writer.row.stage !== 'signing') throw new Refusal('draft.not-open');
    return writer;
  }

  /** Before we know who is asking: no name, no company, no document. */
  async landing(token: string, me: CurrentUser | null): Promise<InvitationLanding> {
    const found = await this.find(token);
    if (found === 'unknown') return { state: 'not-found', words: refusalWords('invitation.not-found'), askWhom: '发起人', need: 'nothing' };
    if (found === 'dead') return { state: 'revoked', words: refusalWords('invitation.revoked'), askWhom: '发起人', need: 'nothing' };
    const { signer, row } = found;
    const askWhom = await this.identities.politeName(row.applicantId);
    const refused = refusalFor(found);
    if (refused !== null) return { state: deadStates[refused], words: refusalWords(refused), askWhom, need: 'nothing' };
    if (row.stage !== 'signing') return { state: 'signed', words: '您已经签好，谢谢', askWhom, need: 'nothing' };
    const state = stateOf(signer, this.clock.now());
    if (state === 'expired') return { state, words: `链接已过期。请让${askWhom}重新发一个，您不用再注册`, askWhom, need: 'nothing' };
    const need = me === null ? 'sign-in' : !me.verified ? 'verification' : (await this.identities.indexOfAccount(me.accountId)) === signer.idIndex ? 'nothing' : 'other-person';
    const words = { 'sign-in': '有人请您签署企业登记文件。请先登录', verification: '请先完成实名核验，再看文件', nothing: '请阅读文件后签署', 'other-person': refusalWords('invitation.other-person') }[need];
    return { state, words, askWhom, need };
  }

  /** The documents behind a link, for the one person it was made for. */
  async requireMine(token: string, me: CurrentUser): Promise<Invited> {
    const found = await this.find(token);
    if (found === 'unknown') throw new Refusal('invitation.not-found');
    if (found === 'dead') throw new Refusal('invitation.revoked');
    const { signer } = found;
    if (!me.verified) throw new Refusal('verification.needed');
    if ((await this.identities.indexOfAccount(me.accountId)) !== signer.idIndex) throw new Refusal('invitation.other-person');
    const refused = refusalFor(found);
    if (refused !== null) throw new Refusal(refused);
    if (stateOf(signer, this.clock.now()) === 'expired') throw new Refusal('invitation.expired');
    return found;
  }

  /** Whom a link was made for, whatever has become of it; null for a link nobody made, or that another took the place of. */
  async behind(token: string): Promise<Pick<CaseSigner, 'caseId' | 'person'> | null> {
    const found = await this.find(token);
    return typeof found === 'string' ? null : found.signer;
  }

  private async find(token: string): Promise<Invited | 'dead' | 'unknown'> {
    if (!/^[0-9A-Za-z]{43}$/.test(token)) return 'unknown';
    const from = this.transactions.reads();
    const signer = await findRow(from, CaseSigner, { tokenHash: tokenHash(token) });
    if (signer === null) return (await from.existsBy(DeadLink, { tokenHash: tokenHash(token) })) ? 'dead' : 'unknown';
    return { signer, row: (await findRow(from, RegistrationCase, { id: signer.caseId })) as RegistrationCase };
  }
}

const deadStates = { 'invitation.no-longer-asked': 'revoked', 'invitation.changing': 'changing', 'case.frozen': 'frozen' } as const;

/** Why a link that exists does not lead to the documents now; null when it does. */
function refusalFor({ signer, row }: Invited): 'invitation.no-longer-asked' | 'invitation.changing' | 'case.frozen' | null {
  if (signer.round !== row.round) return 'invitation.no-longer-asked';
  if (row.frozenAt !== null && (row.stage === 'signing' || row.stage === 'draft' || row.stage === 'returned')) return 'case.frozen';
  if (row.stage === 'signing') return null;
  if (row.stage === 'draft' || row.stage === 'returned') return 'invitation.changing';
  return row.stage === 'withdrawn' || row.stage === 'refused' || signer.signedAt === null ? 'invitation.no-longer-asked' : null;
}
