import { Injectable } from '@nestjs/common';
import {
  entityTypeOf, entityTypeRules, licenceFaceOf, makeCreditCode, type ApplicationForm, type LicenceLine, type LicenceSummary, type LicenceView, type PublicLicence,
} from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { Counters } from '../../kernel/counters';
import type { CurrentUser } from '../../kernel/current-user';
import { newId, newToken } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { LiveMandates } from '../agents';
import { Licence, wholeFace } from './licence.entity';

/**
 * Codes are allotted in a division that does not exist (3702 99) and with organisation codes that begin with MADEM, the
 * mark of a demonstration: no code of ours can ever be, or be taken for, the code of a real company.
 */
export const DEMO_DIVISION = '370299';
const DEMO_PREFIX = 'MADEM';
const SERIAL_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SERIALS = SERIAL_DIGITS.length ** 3;
/** Three characters run out after 29,791 companies; then the prefix gives up its last letter, and so on. */
const RANGES = [DEMO_PREFIX, 'MADEN', 'MADEP', 'MADEQ', 'MADER', 'MADET', 'MADEU', 'MADEW', 'MADEX', 'MADEY'];

const statusWords: Record<LicenceView['status'], string> = { valid: '存续，执照有效', revoked: '已吊销', deregistered: '已注销' };

const approvedByWords: Record<'clerk' | 'machine', string> = { clerk: '登记人员核准', machine: '系统自动核准' };

export interface LicenceOrder {
  readonly caseId: string;
  readonly holderId: string;
  readonly form: ApplicationForm;
  readonly companyName: string;
  readonly authority: string;
  readonly domicile: string;
  readonly scope: string;
  readonly approvedBy: 'clerk' | 'machine';
}

/** 营业执照: issued once a case, shown to its holder, verifiable by anyone. */
@Injectable()
export class Licences {
  constructor(
    private readonly transactions: Transactions,
    private readonly counters: Counters,
    private readonly settings: Settings,
    private readonly mandates: LiveMandates,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of the approval. A second licence for the case runs into the unique key and undoes everything. */
  async issue(tx: EntityManager, order: LicenceOrder): Promise<Licence> {
    const row = Object.assign(new Licence(), {
      id: newId(),
      caseId: order.caseId,
      creditCode: makeCreditCode(DEMO_DIVISION, organisationSerial(await this.counters.next('demo-credit-code')), entityTypeRules[entityTypeOf(order.form)].creditCodeKind),
      holderId: order.holderId,
      companyName: order.companyName,
      authority: order.authority,
      face: licenceFaceOf(order.form, order),
      issuedOn: this.clock.today(),
      status: 'valid' as const,
      verificationToken: newToken(),
      issuedAt: this.clock.now(),
      approvedBy: order.approvedBy,
    });
    await insertRowsLater(tx, Licence, [row]);
    return row;
  }

  async ofCase(caseId: string): Promise<LicenceSummary | null> {
    const row = await findRow(this.transactions.reads(), Licence, { caseId }, { columns: ['id', 'creditCode', 'companyName', 'issuedOn', 'verificationToken'] });
    return row && this.summaryOf(row);
  }

  summaryOf({ id, creditCode, companyName, issuedOn, verificationToken }: LicenceSummary): LicenceSummary {
    return { id, creditCode, companyName, issuedOn, verificationToken };
  }

  async list(me: CurrentUser): Promise<LicenceLine[]> {
    const rows = await this.transactions.reads().find(Licence, { where: { holderId: me.accountId }, order: { issuedAt: 'DESC' }, take: 200 });
    return rows.map(({ id, creditCode, companyName, issuedOn, status }) => ({ id, creditCode, companyName, issuedOn, status }));
  }

  async show(licenceId: string, me: CurrentUser): Promise<LicenceView> {
    const row = await this.transactions.reads().findOneBy(Licence, { id: licenceId });
    const staff = me.roles.includes('clerk') || me.roles.includes('reviewer');
    if (row === null) throw new Refusal('licence.not-found');
    // 领取: an agent to whom it was handed over.
    if (row.holderId !== me.accountId && !staff && (await this.mandates.of(this.transactions.reads(), row.caseId, me, 'collect')) === null) throw new Refusal('licence.not-found');
    return {
      id: row.id, caseId: row.caseId, creditCode: row.creditCode, companyName: row.companyName, ...wholeFace(row.face), establishedOn: row.issuedOn, authority: row.authority,
      issuedOn: row.issuedOn, status: row.status, approvedBy: approvedByWords[row.approvedBy ?? 'clerk'], demo: true, verificationUrl: this.verificationUrl(row),
    };
  }

  /** For whoever scans the code: what the licence says, and nothing about a person. An unknown code is an answer, not an error. */
  async verify(token: string): Promise<PublicLicence> {
    const row = /^[0-9A-Za-z]{43}$/.test(token) ? await this.transactions.reads().findOneBy(Licence, { verificationToken: token }) : null;
    const checkedAt = this.clock.now().toISOString();
    if (row === null) {
      return { found: false, companyName: '', creditCode: '', kind: '营业执照', authority: '', issuedOn: null, status: 'unknown', statusWords: '没有查到这张执照。请核对二维码是否完整，或向登记机关核实', checkedAt, demo: true };
    }
    return {
      found: true, companyName: row.companyName, creditCode: row.creditCode, kind: '营业执照', authority: row.authority, issuedOn: row.issuedOn,
      status: row.status, statusWords: statusWords[row.status], checkedAt, demo: true,
    };
  }

  verificationUrl({ verificationToken }: Pick<Licence, 'verificationToken'>): string {
    return `${this.settings.publicUrl}/verify?c=${verificationToken}`;
  }
}

/** Eight characters of an organisation code (GB 11714) in the demo range, from a serial number that starts at 1. */
export function organisationSerial(serial: number): string {
  const range = RANGES[Math.floor((serial - 1) / SERIALS)];
  if (range === undefined) throw new Refusal('licence.codes-used-up');
  let rest = (serial - 1) % SERIALS;
  let text = '';
  for (let place = 0; place < 3; place += 1) {
    text = SERIAL_DIGITS.charAt(rest % SERIAL_DIGITS.length) + text;
    rest = Math.floor(rest / SERIAL_DIGITS.length);
  }
  return range + text;
}
