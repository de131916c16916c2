import { compareDays, dayInWords, daysBetween, isDay, type Day } from '../calendar/day';
import type { Finding } from '../finding';
import type { ScopeEntry } from './scope-entry';

/** A prior permit (前置许可) the applicants hold, for one entry of the scope. Days are `YYYY-MM-DD`, empty or absent when not given. */
export interface HeldPermit {
  code: string;
  number: string;
  issuedOn?: Day;
  /** Empty where the permit states no validity. */
  validUntil?: Day;
  /** The day on which its office confirmed that an old permit still holds (细则第二十二条). */
  confirmedOn?: Day;
  /** The uploaded paper that shows it. */
  paperId?: string;
}

/** The permits as they stand when only these papers are there: one that was removed shows nothing any more. */
export const permitsWithPapers = (permits: readonly HeldPermit[], paperIds: readonly string[]): HeldPermit[] =>
  permits.map((permit) => (permit.paperId === undefined || paperIds.includes(permit.paperId) ? permit : { ...permit, paperId: '' }));

/** 细则 22: a permit that states no validity counts for this long after its approval. */
export const DAYS_WITHOUT_VALIDITY = 90;

const WITH_THE_PERMIT = '《市场主体登记管理条例》第十四条';
const STILL_VALID = '《市场主体登记管理条例实施细则》第二十二条';

/** 条例 14, 21, 细则 22: what needs a permit first is registered only with the permit, and while the permit holds. */
export function priorPermitFindings(entry: ScopeEntry, held: HeldPermit | undefined, field: string, today: Day): Finding[] {
  const permit = entry.permitName || '许可证件';
  const office = entry.authority || '审批部门';
  const refuse = (rule: string, part: string, words: string, todo: string, basis: string): Finding =>
    ({ rule: `scope.${rule}`, level: 'refuse', field: `${field}${part}`, words, todo, basis });

  const { number = '', issuedOn = '', validUntil = '', confirmedOn = '', paperId = '' } = held ?? {};
  if ([number, issuedOn, paperId].every((text) => text.trim() === '')) {
    return [refuse('prior-permit-missing', '', `“${entry.name}”须先取得${permit}，才能登记。`,
      `已有的，请填写许可证件的编号、批准日期并上传照片；还没有的，请先向${office}申请，或者先去掉这一项，取得后再增加。`,
      entry.basis ? `${entry.basis}，${WITH_THE_PERMIT}` : WITH_THE_PERMIT)];
  }

  const findings: Finding[] = [];
  if (number.trim() === '') findings.push(refuse('prior-permit-number', '.number', `请填写${permit}的编号。`, '编号在许可证件的正面。', WITH_THE_PERMIT));
  if (!isDay(issuedOn)) findings.push(refuse('prior-permit-date', '.issuedOn', `请选择${permit}的批准日期。`, '以许可证件上的发证日期为准。', STILL_VALID));
  else if (compareDays(issuedOn, today) > 0) findings.push(refuse('prior-permit-date', '.issuedOn', `批准日期 ${dayInWords(issuedOn)} 还没有到。`, '请对照许可证件核对。', STILL_VALID));
  if (paperId === '') findings.push(refuse('prior-permit-paper', '.paperId', `请上传${permit}的照片或 PDF。`, '拍清编号、名称和有效期。', WITH_THE_PERMIT));

  if (validUntil !== '') {
    if (!isDay(validUntil) || (isDay(issuedOn) && compareDays(validUntil, issuedOn) < 0)) {
      findings.push(refuse('prior-permit-validity', '.validUntil', '有效期至应是批准日期以后的一天。', '许可证件没有写有效期的，请留空。', STILL_VALID));
    } else if (compareDays(validUntil, today) < 0) {
      findings.push(refuse('prior-permit-expired', '.validUntil', `${permit}已于 ${dayInWords(validUntil)} 到期。`, `请先向${office}延续或者重新申请；或者先去掉“${entry.name}”。`, STILL_VALID));
    }
    return findings;
  }
  const isOld = isDay(issuedOn) && daysBetween(issuedOn, today) > DAYS_WITHOUT_VALIDITY;
  const isConfirmed = isDay(confirmedOn) && compareDays(confirmedOn, issuedOn) >= 0 && compareDays(confirmedOn, today) <= 0;
  if (isOld && !isConfirmed) {
    findings.push(refuse('prior-permit-too-old', '.confirmedOn', `${permit}没有写有效期，批准已超过 ${DAYS_WITHOUT_VALIDITY} 日。`,
      `请报${office}确认它仍然有效，或者另行报批；确认后在这里填写确认日期。证件上写有有效期的，填写有效期即可。`, STILL_VALID));
  }
  return findings;
}
