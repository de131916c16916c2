import { clause, document, signsFor, table, text, type LegalDocument } from './document';
import type { Reading } from './reading';

/** 全体合伙人的委托书 and, where an organisation executes, its delegate (细则第二十八条; 《合伙企业法》第二十六条). */
export function executiveMandate(reading: Reading): LegalDocument {
  const { name, investors, form } = reading;
  const executives = investors.filter(({ key }) => form.partners.executives.includes(key));
  const delegates = executives.filter(({ organisation }) => organisation !== undefined);
  return document('executive-mandate', '执行事务合伙人委托书', reading, [
    text(`依照《合伙企业法》第二十六条和${name}合伙协议，全体合伙人委托下列合伙人为执行事务合伙人，对外代表合伙企业，执行合伙事务：`),
    table([['执行事务合伙人', '证件号码', '委派代表'], ...executives.map(({ name: executive, number, organisation, person }) => [executive, number, organisation === undefined ? '本人' : `${person.name}（${person.idNumber}）`])]),
    clause('一、执行事务合伙人依照合伙协议行使职权，定期向其他合伙人报告事务执行情况以及合伙企业的经营和财务状况。'),
    clause('二、执行事务合伙人不按照合伙协议或者全体合伙人的决定执行事务的，其他合伙人可以决定撤销本委托（《合伙企业法》第二十九条）。'),
    ...(delegates.length === 0 ? [] : [clause(`三、${delegates.map(({ name: executive, person }) => `${executive}委派${person.name}为代表，代表其执行合伙事务`).join('；')}；更换代表的，办理变更登记。`)]),
  ], [...investors.map(signsFor('合伙人')), ...executives.map(signsFor('执行事务合伙人'))]);
}
