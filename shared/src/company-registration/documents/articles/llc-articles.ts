import { moneyWords, contributionWords, dayWords, listed, percentWords, chineseNumber } from '../words-on-paper';
import { wanInWords } from '../../../capital/amount';
import { companyIn, directing, type Company, type Reading } from '../reading';
import type { Chapter, Clause } from './clause';
import { capitalStatement, closing, dissolution, domicileClause, employees, legalRepresentative, liquidation, nameClause, officersDuties, scopeClause, termClause } from './company-rules';
import { directorsAndManagers } from './directors-and-managers';
import { shareholdersMeeting } from './shareholders-meeting';
import { supervision } from './supervision';

/** 《公司法》第四十六条: eight items the articles of a limited company must hold; the last is for the shareholders to fill. */
const item = (n: number) => `《公司法》第四十六条第（${chineseNumber(n)}）项`;

export function limitedCompanyArticles(reading: Reading): Chapter[] {
  const company = companyIn(reading);
  const { form: { capital } } = reading;
  return [
    {
      title: '总则',
      clauses: [
        {
          id: 'foundation', title: '设立依据', places: ['shareholder'],
          text: `依照《中华人民共和国公司法》（下称《公司法》），由股东${listed(reading.investors.map(({ name }) => name), '股东')}${company.sole ? '' : '共同'}出资设立${reading.name}（下称公司），制定本章程。`,
        },
        nameClause(reading, item(1)),
        domicileClause(reading, item(1)),
        scopeClause(reading, item(2)),
        termClause(capital.term, capital.termYears),
      ],
    },
    { title: '注册资本和股东出资', clauses: contributions(reading, company) },
    { title: '股东的权利和股权转让', clauses: rights(company) },
    shareholdersMeeting(company, item(6)),
    directorsAndManagers(company, item(6)),
    supervision(company, item(6)),
    legalRepresentative(company, item(7)),
    {
      title: '财务、会计和劳动',
      clauses: [
        officersDuties(company),
        {
          id: 'accounts', title: '财务会计',
          text: `公司依照法律、行政法规和国务院财政部门的规定建立财务、会计制度，在每一会计年度终了时编制财务会计报告，依法经会计师事务所审计，并在报告作成后三十日内送交${company.sole ? '股东' : '各股东'}（《公司法》第二百零七条至第二百零九条）。`,
        },
        {
          id: 'profits', title: '利润分配',
          text: `公司分配当年税后利润时，提取利润的百分之十列入法定公积金，累计额为注册资本的百分之五十以上的，可以不再提取。弥补亏损和提取公积金后所余税后利润，${company.sole ? '分配给股东' : '按照股东实缴的出资比例分配，全体股东约定不按照出资比例分配的除外'}（《公司法》第二百一十条）。`,
        },
        employees,
      ],
    },
    { title: '解散和清算', clauses: [dissolution(company, []), liquidation(company, [])] },
    { title: '附则', clauses: closing(company, '股东') },
  ];
}

function contributions({ capital, investors }: Reading, company: Company): Clause[] {
  const all = company.sole ? '股东' : '全体股东';
  return [
    {
      id: 'capital', title: '注册资本', required: [item(3)], states: [capitalStatement('注册资本', capital)],
      text: `公司的注册资本为${moneyWords(capital)}，是${all}认缴的出资额，由股东按照本章程规定的日期，自公司成立之日起五年内缴足（《公司法》第四十七条）。`,
    },
    {
      id: 'contributions', title: '股东和出资', required: [item(4), item(5)], places: ['shareholder'],
      text: '股东的姓名或者名称、出资额、出资方式和出资日期如下：',
      table: [
        ['股东', '证件号码', '认缴出资额', '比例', '出资方式', '出资日期'],
        ...investors.map(({ name, number, yuan, contributionForm, dueOn }) => [name, number, wanInWords(yuan), percentWords(yuan, capital), contributionWords[contributionForm], `${dayWords(dueOn)}前`]),
      ],
    },
    {
      id: 'payment', title: '缴纳出资',
      text: `股东应当按期足额缴纳各自认缴的出资。以货币出资的，将货币足额存入公司在银行开设的账户；以非货币财产出资的，应当评估作价，核实财产，依法办理财产权的转移手续。没有按期足额缴纳的，除向公司足额缴纳外，还应当对给公司造成的损失承担赔偿责任。${directing(company)}对股东的出资情况进行核查，发现没有按期足额缴纳的，由公司发出书面催缴书（《公司法》第四十八条、第四十九条、第五十一条）。`,
    },
    {
      id: 'shareholder-register', title: '出资证明书和股东名册',
      text: '公司成立后，向股东签发出资证明书，并置备股东名册。公司成立后，股东不得抽逃出资（《公司法》第五十三条、第五十五条、第五十六条）。',
    },
  ];
}

const rights = ({ sole, board, supervision: watched }: Company): Clause[] => [
  {
    id: 'information', title: '查阅权',
    text: `股东有权查阅、复制公司章程、股东名册、${sole ? '' : '股东会会议记录、'}${board ? '董事会会议决议' : '董事的决定'}${watched === 'supervisory-board' ? '、监事会会议决议' : ''}和财务会计报告，并可以依法要求查阅公司会计账簿、会计凭证（《公司法》第五十七条）。`,
  },
  sole
    ? { id: 'transfer', title: '股权转让', text: '股东可以转让其全部或者部分股权。转让后公司注销原股东的出资证明书，向新股东签发出资证明书，相应修改本章程和股东名册，并办理变更登记（《公司法》第八十六条、第八十七条）。' }
    : {
        id: 'transfer', title: '股权转让',
        text: '股东之间可以相互转让其全部或者部分股权。股东向股东以外的人转让股权的，应当将转让的数量、价格、支付方式和期限等事项书面通知其他股东，其他股东在同等条件下有优先购买权；自接到书面通知之日起三十日内未答复的，视为放弃优先购买权。两个以上股东行使优先购买权的，协商确定各自的购买比例；协商不成的，按照转让时各自的出资比例行使（《公司法》第八十四条）。',
      },
  { id: 'inheritance', title: '股东资格的继承', text: '自然人股东死亡后，其合法继承人可以继承股东资格（《公司法》第九十条）。' },
];
