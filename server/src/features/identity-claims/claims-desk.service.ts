import { Injectable } from '@nestjs/common';
import {
  claimOutcomeWords, companyRegistration, maskMobile, postWords, templateOf, verificationWayTitles, type ClaimLine, type ClaimState, type ClaimVerdict, type DecideClaim, type RegistrationStage,
} from '@qiban/shared';
import { In, type EntityManager } from 'typeorm';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { AccessLog } from '../../kernel/access-log';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Identities } from '../accounts';
import { CaseMatters, CaseMoves, CaseSignature, CaseSigner, CaseSubmission, Freezes, PersonNotice, PersonNotices, RegistrationCase, takenOutKeys, type SignatureEvidence } from '../cases';
import { NameRegister } from '../names';
import { TextMessages } from '../text-messages';
import { IdentityClaim } from './identity-claim.entity';

const MOST_LINES = 200;
const BECOMES: Readonly<Record<ClaimVerdict, ClaimState>> = { 'take-out': 'upheld', refuse: 'upheld', lift: 'lifted', accept: 'accepted', 'do-not-accept': 'not-accepted' };
const isOver = (stage: RegistrationStage) => (companyRegistration.endsAt as readonly string[]).includes(stage) || stage === 'in-progress';
const TAKE_OUT_WORDS = (name: string, reason: string) => `${name}说自己不知情，经核实属实：请换成别人，或者取消其职务。${reason}`.slice(0, 300);

/** Whoever is named must have agreed: without that the application is not lawful. */
const REFUSED_ON = '《市场主体登记管理条例》第二十条';

/** 身份异议 at the desk: who said that it was not them, and what a clerk makes of it, with reasons. */
@Injectable()
export class ClaimsDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: CaseMoves,
    private readonly freezes: Freezes,
    private readonly matters: CaseMatters,
    private readonly names: NameRegister,
    private readonly notices: PersonNotices,
    private readonly texts: TextMessages,
    private readonly identities: Identities,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** What is open first, the oldest on top. It names people: looking is written down. */
  async list(me: CurrentUser, requestId: string): Promise<ClaimLine[]> {
    const from = this.transactions.reads();
    const claims = [
      ...(await from.find(IdentityClaim, { where: { state: 'open' }, order: { claimedAt: 'ASC' }, take: MOST_LINES })),
      ...(await from.find(IdentityClaim, { where: { state: In(['upheld', 'lifted', 'accepted', 'not-accepted']) }, order: { claimedAt: 'DESC' }, take: 50 })),
    ];
    await this.access.note(me, 'claims.listed', 'identity-claim', 'list', requestId);
    return this.linesOf(claims);
  }

  async decide(claimId: string, { verdict, reason }: DecideClaim, me: CurrentUser, requestId: string): Promise<ClaimLine> {
    await this.transactions.run(async (tx) => {
      const claim = await findRow(tx, IdentityClaim, { id: claimId });
      if (claim === null) throw new Refusal('claim.not-found');
      if (claim.state !== 'open') throw new Refusal('claim.decided-already');
      const row = (await findRow(tx, RegistrationCase, { id: claim.caseId })) as RegistrationCase;
      const fits = claim.kind === 'report' ? verdict === 'accept' || verdict === 'do-not-accept' : verdict === 'take-out' || verdict === 'lift' || (verdict === 'refuse' && row.stage === 'under-review');
      if (!fits) throw new Refusal('claim.decision-does-not-fit', { stage: companyRegistration.stages[row.stage] });
      const decided = { state: BECOMES[verdict], decidedBy: me.accountId, decidedAt: this.clock.now(), reason };
      if ((await updateRows(tx, IdentityClaim, { id: claim.id, state: 'open' }, decided)) !== 1) throw new Refusal('claim.decided-already');
      if (claim.kind === 'freeze' && !isOver(row.stage)) await this.carryOut(tx, row, claim, verdict, reason, me, requestId);
      await this.tellPerson(tx, row, claim, verdict, requestId);
    });
    await this.access.note(me, 'claim.decided', 'identity-claim', claimId, requestId);
    const claim = await findRow(this.transactions.reads(), IdentityClaim, { id: claimId });
    return (await this.linesOf([claim as IdentityClaim]))[0] as ClaimLine;
  }

  private async carryOut(tx: EntityManager, row: RegistrationCase, claim: IdentityClaim, verdict: ClaimVerdict, reason: string, me: CurrentUser, requestId: string): Promise<void> {
    const actor = { id: me.accountId, words: '登记人员' };
    const stillFrozen = await tx.existsBy(IdentityClaim, { caseId: row.id, state: 'open', kind: 'freeze' });
    if (verdict === 'lift') {
      await this.freezes.lift(tx, row, { actor, requestId, reason, stillFrozen });
      if (!stillFrozen) await this.matters.tell(tx, row, `lifted:${claim.id}`, { title: '可以接着办了', text: '登记机关核实好了，从停下的地方接着办，不用重填、重签。' });
      return;
    }
    const frozenAt = stillFrozen ? row.frozenAt : null;
    if (verdict === 'refuse') {
      await this.moves.make(tx, row, { action: 'refuse', by: 'clerk', actor, requestId, seenVersion: null, facts: { reason, clause: REFUSED_ON }, content: { reason, clause: REFUSED_ON, claim: claim.id }, set: { frozenAt, heldBy: null, heldUntil: null, decidedAt: this.clock.now(), decidedBy: me.accountId } });
      await this.names.release(tx, row.id);
      await this.matters.tell(tx, row, `refused-registration:${row.id}`, { title: '没有予以登记', text: reason });
      return;
    }
    const handedIn = row.stage === 'under-review' || row.stage === 'returned';
    await this.moves.make(tx, row, {
      action: 'take-out', by: 'clerk', actor, requestId, seenVersion: null, facts: { reason, claimOpen: true }, content: { reason, claim: claim.id },
      set: { frozenAt, takenOut: [...(row.takenOut ?? []), ...takenOutKeys(claim.person)], packetHash: handedIn ? row.packetHash : null, heldBy: null, heldUntil: null },
    });
    const words = TAKE_OUT_WORDS(claim.person.name, reason);
    if (handedIn) {
      const submission = await findRow(tx, CaseSubmission, { caseId: row.id, number: row.submissions }, { columns: ['defects'] });
      await updateRows(tx, CaseSubmission, { caseId: row.id, number: row.submissions }, { defects: [...(submission?.defects ?? []), { ...templateOf('person.identity', 'officers'), words, omitted: false }] });
    }
    await this.matters.tell(tx, row, `taken-out:${claim.id}`, { title: '请换一个人', text: words });
  }

  private async tellPerson(tx: EntityManager, row: RegistrationCase, claim: IdentityClaim, verdict: ClaimVerdict, requestId: string): Promise<void> {
    const notice = (await findRow(tx, PersonNotice, { id: claim.noticeId }, { columns: ['code'] })) as PersonNotice;
    await this.texts.send(tx, [{
      onceKey: `claim-decided:${claim.id}`, mobile: claim.person.mobile, caseId: row.id, requestId, template: 'claim-decided',
      values: { company: row.companyName, outcome: claimOutcomeWords[verdict], link: this.notices.addressOf(notice) },
    }]);
  }

  private async linesOf(claims: readonly IdentityClaim[]): Promise<ClaimLine[]> {
    if (claims.length === 0) return [];
    const from = this.transactions.reads();
    const caseIds = [...new Set(claims.map(({ caseId }) => caseId))];
    const [cases, signers, names] = await Promise.all([
      findRows(from, RegistrationCase, { id: caseIds }, { columns: ['id', 'number', 'companyName', 'stage'] }),
      findRows(from, CaseSigner, { caseId: caseIds }, { columns: ['id', 'caseId', 'idIndex'] }),
      this.identities.displayNames([...new Set(claims.flatMap(({ decidedBy }) => decidedBy ?? []))]),
    ]);
    const signatures = signers.length === 0 ? [] : await findRows(from, CaseSignature, { signerId: signers.map(({ id }) => id) }, { columns: ['signerId', 'signedAt', 'evidence'] });
    return claims.map((claim): ClaimLine => {
      const row = cases.find(({ id }) => id === claim.caseId);
      const stage = row?.stage ?? 'withdrawn';
      const signer = signers.find(({ caseId, idIndex }) => caseId === claim.caseId && idIndex === this.identities.indexOf(claim.person.idNumber));
      const signature = signatures.filter(({ signerId }) => signerId === signer?.id).at(-1);
      const evidence = signature === undefined ? null : (JSON.parse(signature.evidence) as SignatureEvidence);
      return {
        id: claim.id, caseId: claim.caseId, number: row?.number ?? null, companyName: row?.companyName ?? '', stageWords: companyRegistration.stages[stage], caseIsOver: isOver(stage),
        mayRefuse: stage === 'under-review', kind: claim.kind, name: claim.person.name, maskedMobile: maskMobile(claim.person.mobile), postWords: postWords(claim.posts),
        claimedAt: claim.claimedAt.toISOString(), dueOn: claim.dueOn,
        signature: signature === undefined || evidence === null ? null : {
          at: signature.signedAt.toISOString(), verification: `${verificationWayTitles[evidence.identification.way]}，${evidence.identification.at.slice(0, 10)}`, device: evidence.device.device,
        },
        state: claim.state, decidedBy: claim.decidedBy === null ? null : names.get(claim.decidedBy) ?? '', decidedAt: claim.decidedAt?.toISOString() ?? null, reason: claim.reason,
      };
    });
  }
}
