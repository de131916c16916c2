import { capitalInWords, wanInWords } from '../../../capital/amount';
import type { Company, Reading } from '../reading';
import type { Chapter, Clause, Statement } from './clause';

/** What the articles of both kinds of company say in the same words. */

export const nameClause = ({ name }: Reading, required: string, whom = '公司'): Clause =>
  ({ id: 'name', title: `${whom}名称`, required: [required], text: `${whom}名称：${name}。`, states: [{ what: '名称', words: [name] }] });

export const domicileClause = ({ facts: { domicile }, placeTitle }: Reading, required: string, whom = '公司'): Clause =>
  ({ id: 'domicile', title: `${whom}${placeTitle}`, required: [required], text: `${whom}${placeTitle}：${domicile}。`, states: [{ what: placeTitle, words: [domicile] }] });

export const scopeClause = ({ facts: { scope } }: Reading, required: string, whom = '公司'): Clause =>
  ({ id: 'scope', title: `${whom}经营范围`, required: [required], text: `${whom}经营范围：${scope}`, states: [{ what: '经营范围', words: [scope] }] });

/** 经营期限 is a filed item (细则第七条): it stands here and not on the licence. */
export function termClause(term: 'indefinite' | 'years', years: number | null, whom = '公司', title = '经营期限'): Clause {
  return term === 'indefinite'
    ? { id: 'term', title, text: `${whom}的${title}为长期。`, states: [{ what: title, words: ['长期'] }] }
    : { id: 'term', title, text: `${whom}的${title}为 ${years ?? ''} 年，自营业执照签发之日起计算。`, states: [{ what: title, words: [`${years ?? ''} 年`], contrary: ['长期'] }] };
}

export const capitalStatement = (what: string, yuan: number): Statement =>
  ({ what, words: [wanInWords(yuan), capitalInWords(yuan), `${yuan} 元`], isMoney: true });

/** 公司法 10, 11. */
export function legalRepresentative({ representativePost, board, sole }: Company, required: string): Chapter {
  const chosen = {
    董事长: '由代表公司执行公司事务的董事（董事长）担任，随董事长的选举产生和更换',
    董事: board ? '由代表公司执行公司事务的董事担任，由董事会以全体董事的过半数选举产生和更换' : `由代表公司执行公司事务的董事担任，随董事由${sole ? '股东决定' : '股东会选举'}产生和更换`,
    经理: `由经理担任，随${board ? '董事会' : '董事'}聘任、解聘经理产生和更换`,
  }[representativePost];
  const own = representativePost === '经理' ? '经理担任' : representativePost === '董事长' ? '董事长' : '董事担任';
  const contrary = representativePost === '经理' ? ['由董事担任', '的董事担任', '由董事长担任'] : ['由经理担任'];
  return {
    title: '法定代表人',
    clauses: [
      {
        id: 'legal-representative', title: '法定代表人的产生、变更', required: [required], places: ['legal-representative'],
        states: [{ what: '法定代表人的职务', words: [own], contrary }],
        text: `公司的法定代表人${chosen}。担任法定代表人的${representativePost}辞任的，视为同时辞去法定代表人；公司应当在其辞任之日起三十日内确定新的法定代表人，并办理变更登记（《公司法》第十条）。`,
      },
      {
        id: 'representation', title: '法定代表人的行为',
        text: '法定代表人以公司名义从事的民事活动，其法律后果由公司承受。法定代表人因执行职务造成他人损害的，由公司承担民事责任；公司承担责任后，可以向有过错的法定代表人追偿（《公司法》第十一条）。',
      },
    ],
  };
}

export const officersDuties = ({ supervision }: Company): Clause => ({
  id: 'officers-duties', title: '任职资格和义务',
  text: `有《公司法》第一百七十八条规定情形的人，不得担任公司的董事${supervision === 'none' ? '' : '、监事'}、高级管理人员。公司的高级管理人员是指经理、副经理、财务负责人。董事${supervision === 'none' ? '' : '、监事'}、高级管理人员对公司负有忠实义务和勤勉义务（《公司法》第一百七十九条、第一百八十条、第二百六十五条）。`,
});

export const employees: Clause = {
  id: 'employees', title: '职工的权益',
  text: '公司依法与职工签订劳动合同，参加社会保险，加强劳动保护；职工依法组织工会，开展工会活动，公司为工会提供必要的活动条件（《公司法》第十六条、第十七条）。',
};

export const dissolution = ({ sole }: Company, required: readonly string[]): Clause => ({
  id: 'dissolution', title: '解散', required,
  text: `公司有下列情形之一的，解散（《公司法》第二百二十九条）：\n（一）本章程规定的经营期限届满；\n（二）${sole ? '股东决定' : '股东会决议'}解散；\n（三）因公司合并或者分立需要解散；\n（四）依法被吊销营业执照、责令关闭或者被撤销；\n（五）人民法院依法予以解散。`,
});

export const liquidation = ({ sole }: Company, required: readonly string[]): Clause => ({
  id: 'liquidation', title: '清算', required,
  text: `公司解散的，除合并、分立外，应当清算。董事为清算义务人，在解散事由出现之日起十五日内组成清算组；清算组由董事组成，${sole ? '股东决定' : '股东会决议'}另选他人的除外。清算组依法通知、公告债权人，清理财产和债权、债务，缴纳所欠税款；清算结束后，制作清算报告，报${sole ? '股东' : '股东会'}确认，并申请注销登记（《公司法》第二百三十二条至第二百三十九条）。`,
});

/** Last articles: amendments, law above them, when they bind. */
export const closing = (company: Company, owners: string): Clause[] => [
  {
    id: 'amendment', title: '章程的修改',
    text: `修改本章程，由${company.sole ? '股东作出书面决定' : '股东会依照本章程作出决议'}。修改涉及登记事项的，办理变更登记；不涉及的，报登记机关备案。`,
  },
  { id: 'law-prevails', title: '与法律的关系', text: '本章程没有规定的，依照《中华人民共和国公司法》和其他法律、行政法规办理；与法律、行政法规的强制性规定不一致的，以法律、行政法规为准。' },
  { id: 'effect', title: '生效', text: `本章程由${company.sole ? owners : `全体${owners}`}签署，自公司成立之日起生效，对公司、股东、董事${company.supervision === 'none' ? '' : '、监事'}、高级管理人员具有约束力（《公司法》第五条）。本章程可以用电子签名签署，与手写签名、盖章具有同等法律效力。` },
];
