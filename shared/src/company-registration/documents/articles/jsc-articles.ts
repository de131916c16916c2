import { chineseNumber, contributionWords, dayWords, listed, moneyWords, percentWords } from '../words-on-paper';
import { companyIn, type Company, type Reading } from '../reading';
import { sharesInWords, shareWords } from '../shares';
import type { Chapter, Clause } from './clause';
import { capitalStatement, closing, dissolution, domicileClause, employees, legalRepresentative, liquidation, nameClause, officersDuties, scopeClause, termClause } from './company-rules';
import { directorsAndManagers } from './directors-and-managers';
import { shareholdersMeeting } from './shareholders-meeting';
import { supervision } from './supervision';

/** 《公司法》第九十五条: thirteen items the articles of a joint-stock company must hold; the last is for the shareholders to fill. */
const item = (n: number) => `《公司法》第九十五条第（${chineseNumber(n)}）项`;

export function jointStockArticles(reading: Reading): Chapter[] {
  const company = companyIn(reading);
  const { form: { capital } } = reading;
  return [
    {
      title: '总则',
      clauses: [
        {
          id: 'foundation', title: '设立依据', places: ['founder'],
          text: `依照《中华人民共和国公司法》（下称《公司法》），由发起人${listed(reading.investors.map(({ name }) => name), '发起人')}设立${reading.name}（下称公司），制定本章程。`,
        },
        nameClause(reading, item(1)),
        domicileClause(reading, item(1)),
        scopeClause(reading, item(2)),
        {
          id: 'establishment', title: '设立方式', required: [item(3)], states: [{ what: '设立方式', words: ['发起设立'], contrary: ['募集设立'] }],
          text: '公司采取发起设立的方式设立，由发起人认购设立公司时应发行的全部股份（《公司法》第九十一条、第九十七条）。',
        },
        termClause(capital.term, capital.termYears),
      ],
    },
    { title: '注册资本和股份', clauses: shares(reading) },
    shareholdersMeeting(company, item(13)),
    directorsAndManagers(company, item(7)),
    supervision(company, item(9)),
    legalRepresentative(company, item(8)),
    { title: '财务、会计和利润分配', clauses: accounts(company) },
    { title: '解散和清算', clauses: [dissolution(company, [item(11)]), liquidation(company, [item(11)])] },
    {
      title: '通知、公告和附则',
      clauses: [
        {
          id: 'notices', title: '通知和公告办法', required: [item(12)],
          text: '公司的通知以专人送出、邮寄、电子邮件或者其他能够确认收悉的电子方式送达；送达地址和联系方式以股东名册、任职文件的记载为准。公司的公告通过国家企业信用信息公示系统发布；法律、行政法规规定在报纸上公告的，从其规定。',
        },
        ...closing(company, '发起人'),
      ],
    },
  ];
}

function shares({ capital, investors, form }: Reading): Clause[] {
  const total = form.capital.shareTotal ?? 0;
  const par = form.capital.parYuan ?? null;
  return [
    {
      id: 'capital', title: '注册资本', required: [item(4)], states: [capitalStatement('注册资本', capital)],
      text: `公司的注册资本为${moneyWords(capital)}，是在公司登记机关登记的已发行股份的股本总额（《公司法》第九十六条）。`,
    },
    {
      id: 'shares', title: '股份', required: [item(4)],
      states: [{ what: '股份总数', words: [shareWords(total), `${total} 股`] }, par === null ? { what: '无面额股', words: ['无面额股'] } : { what: '每股金额', words: [`${par} 元`], contrary: ['采用无面额股'] }],
      text: `公司的资本划分为股份，已发行的股份总数为 ${shareWords(total)}，即公司设立时发行的股份数。公司采用${par === null ? '无面额股，发行股份所得股款的二分之一以上计入注册资本' : `面额股，每股金额为 ${par} 元`}（《公司法》第一百四十二条）。`,
    },
    {
      id: 'share-classes', title: '类别股', required: [item(5)], states: [{ what: '类别股', words: ['普通股'] }],
      text: '公司设立时发行的股份均为普通股，同等权利，同股同价；公司没有发行类别股（《公司法》第一百四十三条、第一百四十四条）。',
    },
    {
      id: 'contributions', title: '发起人和认购的股份', required: [item(6)], places: ['founder'],
      text: '发起人的姓名或者名称、认购的股份数、出资方式如下：',
      table: [
        ['发起人', '证件号码', '认购股份', '比例', '出资方式', '缴足日期'],
        ...investors.map(({ name, number, yuan, contributionForm, dueOn }) => [name, number, sharesInWords(yuan, capital, total), percentWords(yuan, capital), contributionWords[contributionForm], dayWords(dueOn)]),
      ],
    },
    {
      id: 'payment', title: '缴纳股款',
      text: '发起人在公司成立前按照其认购的股份全额缴纳股款。以非货币财产出资的，应当评估作价，核实财产，依法办理财产权的转移手续。发起人缴纳股款后，除法律规定的情形外，不得抽回其股本（《公司法》第九十八条、第九十九条、第一百零五条）。',
    },
    {
      id: 'shareholder-register', title: '股东名册和查阅权',
      text: '公司制作股东名册并置备于公司。股东有权查阅、复制公司章程、股东名册、会议记录、会议决议和财务会计报告，对公司的经营提出建议或者质询（《公司法》第一百零二条、第一百一十条）。',
    },
    {
      id: 'transfer', title: '股份转让',
      text: '股东持有的股份可以向其他股东转让，也可以向股东以外的人转让。董事、监事、高级管理人员在就任时确定的任职期间每年转让的股份，不得超过其所持有公司股份总数的百分之二十五；离职后半年内，不得转让（《公司法》第一百五十七条、第一百六十条）。',
    },
  ];
}

const accounts = (company: Company): Clause[] => [
  officersDuties(company),
  {
    id: 'accounts', title: '财务会计',
    text: '公司依照法律、行政法规和国务院财政部门的规定建立财务、会计制度，在每一会计年度终了时编制财务会计报告，依法经会计师事务所审计，并在召开股东会年会的二十日前置备于公司，供股东查阅（《公司法》第二百零七条至第二百零九条）。',
  },
  {
    id: 'profits', title: '利润分配办法', required: [item(10)],
    text: '公司分配当年税后利润时，提取利润的百分之十列入法定公积金，累计额为注册资本的百分之五十以上的，可以不再提取；法定公积金不足以弥补以前年度亏损的，先用当年利润弥补亏损。弥补亏损和提取公积金后所余税后利润，按照股东所持有的股份比例分配。公司持有的本公司股份不得分配利润（《公司法》第二百一十条）。',
  },
  employees,
];
