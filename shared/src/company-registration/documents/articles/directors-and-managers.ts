import { directing, type Company } from '../reading';
import { points } from '../words-on-paper';
import type { Chapter, Clause, Place } from './clause';

/** 董事 (董事会), 经理 and the other senior managers (《公司法》第六十七条至第七十五条、第一百二十条至第一百二十八条). */
export function directorsAndManagers(company: Company, required: string): Chapter {
  const { board, jsc } = company;
  const elected = company.sole ? '股东决定产生' : '股东会选举产生';
  const term = `每届任期${company.directorTerm}，任期届满，连选可以连任`;
  const terms = { what: '董事任期', words: [company.directorTerm, `${company.termYears} 年`] };
  return {
    title: board ? '董事会和经理' : '董事和经理',
    clauses: [
      board ? boardOf(company, elected, term, terms, required) : {
        id: 'directors', title: '董事', required: [required], places: ['director'], states: [{ what: '董事会', words: ['不设董事会'] }, terms],
        text: `公司不设董事会，设董事${company.directors.length === 1 ? '一' : ` ${company.directors.length} `}人，行使《公司法》规定的董事会的职权，由${elected}，${term}（《公司法》${jsc ? '第一百二十八条' : '第七十条、第七十五条'}）。董事可以兼任经理。董事行使职权作出决定，采用书面形式，签名后置备于公司。`,
      },
      {
        id: 'directors-powers', title: `${directing(company)}的职权`, required: [required],
        text: `${directing(company)}行使下列职权（《公司法》${jsc ? '第六十七条、第一百二十条' : '第六十七条'}）：\n${points([
          company.sole ? '向股东报告工作' : '召集股东会会议，并向股东会报告工作',
          company.sole ? '执行股东的决定' : '执行股东会的决议',
          '决定公司的经营计划和投资方案',
          '制订公司的利润分配方案和弥补亏损方案',
          '制订公司增加或者减少注册资本以及发行公司债券的方案',
          '制订公司合并、分立、解散或者变更公司形式的方案',
          '决定公司内部管理机构的设置',
          '决定聘任或者解聘公司经理及其报酬事项，并根据经理的提名决定聘任或者解聘公司副经理、财务负责人及其报酬事项',
          '制定公司的基本管理制度',
          `本章程规定或者${company.sole ? '股东' : '股东会'}授予的其他职权`,
        ])}`,
      },
      ...(board ? meetings(company, required) : []),
      ...managers(company),
    ],
  };
}

function boardOf(company: Company, elected: string, term: string, terms: { what: string; words: string[] }, required: string): Clause {
  const { directors, jsc } = company;
  const fromEmployees = directors.filter(company.byEmployees).length;
  const places: Place[] = ['director', 'board', ...(fromEmployees > 0 ? ['employee-director' as const] : [])];
  const composed = fromEmployees > 0
    ? `其中职工代表 ${fromEmployees} 人，由公司职工通过职工代表大会、职工大会或者其他形式民主选举产生；其他董事由${elected}`
    : `由${elected}`;
  return {
    id: 'directors', title: '董事会的组成', required: [required], places,
    states: [{ what: '董事人数', words: [`${directors.length} 人`], contrary: ['不设董事会'] }, terms],
    text: `公司设董事会，成员 ${directors.length} 人，${composed}。董事${term}。董事任期届满未及时改选，或者辞任导致董事会成员低于法定人数的，在改选出的董事就任前，原董事仍应当履行职务（《公司法》${jsc ? '第六十八条、第七十条、第一百二十条' : '第六十八条、第七十条'}）。`,
  };
}

function meetings(company: Company, required: string): Clause[] {
  const { jsc, chair } = company;
  return [
    ...(chair === null ? [] : [{
      id: 'chair', title: '董事长', places: ['chair' as const],
      text: `董事会设董事长一人，由董事会以全体董事的过半数选举产生。董事长召集和主持董事会会议，检查董事会决议的实施情况；董事长不能履行职务或者不履行职务的，由过半数的董事共同推举一名董事履行职务（《公司法》${jsc ? '第一百二十二条' : '第六十八条、第七十二条'}）。`,
    }]),
    {
      id: 'board-meetings', title: '董事会的议事规则', required: [required],
      text: `${jsc ? '董事会每年度至少召开两次会议，每次会议于会议召开十日前通知全体董事和监事；代表十分之一以上表决权的股东、三分之一以上董事或者监事会可以提议召开临时会议。' : '董事会会议于会议召开十日前通知全体董事，全体董事同意的，可以随时召开。'}董事会会议应当有过半数的董事出席方可举行；作出决议，应当经全体董事的过半数通过，实行一人一票。董事会应当对所议事项的决定作成会议记录，出席会议的董事在会议记录上签名（《公司法》${jsc ? '第一百二十三条、第一百二十四条' : '第七十三条'}）。`,
    },
  ];
}

function managers(company: Company): Clause[] {
  const { manager, deputyManagers, jsc } = company;
  const by = company.board ? '董事会' : '董事';
  return [
    manager === null
      ? { id: 'manager', title: '经理', text: '公司不设经理。' }
      : {
          id: 'manager', title: '经理', places: ['manager'], states: [{ what: '经理', words: ['设经理'], contrary: ['不设经理'] }],
          text: `公司设经理，由${by}决定聘任或者解聘。经理对${by}负责，根据本章程的规定或者${by}的授权行使职权${company.board ? '，列席董事会会议' : ''}（《公司法》${jsc ? '第一百二十六条' : '第七十四条'}）。`,
        },
    ...(deputyManagers.length === 0 ? [] : [{
      id: 'deputy-managers', title: '副经理', places: ['deputy-manager' as const],
      text: `公司设副经理 ${deputyManagers.length} 人，协助经理工作，由${by}${manager === null ? '' : '根据经理的提名'}决定聘任或者解聘。`,
      states: [{ what: '副经理人数', words: [`${deputyManagers.length} 人`] }],
    }]),
    {
      id: 'financial-officer', title: '财务负责人', places: ['financial-officer'],
      text: `公司设财务负责人，负责公司的财务会计工作，由${by}${manager === null ? '' : '根据经理的提名'}决定聘任或者解聘。`,
    },
  ];
}
