import type { PersonOfForm } from '../people-of-form';
import { managersChosen } from './board-resolution';
import { clause, document, heading, signs, table, text, type LegalDocument } from './document';
import { companyIn, type Company, type Reading } from './reading';
import { chineseNumber } from './words-on-paper';

/** 法定代表人、董事、监事和高级管理人员的任职文件 (细则第二十六条), with what each of them declares. */
export function appointments(reading: Reading): LegalDocument {
  const company = companyIn(reading);
  const { name } = reading;
  const posts = postsOf(company);
  const decided = company.board ? [] : managersChosen(company);
  return document('appointments', '任职文件', reading, [
    text(`依照《公司法》和${name}章程，下列人员任职：`),
    table([['职务', '姓名', '证件号码', '任期', '产生方式'], ...posts.map(({ post, person, term, by }) => [post, person.name, person.idNumber, term, by])]),
    ...(decided.length === 0 ? [] : [heading('董事的决定'), ...decided.map((words, i) => clause(`${chineseNumber(i + 1)}、${words}`))]),
    heading('任职声明'),
    text('任职人员声明：本人同意担任上列职务，知道其权利和义务，具有完全民事行为能力，不存在《公司法》第一百七十八条、《市场主体登记管理条例》第十二条规定的不得任职的情形；任职期间出现上述情形的，及时告知公司。'),
  ], [...(company.board ? [] : company.directors.map(signs('董事'))), ...posts.map(({ person }) => signs('任职人员')(person))]);
}

interface Appointment { post: string; person: PersonOfForm; term: string; by: string }

function postsOf(company: Company): Appointment[] {
  const { sole, board, byEmployees, directorTerm, representative, representativePost } = company;
  const chosen = (person: PersonOfForm) => (byEmployees(person) ? '职工民主选举' : sole ? '股东委派' : company.jsc ? '成立大会选举' : '股东选举');
  const hired = board ? '董事会聘任' : '董事聘任';
  const row = (post: string, by: string | ((person: PersonOfForm) => string), term: string) => (person: PersonOfForm): Appointment =>
    ({ post, person, term, by: typeof by === 'string' ? by : by(person) });
  return [
    row('法定代表人', `由${representativePost}担任`, '随其职务')(representative),
    ...company.directors.map(row('董事', chosen, directorTerm)),
    ...(company.chair === null ? [] : [row('董事长', '董事会选举', directorTerm)(company.chair)]),
    ...company.auditCommittee.map(row('审计委员会成员', chosen, '与董事任期相同')),
    ...company.supervisors.map(row('监事', chosen, '三年')),
    ...(company.manager === null ? [] : [row('经理', hired, '按聘任决定')(company.manager)]),
    ...company.deputyManagers.map(row('副经理', hired, '按聘任决定')),
    row('财务负责人', hired, '按聘任决定')(company.financialOfficer),
  ];
}
