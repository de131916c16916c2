import { directing, type Company } from '../reading';
import { points } from '../words-on-paper';
import type { Chapter, Clause } from './clause';

/** 《公司法》第五十九条; for joint-stock companies by way of 第一百一十二条. */
const powers = ({ supervision }: Company, board: string) => points([
  supervision === 'none' || supervision === 'audit-committee' ? '选举和更换董事，决定有关董事的报酬事项' : '选举和更换董事、监事，决定有关董事、监事的报酬事项',
  `审议批准${board}的报告`,
  ...(supervision === 'none' ? [] : [`审议批准${watching(supervision)}的报告`]),
  '审议批准公司的利润分配方案和弥补亏损方案',
  '对公司增加或者减少注册资本作出决议',
  '对发行公司债券作出决议',
  '对公司合并、分立、解散、清算或者变更公司形式作出决议',
  '修改公司章程',
  '本章程规定的其他职权',
]);

export const watching = (supervision: Exclude<Company['supervision'], 'none'>): string =>
  ({ 'one-supervisor': '监事', 'supervisory-board': '监事会', 'audit-committee': '审计委员会' })[supervision];

/** 股东会: formed of all, its powers, how it meets and votes (《公司法》第五十八条至第六十六条). */
export function shareholdersMeeting(company: Company, required: string): Chapter {
  const board = directing(company);
  return company.sole
    ? { title: '股东', clauses: [soleShareholder(company, board, required), separateProperty] }
    : { title: '股东会', clauses: company.jsc ? jointStock(company, board, required) : limited(company, board, required) };
}

const soleShareholder = (company: Company, board: string, required: string): Clause => ({
  id: 'sole-shareholder', title: '股东的职权', required: [required], places: ['sole-shareholder'],
  text: `公司只有一名股东，不设股东会。股东作出下列事项的决定时，采用书面形式，签名或者盖章后置备于公司（《公司法》${company.jsc ? '第六十条、第一百一十二条' : '第六十条'}）：\n${powers(company, board)}`,
});

const separateProperty: Clause = {
  id: 'separate-property', title: '公司财产独立',
  text: '公司的财产独立于股东自己的财产。股东不能证明公司财产独立于自己的财产的，应当对公司债务承担连带责任（《公司法》第二十三条）。',
};

/** Neither kind of company may ask for less (《公司法》第六十六条、第一百一十六条). */
const twoThirds = { what: '重大事项的表决比例', words: ['三分之二以上', '四分之三以上', '全体股东一致'] };
const electronic = '会议和表决可以采用电子通信方式（《公司法》第二十四条）。';
const proposing = ({ supervision }: Company) => (supervision === 'none' ? '' : `或者${watching(supervision)}`);
const substitute = (company: Company) =>
  (company.supervision === 'none' ? '代表十分之一以上表决权的股东' : `${watching(company.supervision)}召集和主持；${watching(company.supervision)}不召集和主持的，代表十分之一以上表决权的股东`)
  + '可以自行召集和主持';

function limited(company: Company, board: string, required: string): Clause[] {
  const presiding = company.board ? '由董事会召集，董事长主持；董事长不能履行职务或者不履行职务的，由过半数的董事共同推举一名董事主持' : '由董事召集和主持';
  return [
    {
      id: 'shareholders-meeting', title: '股东会的组成和职权', required: [required], places: ['shareholders-meeting'],
      text: `公司设股东会，由全体股东组成，是公司的权力机构，行使下列职权（《公司法》第五十八条、第五十九条）：\n${powers(company, board)}`,
    },
    {
      id: 'written-consent', title: '书面一致同意',
      text: '对本章程规定的股东会职权范围内的事项，股东以书面形式一致表示同意的，可以不召开股东会会议，直接作出决定，并由全体股东在决定文件上签名或者盖章（《公司法》第五十九条）。',
    },
    {
      id: 'shareholders-meeting-convening', title: '股东会的召集', required: [required],
      text: `股东会会议分为定期会议和临时会议。定期会议每年召开一次。代表十分之一以上表决权的股东、${company.board ? '三分之一以上的董事' : '董事'}${proposing(company)}提议召开临时会议的，应当召开。首次会议由出资最多的股东召集和主持；以后的会议${presiding}。${board}不能履行或者不履行召集职责的，由${substitute(company)}。召开会议，应当于会议召开十五日前通知全体股东，全体股东另有约定的除外。${electronic}`,
    },
    {
      id: 'shareholders-meeting-voting', title: '股东会的表决', required: [required], states: [twoThirds],
      text: '股东会会议由股东按照出资比例行使表决权。股东会作出决议，应当经代表过半数表决权的股东通过；作出修改公司章程、增加或者减少注册资本的决议，以及公司合并、分立、解散或者变更公司形式的决议，应当经代表三分之二以上表决权的股东通过。股东会应当对所议事项的决定作成会议记录，出席会议的股东在会议记录上签名或者盖章（《公司法》第六十四条至第六十六条）。',
    },
  ];
}

function jointStock(company: Company, board: string, required: string): Clause[] {
  const presiding = company.board ? '由董事会召集，董事长主持；董事长不能履行职务或者不履行职务的，由过半数的董事共同推举一名董事主持' : '由董事召集和主持';
  const watch = company.supervision === 'none' ? null : watching(company.supervision);
  return [
    {
      id: 'shareholders-meeting', title: '股东会的组成和职权', required: [required], places: ['shareholders-meeting'],
      text: `公司设股东会，由全体股东组成，是公司的权力机构，行使下列职权（《公司法》第一百一十一条、第一百一十二条）：\n${powers(company, board)}`,
    },
    {
      id: 'shareholders-meeting-convening', title: '股东会的召集',
      text: `股东会每年召开一次年会。有《公司法》第一百一十三条规定情形之一的，在两个月内召开临时股东会会议。会议${presiding}。${board}不能履行或者不履行召集职责的，${watch === null ? '' : `由${watch}及时召集和主持；${watch}不召集和主持的，`}连续九十日以上单独或者合计持有公司百分之十以上股份的股东可以自行召集和主持。召开会议，应当将会议的时间、地点和审议的事项于会议召开二十日前通知各股东，临时会议于会议召开十五日前通知。${electronic}`,
    },
    {
      id: 'shareholders-meeting-voting', title: '股东会的表决', states: [twoThirds],
      text: '股东出席股东会会议，所持每一股份有一表决权。股东会作出决议，应当经出席会议的股东所持表决权过半数通过；作出修改公司章程、增加或者减少注册资本的决议，以及公司合并、分立、解散或者变更公司形式的决议，应当经出席会议的股东所持表决权的三分之二以上通过。股东可以委托代理人出席会议，并明确代理的事项、权限和期限。股东会应当对所议事项的决定作成会议记录，主持人、出席会议的董事在会议记录上签名（《公司法》第一百一十六条、第一百一十八条、第一百一十九条）。',
    },
  ];
}
