import { addDays, compareDays, dayInWords, fullYearsBetween, isDay, type Day } from '../calendar';
import type { PartialForm } from '../company-registration/application-form';
import { peopleOf } from '../company-registration/people-of-form';
import type { Finding } from '../finding';
import { typedCode } from '../identity';

/** 《登记申请及代理行为管理办法》, in force since 2025-09-15. */
export const AGENTS_RULE = '《登记申请及代理行为管理办法》（国市监注规〔2025〕3号）';

/** A mandate is for one case, which is a matter of weeks; a year is generous (GUESS, one place to change). */
export const MOST_MANDATE_DAYS = 365;

/**
 * A registered agent (登记代理人) may not be the client's 登记联络员; the rule excepts an entity's own people, so whoever
 * also holds a post or a share here is no hired agent.
 */
export function agentFindings(form: PartialForm, agentIdNumber: string): Finding[] {
  const contact = peopleOf(form).find(({ posts, idNumber }) => posts.includes('contact') && typedCode(idNumber) === typedCode(agentIdNumber));
  if (contact === undefined || contact.posts.some((post) => post !== 'contact' && post !== 'agent')) return [];
  return [{
    rule: 'agents.agent-is-not-contact', level: 'refuse', field: 'contacts.contact', basis: AGENTS_RULE,
    words: `${contact.name}正受您委托代办这一件，登记代理人不能担任委托企业的登记联络员。`, todo: '请选择本企业的人员担任登记联络员。',
  }];
}

/** 申请人应年满 18 周岁, told by the birthday in the resident number. */
export function isOfAge(idNumber: string, today: Day): boolean {
  const born = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  return !isDay(born) || fullYearsBetween(born, today) >= 18;
}

/** For forms: what is wrong with the last day of a mandate, or null. */
export function mandateTerm(endsOn: string, today: Day): string | null {
  if (!isDay(endsOn)) return '请选择委托到哪一天。';
  if (compareDays(endsOn, today) < 0) return '委托的最后一天已经过去，请选今天或以后的日子。';
  const last = addDays(today, MOST_MANDATE_DAYS);
  return compareDays(endsOn, last) > 0 ? `委托最长一年，请选${dayInWords(last)}或以前的日子。` : null;
}

/** 登记编号 as the operator copies it from the national register; its form is not published, so only strange characters are refused. */
export function agentNumber(text: string): string | null {
  const number = typedCode(text);
  if (number === '') return '请填写代办人员的登记编号。';
  return /^[0-9A-Z-]{4,40}$/.test(number) ? null : '登记编号由 4 到 40 位数字、字母和短横线组成，请核对。';
}
