import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalPacket, type ApplicationForm, type Finding, type RegistrationAction } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { AccountBehind } from '../accounts';
import { LiveMandates } from '../agents';
import { nameOfForm, NameRegister, type NameStanding } from '../names';
import { Papers } from '../papers';
import { ApplicationReview, type Packet, type PacketOutline } from './application-review.service';
import { type CaseEvent } from './case-event.entity';
import { type Actor } from './case-log.service';
import { CaseMoves } from './case-moves.service';
import { CasePacket, type PacketLine } from './case-packet.entity';
import { type CaseSigner } from './case-signer.entity';
import { Invitations } from './invitations.service';
import { PersonNotices } from './person-notices.service';
import { RegistrationCase } from './registration-case.entity';
import { takenOutFindings } from './taken-out.rule';

/** What the documents depend on beside the form. */
export interface LookedUp { readonly name: NameStanding; readonly accounts: readonly AccountBehind[] }
export interface Made { readonly events: readonly CaseEvent[]; readonly signers: readonly CaseSigner[]; readonly findings: readonly Finding[]; readonly packet: PacketOutline }

export interface MakeOrder {
  readonly action: Extract<RegistrationAction, 'send-for-signing' | 'substitute'>;
  readonly actor: Actor;
  readonly requestId: string;
  readonly seenVersion: number;
  readonly content?: Record<string, unknown>;
  readonly set?: Partial<RegistrationCase>;
}

/**
 * Makes the documents of a case and puts them out for signing. A document whose text did not change is taken over with the
 * day it was made on, so that it is the same document and whoever signed it need not sign again.
 */
@Injectable()
export class Packets {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: ApplicationReview,
    private readonly names: NameRegister,
    private readonly invitations: Invitations,
    private readonly notices: PersonNotices,
    private readonly papers: Papers,
    private readonly mandates: LiveMandates,
    private readonly moves: CaseMoves,
    private readonly clock: Clock,
  ) {}

  async lookUp(tx: EntityManager, form: ApplicationForm, caseId: string | null): Promise<LookedUp> {
    const [name, accounts] = await Promise.all([this.names.look(tx, { ...nameOfForm(form), caseId }), this.invitations.accountsOfSigners(tx, form)]);
    return { name, accounts };
  }

  async make(tx: EntityManager, row: RegistrationCase, { action, actor, requestId, seenVersion, content, set }: MakeOrder, known?: LookedUp): Promise<Made> {
    const form = row.form as ApplicationForm;
    const [{ name, accounts }, before] = await Promise.all([known ?? this.lookUp(tx, form, row.id), row.round === 0 ? null : this.of(row.id, row.round)]);
    const papers = form.scope.permits?.length > 0 ? await this.papers.of(row.id) : [];
    const findings = [...this.review.findings(form, row.id, papers), ...(await this.mandates.findings(tx, row.mandateId, form)), ...takenOutFindings(row)];
    const refused = findings.some(({ level }) => level === 'refuse' || level === 'route');
    const round = row.round + 1;
    const packet = refused ? null : this.press(form, before?.outline ?? []);
    const move = this.moves.make(tx, row, {
      action, by: 'applicant', actor, requestId, seenVersion,
      facts: { findings, nameIsFree: refused || name.isFree },
      content: { packetHash: packet?.hash ?? null, round, ...content }, set: { ...set, round, packetHash: packet?.hash ?? null },
    });
    // Both at once: either refusal undoes the other.
    const [events] = await Promise.all([move, packet === null ? null : this.names.reserve(tx, this.review.reservation(form, row.id), name)]);
    if (packet === null) throw new Error('documents were to be made of a form that a rule refuses');
    const now: CasePacket = { id: newId(), caseId: row.id, round, hash: packet.hash, madeOn: this.clock.today(), documents: packet.documents, outline: packet.outline, madeAt: this.clock.now() };
    await insertRowsLater(tx, CasePacket, [now]);
    const [signers] = await Promise.all([this.invitations.invite(tx, row, now, accounts), this.notices.tell(tx, row, form, round, requestId)]);
    return { events, signers, findings, packet };
  }

  of(caseId: string, round: number): Promise<CasePacket | null> {
    return findRow(this.transactions.reads(), CasePacket, { caseId, round });
  }

  /**
   * The documents under signature, without their text. The form gives them anew, which is checked by the hash; only what
   * was made by earlier rules is taken from where it was kept, at the price of deciphering all of it.
   */
  async outlineOf(row: RegistrationCase): Promise<PacketOutline | null> {
    if (row.packetHash === null) return null;
    const packet = await findRow(this.transactions.reads(), CasePacket, { caseId: row.id, round: row.round }, { columns: ['outline'] });
    if (packet === null) return null;
    const { hash, documents } = this.anew(row.form as ApplicationForm, packet.outline);
    return { hash, documents: hash === row.packetHash ? documents : (await this.of(row.id, row.round))?.documents ?? [] };
  }

  /** Today's documents, but those that would read as they did on their own day are the ones of that day. */
  private press(form: ApplicationForm, before: readonly PacketLine[]): Packet & { outline: PacketLine[] } {
    const today = this.clock.today();
    const now = this.review.packet(form, today);
    const lines = now.documents.map((document) => {
      const earlier = before.find(({ kind }) => kind === document.kind);
      const same = earlier === undefined || earlier.madeOn === today ? undefined : this.review.packet(form, earlier.madeOn).documents.find(({ kind, sha256 }) => kind === earlier.kind && sha256 === earlier.sha256);
      return { document: same ?? document, madeOn: same === undefined ? today : earlier!.madeOn };
    });
    const documents = lines.map(({ document }) => document);
    const unchanged = lines.every(({ madeOn }) => madeOn === today);
    return {
      ...now, documents, hash: unchanged ? now.hash : hashOf(documents), outline: lines.map(({ document: { kind, sha256 }, madeOn }) => ({ kind, sha256, madeOn })),
    };
  }

  /** What the form gives on the days the documents were made. */
  private anew(form: ApplicationForm, outline: readonly PacketLine[]): PacketOutline {
    const days = [...new Set(outline.map(({ madeOn }) => madeOn))];
    const [day] = days;
    if (days.length === 1 && day !== undefined) return this.review.outline(form, day);
    const packets = new Map(days.map((each) => [each, this.review.packet(form, each).documents]));
    const documents = outline.flatMap(({ kind, madeOn }) => packets.get(madeOn)?.find((document) => document.kind === kind) ?? []);
    return { hash: hashOf(documents), documents };
  }
}

const hashOf = (documents: Parameters<typeof canonicalPacket>[0]): string => createHash('sha256').update(canonicalPacket(documents)).digest('hex');
