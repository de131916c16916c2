import { addYears, compareDays, isDay, type Day } from '../calendar';
import type { Finding } from '../finding';
import { licenceKindOf, licenceRuleOn } from '../licence-kinds';
import type { WritePermit } from './permits.contract';

const LONGEST_NUMBER = 40;
const LONGEST_HOLDER = 80;

const GENERAL = '《行政许可法》第三十九条';

/** What is wrong with a permit as it was written down; warnings are told and kept. */
export function permitFindings({ kind: code, number, holder, issuedOn, expiresOn, region }: WritePermit, today: Day): Finding[] {
  const findings: Finding[] = [];
  const say = (level: Finding['level'], rule: string, field: string, words: string, basis = GENERAL) => findings.push({ rule: `permit.${rule}`, level, field, words, basis });
  const kind = licenceKindOf(code);
  if (kind === undefined) say('refuse', 'kind', 'kind', '请从列表里选这张证的种类');
  if (!/^[\p{L}\p{N}（）()〔〕[\]第号字.·/\- ]{4,40}$/u.test(number.trim())) say('refuse', 'number', 'number', `请照证上写编号，4 到 ${LONGEST_NUMBER} 个字`);
  if (holder.trim().length < 2 || holder.trim().length > LONGEST_HOLDER) say('refuse', 'holder', 'holder', `请照证上写持证人，2 到 ${LONGEST_HOLDER} 个字`);
  if (!/^\d{6}$/.test(region)) say('refuse', 'region', 'region', '请选发证机关所在的区');
  const issued = issuedOn === '' ? null : issuedOn;
  if (issued !== null && !isDay(issued)) say('refuse', 'issued-on', 'issuedOn', '请写一个真实的日期');
  else if (issued !== null && compareDays(issued, today) > 0) say('refuse', 'issued-on', 'issuedOn', '发证日期不能晚于今天');
  if (kind === undefined) return findings;

  const rule = licenceRuleOn(kind, today, region);
  if (rule?.validity === 'none') {
    if (expiresOn !== '') say('refuse', 'expires-on', 'expiresOn', `${kind.title}没有有效期，这一栏请留空`, rule.article);
    return findings;
  }
  if (expiresOn === '') say('refuse', 'expires-on', 'expiresOn', '请写证上的有效期截止日', rule?.article);
  else if (!isDay(expiresOn)) say('refuse', 'expires-on', 'expiresOn', '请写一个真实的日期');
  else if (issued !== null && isDay(issued) && compareDays(expiresOn, issued) <= 0) say('refuse', 'expires-on', 'expiresOn', '有效期截止日应在发证日期之后，请核对');
  else if (issued !== null && isDay(issued) && rule?.validity && compareDays(expiresOn, addYears(issued, rule.validity.years)) > 0) {
    say('warn', 'longer-than-the-law', 'expiresOn', `${kind.title}的有效期一般不超过 ${rule.validity.years} 年，请再看一眼证上的日期`, rule.article);
  }
  return findings;
}
