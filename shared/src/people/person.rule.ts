import { fullYearsBetween, type Day } from '../calendar/day';
import type { Level } from '../finding';
import { checkIdentityDocument, type IdentityDocumentKind } from '../identity/identity-document.rule';
import { checkMobile, mobile } from '../identity/mobile.rule';
import { personName, typedPersonName } from '../identity/person-name.rule';
import { typedCode } from '../identity/typed-text';

/** What a person is to the entity. One person may hold several. */
export type Post =
  | 'shareholder' | 'founder' | 'partner' | 'executive-partner' | 'investor' | 'operator' | 'family-member'
  /** Signs for an organisation that puts money in. */
  | 'investor-representative'
  | 'director' | 'chair' | 'manager' | 'deputy-manager' | 'supervisor' | 'audit-committee' | 'financial-officer' | 'legal-representative'
  /** 分公司: 隶属公司的法定代表人, 负责人. */
  | 'parent-representative' | 'head'
  | 'contact' | 'agent';

export interface Person {
  /** Stable within the case; findings about a person name it. */
  key: string;
  name: string;
  idNumber: string;
  mobile: string;
  /** A resident's identity card where nothing is said. */
  idKind?: IdentityDocumentKind;
  bornOn?: string;
  /** Organisations this person signs for. */
  organisations?: readonly { name: string; creditCode: string }[];
  posts: readonly Post[];
  /** Title as it will stand in the papers, when somebody wrote one. */
  title?: string;
}

const COMPANY_LAW = (article: string) => `《公司法》第${article}条`;
export const REAL_NAME = '《市场主体登记管理条例实施细则》第十六条';

export type Add = (level: Level, rule: string, field: string, words: string, basis: string, todo?: string) => void;

/** Who somebody is: the name as on their paper, and the paper's number. Answers when they were born, as far as it tells. */
export function paperRules(person: Pick<Person, 'name' | 'idNumber' | 'idKind' | 'bornOn'>, field: string, today: Day, add: Add): Day | undefined {
  const who = person.name === '' ? '此人' : person.name;
  const kind = person.idKind ?? 'resident-id';
  const wrongName = kind === 'passport' || kind === 'foreign-permanent-residence' ? nameInPassport(person.name) : personName(person.name);
  if (wrongName !== null) add('refuse', 'name', `${field}.name`, wrongName, REAL_NAME);
  const paper = checkIdentityDocument(kind, person.idNumber, { today, ...(person.bornOn !== undefined && { bornOn: person.bornOn }) });
  if (paper.level === 'refuse') {
    const asksBirthday = paper.rule.startsWith('identity-document.birthday');
    add('refuse', asksBirthday ? 'born-on' : 'id-number', `${field}.${asksBirthday ? 'bornOn' : 'idNumber'}`, `${who}：${paper.words}`, paper.basis);
  }
  return paper.level === 'ok' ? paper.birthday : undefined;
}

/** 细则 16: everybody named must be identifiable; 民法典 18, 登记申请及代理行为管理办法: and of age. */
export function personRules(people: readonly Person[], today: Day, add: Add): void {
  for (const person of people) {
    const field = `person.${person.key}`;
    const who = person.name === '' ? '此人' : person.name;
    const birthday = paperRules(person, field, today, add);
    const wrongMobile = mobile(person.mobile);
    if (wrongMobile !== null) add('refuse', 'mobile', `${field}.mobile`, `${who}：${wrongMobile}`, REAL_NAME);
    const age = birthday === undefined ? null : fullYearsBetween(birthday, today);
    if (age !== null && age < 18) {
      add('refuse', 'under-age', `${field}.idNumber`, `${who}未满十八周岁（今天 ${age} 周岁），不能办理或者担任职务。`, '《民法典》第十七条、第十八条，《公司法》第一百七十八条', '请换为成年人，或者到窗口由监护人咨询办理方式。');
    }
    if (person.title !== undefined && person.title.includes('执行董事')) {
      add('refuse', 'executive-director-is-gone', `${field}.title`, `${who}的职务写成了“执行董事”，2024 年 7 月 1 日起已没有这个职务。`, COMPANY_LAW('七十五'), '请改为“董事”。');
    }
    if (person.posts.length === 0) {
      add('refuse', 'without-post', field, `${who}没有担任任何职务，也没有出资。`, REAL_NAME, '请为其选择职务，或者移除此人。');
    }
  }
}

/**
 * 细则 16: one person is one entry. Two names on one number is a mistake at best. Who signs for an organisation may well be
 * an investor of their own: those entries are two, the person one.
 */
export function sameIdentityRules(people: readonly Person[], add: Add): void {
  const byPaper = new Map<string, Person>();
  const byMobile = new Map<string, Person>();
  for (const person of people) {
    const paper = paperOf(person);
    const same = paper === '' ? undefined : byPaper.get(paper);
    if (same !== undefined) {
      const [a, b] = [typedPersonName(same.name), typedPersonName(person.name)];
      if (a !== b) add('refuse', 'one-id-two-names', `person.${person.key}.idNumber`, `“${a}”和“${b}”填了同一个身份证号码。`, REAL_NAME, '请对照证件核对两人的号码。');
      else if (!signsForOthers(same) && !signsForOthers(person)) add('refuse', 'listed-twice', `person.${person.key}.idNumber`, `${a}被填写了两次。`, REAL_NAME, '请合并为一人，让其兼任各个职务。');
    } else if (paper !== '') byPaper.set(paper, person);

    const phone = checkMobile(person.mobile);
    const sameMobile = byMobile.get(phone.normalised);
    const isOther = sameMobile !== undefined && typedCode(sameMobile.idNumber) !== typedCode(person.idNumber);
    if (phone.level === 'ok' && sameMobile !== undefined && isOther) {
      add('warn', 'same-mobile', `person.${person.key}.mobile`, `${person.name}和${sameMobile.name}填了同一个手机号码，各人需用自己的手机签名。`, REAL_NAME, '请填写各自的手机号码。');
    } else if (phone.level === 'ok' && sameMobile === undefined) byMobile.set(phone.normalised, person);
  }
}

const signsForOthers = ({ organisations = [] }: Person) => organisations.length > 0;

/** The paper that identifies a person, as a key; empty while the number is wrong. */
function paperOf({ idKind = 'resident-id', idNumber, bornOn = '' }: Person): string {
  const { level, normalised } = checkIdentityDocument(idKind, idNumber, { bornOn });
  return level === 'refuse' ? '' : `${idKind} ${normalised}`;
}

function nameInPassport(name: string): string | null {
  const text = name.trim();
  if (text === '') return '请填写姓名。';
  return /^[\p{L}\p{M}][\p{L}\p{M}\s.,'’·-]{0,59}$/u.test(text) ? null : '请按证件上的拼写填写姓名，不要带数字和符号。';
}

const CONTACT = '《市场主体登记管理条例》第九条';
const AGENTS = '《登记申请及代理行为管理办法》（国市监注规〔2025〕3号）';

/** 细则 7 and the agents' rule of 2025, for every type: a contact person the entity can reach, who is not its hired agent. */
export function contactPersonRules(people: readonly Person[], add: Add): void {
  const contacts = people.filter(({ posts }) => posts.includes('contact'));
  if (contacts.length === 0) add('refuse', 'no-contact', 'contacts.contact', '还没有选择登记联络员。', CONTACT, '请选择一名能及时接收登记机关通知的人。');
  if (contacts.length > 1) add('refuse', 'two-contacts', 'contacts.contact', `登记联络员只有一名，您选了${contacts.map(({ name, key }) => name || key).join('、')}。`, CONTACT, '请只保留一人。');
  for (const person of contacts) {
    // The rule excepts an entity's own people: whoever also holds a post or a share here is no hired agent.
    const isOwn = person.posts.some((post) => post !== 'contact' && post !== 'agent');
    if (person.posts.includes('agent') && !isOwn) {
      add('refuse', 'agent-is-not-contact', 'contacts.contact', `${person.name}是登记代理人，不能担任本企业的登记联络员。`, AGENTS, '请选择本企业的人员担任登记联络员。');
    }
  }
}
