import { type Company } from '../reading';
import { points } from '../words-on-paper';
import type { Chapter, Clause } from './clause';
import { watching } from './shareholders-meeting';

/** Who watches: a supervisory board, one supervisor, an audit committee of directors, or (in a limited company, all agreeing) nobody. */
export function supervision(company: Company, required: string): Chapter {
  return { title: { none: '监督', 'one-supervisor': '监事', 'supervisory-board': '监事会', 'audit-committee': '审计委员会' }[company.supervision], clauses: clausesOf(company, required) };
}

function clausesOf(company: Company, required: string): Clause[] {
  switch (company.supervision) {
    case 'none': return [{
      id: 'supervision', title: '不设监事', required: [required], places: ['no-supervisor'], states: [{ what: '监事', words: ['不设监事'] }],
      text: `经全体股东一致同意，公司不设监事会，也不设监事（《公司法》第八十三条）。${company.sole ? '股东' : '股东会'}可以随时决定设监事，并修改本章程。`,
    }];
    case 'one-supervisor': return [oneSupervisor(company, required), powers(company, required)];
    case 'supervisory-board': return [supervisoryBoard(company, required), powers(company, required), meetings(company, required)];
    case 'audit-committee': return [auditCommittee(company, required), powers(company, required), committeeMeetings(company, required)];
  }
}

const elected = ({ sole }: Company) => (sole ? '股东决定产生' : '股东会选举产生');
const apart = '董事、高级管理人员不得兼任监事';

const oneSupervisor = (company: Company, required: string): Clause => ({
  id: 'supervision', title: '监事', required: [required], places: ['supervisor'], states: [{ what: '监事会', words: ['不设监事会'] }, { what: '监事人数', words: ['监事一人', '一名监事', '监事 1 人'] }],
  text: `公司不设监事会，设监事一人，行使《公司法》规定的监事会的职权，由${company.supervisors.some(company.byEmployees) ? '公司职工民主选举产生' : elected(company)}，每届任期三年，任期届满，连选可以连任。${apart}（《公司法》${company.jsc ? '第一百三十条、第一百三十三条' : '第七十六条、第七十七条、第八十三条'}）。`,
});

function supervisoryBoard(company: Company, required: string): Clause {
  const { supervisors, jsc } = company;
  const fromEmployees = supervisors.filter(company.byEmployees).length;
  return {
    id: 'supervision', title: '监事会的组成', required: [required], places: ['supervisor', 'supervisory-board', ...(fromEmployees > 0 ? ['employee-supervisor' as const] : [])],
    states: [{ what: '监事人数', words: [`${supervisors.length} 人`], contrary: ['不设监事会', '不设监事'] }],
    text: `公司设监事会，成员 ${supervisors.length} 人，其中职工代表 ${fromEmployees} 人，由公司职工通过职工代表大会、职工大会或者其他形式民主选举产生；其他监事由${elected(company)}。监事每届任期三年，任期届满，连选可以连任。监事会设主席一人，由全体监事过半数选举产生，召集和主持监事会会议。${apart}（《公司法》${jsc ? '第七十七条、第一百三十条' : '第七十六条、第七十七条'}）。`,
  };
}

function auditCommittee(company: Company, required: string): Clause {
  const { auditCommittee: members, jsc } = company;
  return {
    id: 'supervision', title: '审计委员会的组成', required: [required], places: ['audit-committee'],
    states: [{ what: '审计委员会人数', words: [`${members.length} 人`], contrary: ['设监事一人'] }],
    text: `公司在董事会中设审计委员会，由董事 ${members.length} 人组成，由${company.sole ? '股东决定' : '股东会在董事中选举'}产生，任期与其董事任期相同，行使《公司法》规定的监事会的职权。公司不设监事会，也不设监事（《公司法》${jsc ? '第一百二十一条' : '第六十九条'}）。${jsc ? '审计委员会过半数成员不得在公司担任除董事以外的其他职务，且不得与公司存在任何可能影响其独立客观判断的关系。' : ''}董事会成员中的职工代表可以成为审计委员会成员。`,
  };
}

function powers(company: Company, required: string): Clause {
  const watch = company.supervision === 'none' ? '' : watching(company.supervision);
  const meeting = company.sole ? '股东的决定' : '股东会决议';
  return {
    id: 'supervision-powers', title: `${watch}的职权`, required: [required],
    text: `${watch}行使下列职权（《公司法》${company.jsc ? '第七十八条至第八十条、第一百三十一条' : '第七十八条至第八十条'}）：\n${points([
      '检查公司财务',
      `对董事、高级管理人员执行职务的行为进行监督，对违反法律、行政法规、本章程或者${meeting}的董事、高级管理人员提出解任的建议`,
      '当董事、高级管理人员的行为损害公司的利益时，要求其予以纠正',
      company.sole ? '向股东提出建议和提案' : '提议召开临时股东会会议，依法召集和主持股东会会议，并向股东会会议提出提案',
      '依照《公司法》第一百八十九条的规定，对董事、高级管理人员提起诉讼',
      '要求董事、高级管理人员提交执行职务的报告，对公司经营情况异常进行调查，必要时聘请会计师事务所等协助，费用由公司承担',
    ])}`,
  };
}

const meetings = ({ jsc }: Company, required: string): Clause => ({
  id: 'supervision-meetings', title: '监事会的议事规则', required: [required],
  text: `监事会每${jsc ? '六个月' : '年度'}至少召开一次会议，监事可以提议召开临时会议。监事会会议应当有过半数的监事出席方可举行；决议应当经全体监事的过半数通过，实行一人一票。监事会应当对所议事项的决定作成会议记录，出席会议的监事在会议记录上签名（《公司法》${jsc ? '第一百三十二条' : '第八十一条'}）。`,
});

const committeeMeetings = ({ jsc }: Company, required: string): Clause => ({
  id: 'supervision-meetings', title: '审计委员会的议事规则', required: [required],
  text: `审计委员会每六个月至少召开一次会议，任何一名成员都可以提议召开临时会议。会议应当有过半数的成员出席方可举行；作出决议，应当经审计委员会成员的过半数通过，实行一人一票。审计委员会应当对所议事项的决定作成会议记录，出席会议的成员在会议记录上签名${jsc ? '（《公司法》第一百二十一条）' : ''}。`,
});
