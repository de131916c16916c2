import { wanInWords } from '../../capital/amount';
import { document, signs, table, text, type LegalDocument } from './document';
import type { Reading } from './reading';

/** 《个人独资企业法》第十八条: family property put in answers for the debts, so everybody whose property it is agrees. */
export function familyConsent(reading: Reading): LegalDocument | null {
  const { form, name, capital } = reading;
  const { investor, property, familyMembers } = form.investor;
  if (property !== 'family' || investor === null) return null;
  return document('family-consent', '家庭成员同意书', reading, [
    text(`${investor.name}投资设立${name}，出资额 ${wanInWords(capital)}，以家庭共有财产作为个人出资。下列家庭成员是共有人：`),
    table([['姓名', '证件号码', '移动电话'], ...familyMembers.map((member) => [member.name, member.idNumber, member.mobile])]),
    text(`家庭成员同意以家庭共有财产作为${investor.name}的个人出资，知道依照《个人独资企业法》第十八条，应当以家庭共有财产对企业债务承担无限责任。`),
  ], [signs('投资人')(investor), ...familyMembers.map(signs('家庭成员'))]);
}
