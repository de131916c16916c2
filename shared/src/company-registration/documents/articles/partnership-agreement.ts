import { wanInWords } from '../../../capital/amount';
import { placeInPapers } from '../residence';
import { chineseNumber, contributionWords, dayWords, listed, moneyWords, percentWords } from '../words-on-paper';
import type { Investor, Reading } from '../reading';
import type { Chapter, Clause, Place } from './clause';
import { capitalStatement, domicileClause, nameClause, scopeClause, termClause } from './company-rules';

/** 《合伙企业法》第十八条: ten items of every partnership agreement; 第六十三条: six more of a limited partnership's. */
const item = (n: number) => `《合伙企业法》第十八条第（${chineseNumber(n)}）项`;
const limitedItem = (n: number) => `《合伙企业法》第六十三条第（${chineseNumber(n)}）项`;

export function partnershipAgreement(reading: Reading): Chapter[] {
  const limited = reading.type === 'limited-partnership';
  const { form: { partners } } = reading;
  return [
    {
      title: '总则',
      clauses: [
        {
          id: 'foundation', title: '订立依据', places: ['partner'],
          text: `依照《中华人民共和国合伙企业法》（下称《合伙企业法》），合伙人${listed(reading.investors.map(({ name }) => name), '合伙人')}经协商一致，订立本协议，设立${reading.name}（下称合伙企业）。合伙企业为${limited ? '有限' : '普通'}合伙企业。`,
        },
        nameClause(reading, item(1), '合伙企业'),
        domicileClause(reading, item(1), '合伙企业'),
        {
          id: 'purpose', title: '合伙目的', required: [item(2)],
          text: '合伙目的：合伙人共同出资、合伙经营，合法取得收益，维护全体合伙人的利益。',
        },
        scopeClause(reading, item(2), '合伙企业'),
        termClause(partners.term, partners.termYears, '合伙企业', '合伙期限'),
      ],
    },
    { title: '合伙人和出资', clauses: contributions(reading, limited) },
    { title: '利润分配和亏损分担', clauses: profits(limited) },
    { title: '合伙事务的执行', clauses: execution(reading, limited) },
    { title: '入伙和退伙', clauses: limited ? [...entryAndExit, ...limitedEntryAndExit] : entryAndExit },
    { title: '争议解决和违约责任', clauses: disputes },
    { title: '解散和清算', clauses: dissolution },
    {
      title: '附则',
      clauses: [
        { id: 'amendment', title: '协议的修改', text: '修改或者补充本协议，应当经全体合伙人一致同意；涉及登记事项的，办理变更登记（《合伙企业法》第十九条）。' },
        { id: 'effect', title: '生效', text: '本协议经全体合伙人签名、盖章后生效。本协议可以用电子签名签署，与手写签名、盖章具有同等法律效力。本协议没有规定的，依照《合伙企业法》和其他法律、行政法规办理。' },
      ],
    },
  ];
}

const liabilityWords = ({ liability }: Investor) => (liability === 'unlimited' ? '普通合伙人，无限连带责任' : '有限合伙人，以认缴的出资额为限');

function contributions({ capital, investors }: Reading, limited: boolean): Clause[] {
  const labour = investors.filter(({ contributionForm }) => contributionForm === 'labour');
  const inKind = investors.some(({ contributionForm }) => contributionForm !== 'money' && contributionForm !== 'labour');
  const partners: Place[] = limited ? ['partner', 'general-partner', 'limited-partner'] : ['partner', 'general-partner'];
  return [
    {
      id: 'partners', title: '合伙人', required: [item(3), ...(limited ? [limitedItem(1)] : [])], places: partners,
      text: limited
        ? '合伙企业由普通合伙人和有限合伙人组成。普通合伙人对合伙企业债务承担无限连带责任，有限合伙人以其认缴的出资额为限对合伙企业债务承担责任（《合伙企业法》第二条）。合伙人的姓名或者名称、住所、承担责任的方式如下：'
        : '合伙企业由普通合伙人组成，合伙人对合伙企业债务承担无限连带责任（《合伙企业法》第二条）。合伙人的姓名或者名称、住所如下：',
      table: [['合伙人', '证件号码', '住所', '承担责任的方式'], ...investors.map((investor) => [investor.name, investor.number, placeInPapers(investor), liabilityWords(investor)])],
    },
    {
      id: 'contributions', title: '出资', required: [item(4)], states: [capitalStatement('出资额', capital)],
      text: `合伙企业的出资额为${moneyWords(capital)}，由合伙人认缴。合伙人的出资方式、数额和缴付期限如下：`,
      table: [
        ['合伙人', '认缴出资额', '比例', '出资方式', '缴付期限'],
        ...investors.map(({ name, yuan, contributionForm, dueOn }) => [name, wanInWords(yuan), percentWords(yuan, capital), contributionWords[contributionForm], `${dayWords(dueOn)}前`]),
      ],
    },
    ...(labour.length === 0 ? [] : [{
      id: 'labour', title: '劳务出资的评估', required: ['《合伙企业法》第十六条'],
      text: `${labour.map(({ name, yuan }) => `${name}以劳务出资，经全体合伙人协商，评估为 ${wanInWords(yuan)}`).join('；')}。评估以其提供劳务的内容、时间和同类劳务的市场价格为依据（《合伙企业法》第十六条）。`,
    }]),
    ...(inKind ? [{
      id: 'valuation', title: '非货币出资的作价',
      text: '合伙人以实物、知识产权、土地使用权或者其他财产权利出资的，由全体合伙人协商作价，或者委托法定评估机构评估；需要办理财产权转移手续的，依法办理（《合伙企业法》第十六条、第十七条）。',
    }] : []),
    {
      id: 'property', title: '合伙企业财产',
      text: `合伙人的出资、以合伙企业名义取得的收益和依法取得的其他财产，均为合伙企业的财产。${limited ? '普通合伙人' : '合伙人'}向合伙人以外的人转让财产份额的，须经其他合伙人一致同意，其他合伙人在同等条件下有优先购买权；合伙人之间转让的，应当通知其他合伙人${limited ? '。有限合伙人向合伙人以外的人转让财产份额的，应当提前三十日通知其他合伙人' : ''}（《合伙企业法》第二十条、第二十二条、第二十三条${limited ? '、第七十三条' : ''}）。`,
    },
  ];
}

const profits = (limited: boolean): Clause[] => [{
  id: 'profits', title: '利润分配、亏损分担', required: [item(5)],
  text: `合伙企业的利润和亏损，由合伙人按照实缴出资比例分配、分担；无法确定出资比例的，平均分配、分担。${limited ? '有限合伙人以其认缴的出资额为限分担亏损。' : ''}不得将全部利润分配给部分合伙人，也不得由部分合伙人承担全部亏损（《合伙企业法》第三十三条${limited ? '、第六十九条' : ''}）。利润每一会计年度结算一次，由执行事务合伙人提出方案，经全体合伙人过半数同意后分配。`,
}];

function execution({ investors, form }: Reading, limited: boolean): Clause[] {
  const executives = investors.filter(({ key }) => form.partners.executives.includes(key));
  const delegates = executives.filter(({ organisation }) => organisation !== undefined);
  const names = executives.map(({ name }) => name).join('、');
  const every = executives.length === investors.length;
  const general = limited ? '普通合伙人' : '合伙人';
  return [
    {
      id: 'execution', title: '合伙事务的执行', required: [item(6)], places: ['executive-partner', ...(delegates.length > 0 ? ['delegate' as const] : [])],
      states: [...executives.map(({ name }) => ({ what: '执行事务合伙人', words: [name] })), ...delegates.map(({ person }) => ({ what: '委派代表', words: [person.name] }))],
      text: `${every ? `由全体合伙人${names}担任执行事务合伙人，执行合伙事务，对外代表合伙企业` : `全体合伙人委托${general}${names}担任执行事务合伙人，对外代表合伙企业，执行合伙事务；其他合伙人不再执行合伙事务，有权监督执行情况`}。${delegates.map(({ name, person }) => `${name}执行合伙事务，委派${person.name}为代表。`).join('')}${limited ? '有限合伙人不执行合伙事务，不得对外代表合伙企业。' : ''}执行事务合伙人每半年向其他合伙人报告一次事务执行情况以及合伙企业的经营和财务状况（《合伙企业法》第二十六条至第二十八条${limited ? '、第六十七条、第六十八条' : ''}）。`,
    },
    {
      id: 'decisions', title: '合伙人的决议', required: [item(6)],
      text: '合伙人对合伙企业有关事项作出决议，实行合伙人一人一票，经全体合伙人过半数通过；可以采用电子通信方式表决。下列事项应当经全体合伙人一致同意（《合伙企业法》第三十条、第三十一条）：\n（一）改变合伙企业的名称；\n（二）改变合伙企业的经营范围、主要经营场所的地点；\n（三）处分合伙企业的不动产；\n（四）转让或者处分合伙企业的知识产权和其他财产权利；\n（五）以合伙企业名义为他人提供担保；\n（六）聘任合伙人以外的人担任合伙企业的经营管理人员。',
    },
    ...(limited ? limitedExecution : [{
      id: 'removal', title: '撤销委托', text: '执行事务合伙人不按照本协议或者全体合伙人的决定执行事务的，其他合伙人可以决定撤销该委托，另行委托其他合伙人执行（《合伙企业法》第二十九条）。',
    }]),
    {
      id: 'competition', title: '竞业和交易的限制',
      text: `${general}不得自营或者同他人合作经营与本合伙企业相竞争的业务；除经全体合伙人一致同意外，不得同本合伙企业进行交易。合伙人不得从事损害本合伙企业利益的活动（《合伙企业法》第三十二条）。`,
    },
  ];
}

const limitedExecution: readonly Clause[] = [
  {
    id: 'executive-conditions', title: '执行事务合伙人的条件和选择程序', required: [limitedItem(2)],
    text: '执行事务合伙人应当是普通合伙人，具有完全民事行为能力或者依法存续，具备执行合伙事务的能力和良好信用，没有到期未清偿的数额较大的债务。执行事务合伙人由全体合伙人一致同意选择产生。',
  },
  {
    id: 'executive-powers', title: '执行事务合伙人的权限和违约处理', required: [limitedItem(3)],
    text: '执行事务合伙人在经营范围内管理合伙企业的日常经营，订立和履行合同，保管财产、账簿和印章，代表合伙企业参加诉讼、仲裁，但本协议规定由合伙人决议的事项除外。执行事务合伙人超越权限或者违反本协议，给合伙企业或者其他合伙人造成损失的，应当赔偿。',
  },
  {
    id: 'executive-removal', title: '执行事务合伙人的除名和更换', required: [limitedItem(4)],
    text: '执行事务合伙人有下列情形之一的，经其他合伙人一致同意，可以将其除名：\n（一）未履行出资义务；\n（二）因故意或者重大过失给合伙企业造成损失；\n（三）执行合伙事务时有不正当行为。\n除名决议应当书面通知被除名人，自其接到通知之日起生效。更换执行事务合伙人，由全体合伙人一致同意另行选择，并办理变更登记。',
  },
];

const entryAndExit: readonly Clause[] = [
  {
    id: 'entry', title: '入伙', required: [item(7)],
    text: '新合伙人入伙，应当经全体合伙人一致同意，并依法订立书面入伙协议；原合伙人应当如实告知合伙企业的经营状况和财务状况。新入伙的普通合伙人对入伙前合伙企业的债务承担无限连带责任（《合伙企业法》第四十三条、第四十四条）。',
  },
  {
    id: 'exit', title: '退伙', required: [item(7)],
    text: '合伙人经全体合伙人一致同意，或者有《合伙企业法》第四十五条、第四十六条规定情形的，可以退伙；有第四十八条规定情形的，当然退伙；有第四十九条规定情形的，经其他合伙人一致同意，可以决议将其除名。合伙人退伙的，按照退伙时的合伙企业财产状况进行结算，退还其财产份额。退伙的普通合伙人对基于其退伙前的原因发生的合伙企业债务，承担无限连带责任（《合伙企业法》第五十一条、第五十三条）。',
  },
  {
    id: 'inheritance', title: '继承',
    text: '合伙人死亡或者被依法宣告死亡的，其合法继承人经全体合伙人一致同意，从继承开始之日起取得合伙人资格；继承人不愿意成为合伙人的，退还被继承合伙人的财产份额（《合伙企业法》第五十条）。',
  },
];

const limitedEntryAndExit: readonly Clause[] = [
  {
    id: 'limited-entry-and-exit', title: '有限合伙人的入伙、退伙', required: [limitedItem(5)],
    text: '有限合伙人入伙、退伙的条件和程序，适用本协议关于入伙、退伙和继承的规定。新入伙的有限合伙人对入伙前合伙企业的债务，以其认缴的出资额为限承担责任；有限合伙人退伙后，对基于其退伙前的原因发生的合伙企业债务，以其退伙时从合伙企业中取回的财产承担责任。有限合伙人死亡或者终止的，其继承人或者权利承受人可以依法取得其在合伙企业中的资格（《合伙企业法》第七十七条、第八十条、第八十一条）。',
  },
  {
    id: 'conversion', title: '普通合伙人和有限合伙人的转变', required: [limitedItem(6)],
    text: '普通合伙人转变为有限合伙人，或者有限合伙人转变为普通合伙人，应当经全体合伙人一致同意，修改本协议并办理变更登记。转变后，对转变前合伙企业发生的债务承担无限连带责任（《合伙企业法》第八十二条至第八十四条）。',
  },
];

const disputes: readonly Clause[] = [
  {
    id: 'disputes', title: '争议解决办法', required: [item(8)],
    text: '合伙人履行本协议发生争议的，协商或者调解解决；协商、调解不成的，向合伙企业主要经营场所所在地的人民法院起诉（《合伙企业法》第一百零三条）。',
  },
  {
    id: 'breach', title: '违约责任', required: [item(10)],
    text: '合伙人违反本协议的，应当依法承担违约责任，赔偿由此给合伙企业和其他合伙人造成的损失。合伙人未按期足额缴付出资的，应当补缴，并自逾期之日起按照同期贷款市场报价利率向合伙企业支付逾期利息。',
  },
];

const dissolution: readonly Clause[] = [
  {
    id: 'dissolution', title: '解散', required: [item(9)],
    text: '合伙企业有下列情形之一的，应当解散（《合伙企业法》第八十五条）：\n（一）合伙期限届满，合伙人决定不再经营；\n（二）全体合伙人决定解散；\n（三）合伙人已不具备法定人数满三十天；\n（四）合伙目的已经实现或者无法实现；\n（五）依法被吊销营业执照、责令关闭或者被撤销；\n（六）法律、行政法规规定的其他原因。',
  },
  {
    id: 'liquidation', title: '清算', required: [item(9)],
    text: '合伙企业解散，由清算人进行清算。清算人由全体合伙人担任；经全体合伙人过半数同意，可以自解散事由出现后十五日内指定一个或者数个合伙人，或者委托第三人担任。财产在支付清算费用和职工工资、社会保险费用、法定补偿金以及缴纳所欠税款、清偿债务后的剩余部分，按照本协议关于利润分配的规定分配。清算结束后，编制清算报告，经全体合伙人签名、盖章后，在十五日内报送登记机关，申请办理注销登记（《合伙企业法》第八十六条至第九十条）。',
  },
];
