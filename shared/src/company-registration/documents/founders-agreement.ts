import { companyIn, type Reading } from './reading';
import { clause, document, heading, signsFor, table, text, type LegalDocument } from './document';
import { sharesInWords, shareWords } from './shares';
import { contributionWords, dayWords, listed, moneyWords, percentWords } from './words-on-paper';

/** 发起人协议 (《公司法》第九十三条): who does and owes what until the company exists, and how its founding meeting is held (第一百零三条). */
export function foundersAgreement(reading: Reading): LegalDocument | null {
  const { form, facts, name, capital, investors } = reading;
  if (!companyIn(reading).jsc) return null;
  const total = form.capital.shareTotal ?? 0;
  const lead = investors.reduce((first, each) => (each.yuan > first.yuan ? each : first));
  return document('founders-agreement', `${name}发起人协议`, reading, [
    text(`发起人${listed(investors.map((founder) => founder.name), '发起人')}依照《中华人民共和国公司法》第九十三条，就设立${name}（下称公司）订立本协议。`),
    heading('一、公司'),
    clause(`1. 名称：${name}。住所：${facts.domicile}。`),
    clause(`2. 经营范围：${facts.scope}`),
    clause(`3. 设立方式：发起设立。注册资本为${moneyWords(capital)}，设立时发行股份 ${shareWords(total)}，均为普通股${form.capital.parYuan == null ? '，无面额' : `，每股金额 ${form.capital.parYuan} 元`}，由发起人全部认购。`),
    heading('二、认购股份'),
    table([['发起人', '证件号码', '认购股份', '比例', '出资方式', '缴足日期'], ...investors.map((founder) => [founder.name, founder.number, sharesInWords(founder.yuan, capital, total), percentWords(founder.yuan, capital), contributionWords[founder.contributionForm], dayWords(founder.dueOn)])]),
    clause('4. 发起人在公司成立前按照其认购的股份全额缴纳股款。不按照约定缴纳，或者作为出资的非货币财产的实际价额显著低于所认购的股份的，其他发起人与其在出资不足的范围内承担连带责任（《公司法》第九十八条、第九十九条）。'),
    heading('三、筹办事务'),
    clause(`5. 公司筹办事务由全体发起人共同承担，${investors.length > 1 ? `推举${lead.name}召集发起人、保管筹办文件` : `${lead.name}保管筹办文件`}；申请设立登记由董事会或者董事授权的代表办理（《公司法》第一百零六条）。`),
    clause('6. 公司成立的，筹办费用经成立大会审核后由公司承担；公司未成立的，筹办产生的债务由发起人承担连带责任，发起人之间按照认购股份的比例分担（《公司法》第四十四条、第一百零四条、第一百零七条）。'),
    heading('四、成立大会'),
    clause(`7. 成立大会由全体发起人组成，可以采用电子通信方式召开和表决。发起人所持每一股份有一表决权；会议应当有持有表决权过半数的发起人出席，决议经出席会议的发起人所持表决权过半数通过（《公司法》第一百零三条、第一百零四条）。`),
    heading('五、违约和争议'),
    clause('8. 发起人违反本协议，给公司或者其他发起人造成损失的，承担赔偿责任。'),
    clause('9. 因本协议发生争议的，协商解决；协商不成的，向公司住所所在地的人民法院起诉。'),
    clause('10. 本协议由全体发起人签署后生效。'),
  ], investors.map(signsFor('发起人')));
}
