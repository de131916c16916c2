import { isPartnership } from '../entity-types';
import { applicants } from './application';
import { clause, document, signs, signsFor, text, type DocumentSigner, type LegalDocument } from './document';
import type { Reading } from './reading';

/**
 * 委托代理人授权书 (《市场主体登记管理条例》第十八条). Of a joint-stock company the board gives it (《公司法》第一百零六条). Nobody gives a
 * mandate to themselves: an investor or a parent's representative who files in person needs none.
 */
export function mandate(reading: Reading): LegalDocument | null {
  const { form, name, type } = reading;
  const clients = clientsOf(reading);
  const agent = reading.named(form.contacts.agent);
  if (reading.company === null && clients.every(({ key }) => key === agent.key)) return null;
  const jsc = type === 'jsc';
  return document('mandate', '委托代理人授权书', reading, [
    text(`${jsc ? `依照《公司法》第一百零六条，公司${reading.company?.board === true ? '董事会' : '董事'}授权` : `${isPartnership(type) ? '全体合伙人' : type === 'branch' ? form.parent.name : type === 'llc' ? '全体股东' : '投资人'}委托`}${agent.name}（证件号码 ${agent.idNumber}，移动电话 ${agent.mobile}）办理${name}的设立登记。`),
    clause('一、同意核对登记材料中的复印件并签署核对意见。'),
    clause('二、同意修改有关表格的填写错误。'),
    clause('三、同意修改自备文件中的错误；修改后须由有关签署人重新签署。'),
    clause('四、同意领取营业执照和有关文书。'),
    text('委托期限：自签署之日起至本次登记办结为止。委托人可以随时收回委托。受托人已经核实委托人的身份，依法办理委托事项，不提供虚假材料。'),
  ], [...clients, signs('受托人')(agent)]);
}

function clientsOf(reading: Reading): DocumentSigner[] {
  const { company, investors } = reading;
  if (company === null) return isPartnership(reading.type) ? investors.map(signsFor('委托人')) : applicants(reading).map((applicant) => ({ ...applicant, as: '委托人' }));
  return company.jsc ? company.directors.map(signs('董事')) : investors.map(signsFor('委托人'));
}
