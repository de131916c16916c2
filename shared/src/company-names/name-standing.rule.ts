import { addMonths, addYears, type Day } from '../calendar';

/**
 * How a name stopped being somebody's (企业名称登记管理规定 art. 17 items 2 and 3): 注销, 变更, 撤销. 吊销 is none of them:
 * a firm whose licence was revoked is still in the register, and its name with it.
 */
export type FreedBy = 'deregistered' | 'renamed' | 'annulled';

/** Where a name of the register stands. */
export interface NameStanding {
  status: 'registered' | 'reserved' | 'freed';
  since?: Day;
  /** Last day of a reservation. */
  reservedUntil?: Day | null;
  freedOn?: Day | null;
  freedBy?: FreedBy | null;
}

/** What the applicant is to the firm whose name stands in the way. */
export type RelationKind = 'investment' | 'transferee';
export interface NameRelation { name: string; kind: RelationKind }

const RESERVATION_MONTHS = 2;
const RESERVATION_MONTHS_WITH_APPROVAL = 12;
const PROTECTION_YEARS = 1;

/**
 * 保留期 (art. 18): two months; one year where founding the firm, or an item of its scope, needs an approval before
 * registration. By the calendar, the first day not counted (民法典 arts. 201, 202): this is the last day.
 */
export const reservationEnds = (from: Day, needsPriorApproval: boolean): Day => addMonths(from, needsPriorApproval ? RESERVATION_MONTHS_WITH_APPROVAL : RESERVATION_MONTHS);

/** The last day of the year for which a freed name is still closed to others (art. 17; 民法典 arts. 201, 202). */
export const protectionEnds = (freedOn: Day): Day => addYears(freedOn, PROTECTION_YEARS);

/** Whether a name still stands in the way of others on this day. A reservation ends by itself; so does the year after a name was freed. */
export function standsInTheWay({ status, reservedUntil, freedOn }: NameStanding, today: Day): boolean {
  if (status === 'registered') return true;
  if (status === 'reserved') return reservedUntil == null || reservedUntil >= today;
  return freedOn != null && protectionEnds(freedOn) >= today;
}

/** Who may use the trade name all the same: those tied by investment; of a name deregistered or changed, also who acquired it. */
export const relationsExcepted = ({ status, freedBy }: NameStanding): readonly RelationKind[] =>
  status === 'freed' && freedBy !== 'annulled' ? ['investment', 'transferee'] : ['investment'];

const FREED_WORDS: Record<FreedBy, string> = { deregistered: '注销', renamed: '更名', annulled: '被撤销登记' };

/** For the applicant: since when and until when, and who is excepted. */
export function standingInWords(standing: NameStanding): string {
  const { status, reservedUntil, freedOn, freedBy } = standing;
  const excepted = relationsExcepted(standing).includes('transferee') ? '有投资关系或者受让该名称的除外' : '有投资关系的除外';
  if (status === 'registered') return `已经登记，${excepted}`;
  if (status === 'reserved') return `${reservedUntil == null ? '在保留期内' : `保留到 ${reservedUntil}`}，${excepted}`;
  const ended = freedOn == null ? '' : `${freedOn} ${FREED_WORDS[freedBy ?? 'deregistered']}，到 ${protectionEnds(freedOn)} 满一年，`;
  return `${ended}${excepted}`;
}
