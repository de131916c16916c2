import type { Day } from '../calendar/day';
import type { Finding } from '../finding';
import { contactPersonRules, personRules, REAL_NAME, sameIdentityRules, type Add, type Person, type Post } from './person.rule';

export type Supervision = 'one-supervisor' | 'supervisory-board' | 'none' | 'audit-committee';

const supervisions: readonly Supervision[] = ['one-supervisor', 'supervisory-board', 'none', 'audit-committee'];
export const isSupervision = (value: unknown): value is Supervision => (supervisions as readonly unknown[]).includes(value);

export type CompanyType = 'llc' | 'jsc';

export interface PeopleQuestion {
  /** A limited company where nothing is said. */
  entityType?: CompanyType;
  people: readonly Person[];
  /** Ages are counted on this day. */
  today: Day;
  supervision: Supervision;
  /** All shareholders agree to have no supervisor. */
  noSupervisorAgreed: boolean;
  directorTermYears?: number | null;
  supervisorTermYears?: number | null;
  employees?: number;
  employeeDirectors?: number;
  employeeSupervisors?: number;
  /** Shareholders or founders, organisations included; counted among the people where nothing is said. */
  investors?: number;
  /** Founders of a joint-stock company with a domicile in China. */
  foundersInChina?: number;
  /** The form says who presides over the board and which of the directors sit on an audit committee. */
  asksForOrgans?: boolean;
}

const COMPANY_LAW = (article: string) => `《公司法》第${article}条`;

/** Longest list of names to print before the rest is only counted. */
const listed = (people: readonly Person[]) => people.map(({ name, key }) => name || key).join('、');
const having = (people: readonly Person[], post: Post) => people.filter(({ posts }) => posts.includes(post));

/** All rules about the people of a company. Everything wrong is collected. */
export function peopleFindings(question: PeopleQuestion): Finding[] {
  const findings: Finding[] = [];
  const add: Add = (level, rule, field, words, basis, todo) =>
    findings.push({ rule: `people.${rule}`, level, field, words, basis, ...(todo !== undefined && { todo }) });
  personRules(question.people, question.today, add);
  sameIdentityRules(question.people, add);
  if (question.entityType === 'jsc') founderRules(question, add);
  else shareholderRules(question, add);
  directorRules(question, add);
  representativeRules(question, add);
  supervisorRules(question, add);
  if (question.supervision === 'audit-committee') auditCommitteeRules(question, add);
  contactRules(question, add);
  return findings;
}

/** 公司法 42: 1 to 50 shareholders. */
function shareholderRules({ people, investors = having(people, 'shareholder').length }: PeopleQuestion, add: Add): void {
  if (investors === 0) add('refuse', 'no-shareholder', 'shareholders', '还没有填写股东。', COMPANY_LAW('四十二'), '请至少添加一名股东。');
  if (investors > 50) add('refuse', 'too-many-shareholders', 'shareholders', `有限责任公司最多 50 名股东，现有 ${investors} 名，多出 ${investors - 50} 名。`, COMPANY_LAW('四十二'), '请减少股东，或者改办股份有限公司。');
}

/** 公司法 92: 1 to 200 founders, half or more of them with a domicile in China. */
function founderRules({ people, investors = having(people, 'founder').length, foundersInChina }: PeopleQuestion, add: Add): void {
  if (investors === 0) add('refuse', 'no-founder', 'shareholders', '还没有填写发起人。', COMPANY_LAW('九十二'), '请至少添加一名发起人。');
  if (investors > 200) add('refuse', 'too-many-founders', 'shareholders', `股份有限公司最多 200 名发起人，现有 ${investors} 名，多出 ${investors - 200} 名。`, COMPANY_LAW('九十二'), '请减少发起人。');
  if (foundersInChina !== undefined && foundersInChina * 2 < investors) {
    add('refuse', 'founders-in-china', 'shareholders', `发起人中应有半数以上在中国境内有住所，现在 ${investors} 名中只有 ${foundersInChina} 名。`, COMPANY_LAW('九十二'), '请核对各发起人“在中国境内有住所”的选择，或者调整发起人。');
  }
}

/** 公司法 68, 70, 74, 75, 120, 126, 128: a board of three or more, or one director; terms of at most three years. */
function directorRules({ people, directorTermYears, employees = 0, employeeDirectors = 0, employeeSupervisors = 0, supervision, entityType = 'llc', asksForOrgans = false }: PeopleQuestion, add: Add): void {
  const directors = having(people, 'director');
  const managers = having(people, 'manager');
  const jsc = entityType === 'jsc';
  const board = COMPANY_LAW(jsc ? '一百二十' : '六十八');
  const single = COMPANY_LAW(jsc ? '一百二十八' : '七十五');
  if (directors.length === 0) add('refuse', 'no-director', 'officers.directors', '还没有选择董事。', board, '请选择一名董事，或者三名以上董事组成董事会。');
  if (directors.length === 2) {
    add('refuse', 'two-directors', 'officers.directors', '董事会应有三名以上董事；不设董事会的只设一名董事。', `${board}、${single}`, '请再增加一名董事，或者只保留一名。');
  }
  if (asksForOrgans && directors.length >= 3 && !directors.some(({ posts }) => posts.includes('chair'))) {
    add('refuse', 'no-chair', 'officers.chair', '设董事会的，应有一名董事长。', COMPANY_LAW(jsc ? '一百二十二' : '六十八'), '请在董事中选择一人担任董事长。');
  }
  if (jsc && managers.length === 0) add('refuse', 'no-manager', 'officers.manager', '股份有限公司应设经理。', COMPANY_LAW('一百二十六'), '请选择一名经理，可以由董事兼任。');
  if (managers.length > 1) add('refuse', 'two-managers', 'officers.manager', `经理只有一名，您选了 ${managers.length} 名。`, COMPANY_LAW('七十四'), '请只保留一名经理。');
  if (directorTermYears !== null && directorTermYears !== undefined) {
    const field = 'officers.directorTermYears';
    if (!Number.isInteger(directorTermYears) || directorTermYears < 1) add('refuse', 'director-term', field, '董事任期应为 1 至 3 年。', COMPANY_LAW('七十'));
    else if (directorTermYears > 3) add('refuse', 'director-term', field, `董事每届任期不得超过三年，您填了 ${directorTermYears} 年。`, COMPANY_LAW('七十'), '请改为三年以内；期满可以连任。');
  }
  if (employees >= 300 && employeeDirectors === 0 && !(supervision === 'supervisory-board' && employeeSupervisors > 0)) {
    add('refuse', 'employee-director', 'officers.directors', '职工三百人以上的公司，董事会成员中应当有职工代表。', COMPANY_LAW('六十八'), '请增加一名职工董事，或者设有职工监事的监事会。');
  }
}

/** 公司法 10: the director who executes the company's affairs, or the manager. */
function representativeRules({ people }: PeopleQuestion, add: Add): void {
  const representatives = having(people, 'legal-representative');
  const field = 'officers.legalRepresentative';
  if (representatives.length === 0) {
    add('refuse', 'no-legal-representative', field, '还没有选择法定代表人。', COMPANY_LAW('十'), '请在董事或者经理中选择一人。');
    return;
  }
  if (representatives.length > 1) add('refuse', 'two-legal-representatives', field, `法定代表人只能有一名，您选了${listed(representatives)}。`, COMPANY_LAW('十'), '请只保留一人。');
  for (const { name, posts } of representatives) {
    if (!posts.includes('director') && !posts.includes('manager')) {
      add('refuse', 'legal-representative-post', field, `法定代表人应由执行公司事务的董事或者经理担任，${name}两者都不是。`, COMPANY_LAW('十'), `请让${name}担任董事或者经理，或者改选法定代表人。`);
    }
  }
}

/** 公司法 76, 77, 83 and, of a joint-stock company, 130, 133: who supervises, how many, and who may not. */
function supervisorRules({ people, supervision, noSupervisorAgreed, supervisorTermYears, employeeSupervisors, entityType = 'llc' }: PeopleQuestion, add: Add): void {
  const supervisors = having(people, 'supervisor');
  const field = 'officers.supervisors';
  // A form of a newer or another program may name a way that the law of today does not know.
  if (!isSupervision(supervision)) add('refuse', 'supervision', 'officers.supervision', '请选择监督机构：一名监事、监事会、审计委员会，或者不设监事。', `${COMPANY_LAW('六十九')}、${COMPANY_LAW('七十六')}、${COMPANY_LAW('八十三')}`);
  const jsc = entityType === 'jsc';
  const ofBoard = COMPANY_LAW(jsc ? '一百三十' : '七十六');
  const ofOne = COMPANY_LAW(jsc ? '一百三十三' : '八十三');
  if (supervision === 'none' && jsc) {
    add('refuse', 'jsc-without-supervision', 'officers.supervision', '股份有限公司不能不设监督机构。全体股东一致同意不设监事，只适用于有限责任公司。', `${COMPANY_LAW('一百二十一')}、${COMPANY_LAW('一百三十')}、${COMPANY_LAW('一百三十三')}`, '请选择监事会、审计委员会，规模较小的也可以设一名监事。');
  } else if (supervision === 'none') {
    if (!noSupervisorAgreed) add('refuse', 'no-supervisor-without-agreement', 'officers.noSupervisorAgreed', '不设监事须经全体股东一致同意。', COMPANY_LAW('八十三'), '请确认全体股东一致同意，或者选一名监事。');
    if (supervisors.length > 0) add('refuse', 'supervisor-though-none', field, `选择了不设监事，但${listed(supervisors)}仍为监事。`, COMPANY_LAW('八十三'), '请移除监事，或者改为设监事。');
  }
  if (supervision === 'one-supervisor' && supervisors.length !== 1) {
    const words = supervisors.length === 0 ? '还没有选择监事。' : `不设监事会的公司设一名监事，您选了 ${supervisors.length} 名。`;
    const todo = supervisors.length === 0 ? '请选择一名监事；全体股东一致同意的，也可以不设监事。' : '请只保留一名，或者改为设监事会（三人以上）。';
    add('refuse', 'one-supervisor', field, words, ofOne, jsc ? '请选择一名监事，或者改为设监事会、审计委员会。' : todo);
  }
  if (supervision === 'supervisory-board') {
    if (supervisors.length < 3) add('refuse', 'supervisory-board-size', field, `监事会应有三名以上监事，还差 ${3 - supervisors.length} 名。`, ofBoard, '请补足，或者改为只设一名监事。');
    if (employeeSupervisors !== undefined && employeeSupervisors * 3 < supervisors.length) {
      add('refuse', 'employee-supervisors', field, '监事会中职工代表的比例不得低于三分之一。', ofBoard, '请增加职工监事。');
    }
  }
  for (const person of supervisors) {
    const held = [person.posts.includes('director') && '董事', person.posts.includes('manager') && '经理', person.posts.includes('deputy-manager') && '副经理', person.posts.includes('financial-officer') && '财务负责人'].filter((post): post is string => post !== false);
    if (held.length > 0) {
      add('refuse', 'supervisor-is-not-an-officer', field, `${person.name}是${held.join('、')}，不能兼任监事。`, `${COMPANY_LAW('七十六')}、${COMPANY_LAW('二百六十五')}`, '请换一人担任监事，或者换一人担任该职务。');
    }
  }
  if (supervision !== 'none' && supervision !== 'audit-committee' && supervisorTermYears !== null && supervisorTermYears !== undefined && supervisorTermYears !== 3) {
    add('refuse', 'supervisor-term', 'officers.supervisorTermYears', `监事的任期每届为三年，您填了 ${supervisorTermYears} 年。`, COMPANY_LAW('七十七'), '请改为三年。');
  }
}

/** 公司法 69, 121: a committee of directors in place of supervisors; the counts bind a joint-stock company. */
function auditCommitteeRules({ people, entityType = 'llc' }: PeopleQuestion, add: Add): void {
  const members = having(people, 'audit-committee');
  const directors = having(people, 'director');
  const field = 'officers.auditCommittee';
  const basis = COMPANY_LAW(entityType === 'jsc' ? '一百二十一' : '六十九');
  if (directors.length > 0 && directors.length < 3) add('refuse', 'audit-committee-without-board', 'officers.supervision', '审计委员会设在董事会中，不设董事会的公司不能选择审计委员会。', basis, '请设三名以上董事组成董事会，或者改设监事。');
  for (const member of members.filter(({ posts }) => !posts.includes('director'))) {
    add('refuse', 'audit-committee-of-directors', field, `审计委员会由董事组成，${member.name}不是董事。`, basis, `请让${member.name}担任董事，或者换一名董事。`);
  }
  if (members.length === 0) add('refuse', 'no-audit-committee', field, '还没有选择审计委员会成员。', basis, '请在董事中选择。');
  if (entityType !== 'jsc' || members.length === 0) return;
  if (members.length < 3) add('refuse', 'audit-committee-size', field, `审计委员会成员应为三名以上，还差 ${3 - members.length} 名。`, basis, '请补足。');
  const independent = members.filter(({ posts }) => !posts.some((post) => post === 'manager' || post === 'deputy-manager' || post === 'financial-officer'));
  if (independent.length * 2 <= members.length) {
    add('refuse', 'audit-committee-independence', field, `审计委员会过半数成员不得在公司担任除董事以外的其他职务，现在 ${members.length} 名中只有 ${independent.length} 名。`, basis, '请换由不兼任经理、副经理、财务负责人的董事担任。');
  }
}

/** 细则 7, 16 and the agents' rule of 2025: a contact person the firm can reach, who is not its hired agent. */
function contactRules({ people }: PeopleQuestion, add: Add): void {
  if (having(people, 'financial-officer').length === 0) {
    add('refuse', 'no-financial-officer', 'officers.financialOfficer', '还没有选择财务负责人。', REAL_NAME, '请选择一人，不能是监事。');
  }
  contactPersonRules(people, add);
}
