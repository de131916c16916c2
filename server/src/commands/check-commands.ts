import {
  capitalFindings, capitalInWords, contributionGap, CONTRIBUTION_FORMS, isDay, lastPaymentDay, partnershipFindings, peopleFindings, postTitles, shareCapitalFindings, wanInWords, worstLevel,
  yuanFromWan, type Contribution, type Finding, type Person, type Post, type Supervision,
} from '@qiban/shared';
import { fieldsIn, flagIn, listIn, numberIn, objectIn, textIn, type Fields } from './case-of-line';
import { cannotRead, type RuleAnswer } from './rule-commands';

/** The hardest finding speaks for the line; all of them are listed. `article` is the law it rests on. */
export function judged(input: string, family: string, findings: readonly Finding[], inOrder: { words: string; article: string }, computed: object): RuleAnswer {
  const level = worstLevel(findings);
  const first = findings.find((finding) => finding.level === level);
  return {
    input, ok: level === 'ok' || level === 'warn', level, rule: first?.rule ?? `${family}.in-order`, article: first?.basis ?? inOrder.article,
    words: first === undefined ? inOrder.words : `${first.words}${first.todo ?? ''}`, ...computed,
    findings: findings.map(({ rule, level: of, field, words, todo, basis }) => ({ rule, level: of, field, words, ...(todo !== undefined && { todo }), article: basis })),
  };
}

// —— 注册资本 ——

const FORM_WORDS = new Map([...Object.entries(CONTRIBUTION_FORMS).map(([form, words]) => [words, form] as const), ['现金', 'money'] as const]);

/** An amount in yuan, or in 万元 where the field is called so. */
function yuanOf(of: Fields, yuan: string, wan: string): number | null {
  if (of[wan] === undefined) return numberIn(of[yuan]);
  const text = textIn(of[wan]);
  return text === '' ? null : yuanFromWan(text) ?? NaN;
}

function contributionOf(value: unknown, i: number, dueOn: string): Contribution {
  const of = fieldsIn(value);
  const form = textIn(of.form) || 'money';
  return { key: `p${i + 1}`, name: textIn(of.name), yuan: yuanOf(of, 'yuan', 'wan'), form: FORM_WORDS.get(form) ?? form, dueOn: textIn(of.dueOn) || dueOn };
}

/** `注册资本万元<Tab>成立日期<Tab>缴足日期<Tab>姓名=万元[=方式[=日期]]…`, or a JSON object. */
export function capitalAnswer(args: readonly string[], today: string): RuleAnswer {
  const input = args.join('\t');
  const read = objectIn(args);
  if (typeof read === 'string') return cannotRead(input, read);
  const [wan = '', establishedOn = '', paidBy = '', ...parts] = args;
  const of: Fields = read ?? {
    capitalWan: wan, establishedOn, paidBy,
    contributions: parts.filter((part) => part.trim() !== '').map((part) => {
      const [name, amount = '', form, dueOn] = part.split('=');
      return { name, wan: amount, form, dueOn };
    }),
  };
  const entityType = textIn(of.entityType) || 'llc';
  if (entityType !== 'llc' && entityType !== 'jsc') return cannotRead(input, '注册资本的规则用于 llc（有限责任公司）和 jsc（股份有限公司）。');
  const day = textIn(of.establishedOn) || today;
  // Five years on must still be a year of four digits.
  if (!isDay(day) || day > '9990') return cannotRead(input, '成立日期应写成 YYYY-MM-DD。');
  const last = lastPaymentDay(day);
  const due = textIn(of.paidBy);
  const capitalYuan = yuanOf(of, 'capitalYuan', 'capitalWan');
  // Who gives no day of their own pays by the day of the whole, or by the last one the law allows.
  const contributions = listIn(of.contributions).map((each, i) => contributionOf(each, i, due || last));
  const findings = entityType === 'jsc'
    ? shareCapitalFindings({ capitalYuan, shareTotal: numberIn(of.shareTotal), parYuan: numberIn(of.parYuan), paidInFull: flagIn(of.paidInFull), contributions })
    : capitalFindings({ capitalYuan, establishedOn: day, paidBy: due, contributions });
  const isAmount = capitalYuan !== null && Number.isSafeInteger(capitalYuan) && capitalYuan >= 0;
  return judged(input, 'capital', findings, { words: '注册资本和出资符合规定。', article: entityType === 'jsc' ? '《公司法》第九十八条' : '《公司法》第四十七条' }, {
    capital: isAmount ? { yuan: capitalYuan, words: wanInWords(capitalYuan), inCapitals: capitalYuan <= 999_999_999_999 ? capitalInWords(capitalYuan) : null } : null,
    lastPaymentDay: entityType === 'llc' ? last : null,
    difference: isAmount && capitalYuan > 0 && contributions.length > 0 && contributions.every(({ yuan }) => Number.isSafeInteger(yuan)) ? contributionGap(capitalYuan, contributions) : null,
  });
}

// —— 人员 ——

const POSTS = new Map<string, Post>((Object.entries(postTitles) as [Post, string][]).flatMap(([post, title]) => [[post, post], [title, post]] as [string, Post][]));
const SUPERVISIONS = new Map<string, Supervision>([['one-supervisor', 'one-supervisor'], ['一名监事', 'one-supervisor'], ['supervisory-board', 'supervisory-board'], ['监事会', 'supervisory-board'], ['none', 'none'], ['不设监事', 'none'], ['audit-committee', 'audit-committee'], ['审计委员会', 'audit-committee']]);

interface ReadPeople { people: Person[]; unknown: string[]; silent: Set<string> }

function peopleIn(values: readonly unknown[]): ReadPeople {
  const read: ReadPeople = { people: [], unknown: [], silent: new Set() };
  values.forEach((value, i) => {
    const of = fieldsIn(value);
    const key = textIn(of.key) || `p${i + 1}`;
    const said = Array.isArray(of.posts) ? of.posts.map(textIn) : textIn(of.posts).split(/[+、,，]/).map((each) => each.trim());
    const posts = said.filter((each) => each !== '').flatMap((each) => POSTS.get(each) ?? (read.unknown.push(each), []));
    for (const part of ['name', 'idNumber', 'mobile']) if (of[part] === undefined) read.silent.add(`person.${key}.${part}`);
    const title = textIn(of.title);
    read.people.push({
      key, name: textIn(of.name) || key, idNumber: textIn(of.idNumber), mobile: textIn(of.mobile), posts: [...new Set(posts)],
      ...(title !== '' && { title }), ...(of.idKind !== undefined && { idKind: textIn(of.idKind) as Person['idKind'] }), ...(of.bornOn !== undefined && { bornOn: textIn(of.bornOn) }),
    });
  });
  return read;
}

/** `姓名=职务+职务<Tab>姓名=职务…`, or a JSON object. What a line does not give (numbers, telephones) is not judged. */
export function peopleAnswer(args: readonly string[], today: string): RuleAnswer {
  const input = args.join('\t');
  const read = objectIn(args);
  if (typeof read === 'string') return cannotRead(input, read);
  const of: Fields = read ?? {
    people: args.filter((part) => part.trim() !== '').map((part) => {
      const at = part.search(/[=:：]/);
      return at < 0 ? { name: part, posts: '' } : { name: part.slice(0, at), posts: part.slice(at + 1) };
    }),
  };
  const day = textIn(of.today) || today;
  if (!isDay(day)) return cannotRead(input, '今天（today）应写成 YYYY-MM-DD。');
  const entityType = textIn(of.entityType) || 'llc';
  if (entityType === 'general-partnership' || entityType === 'limited-partnership') return partnersAnswer(input, entityType, of);
  if (entityType !== 'llc' && entityType !== 'jsc') return cannotRead(input, '人员的规则用于 llc、jsc、general-partnership 和 limited-partnership。');

  const { people, unknown, silent } = peopleIn(listIn(of.people));
  if (unknown.length > 0) return cannotRead(input, `不认识的职务：${unknown.join('、')}。可写：${Object.values(postTitles).join('、')}。`);
  const hasSupervisor = people.some(({ posts }) => posts.includes('supervisor'));
  const supervision = of.supervision === undefined ? (people.filter(({ posts }) => posts.includes('supervisor')).length > 1 ? 'supervisory-board' : hasSupervisor || !flagIn(of.noSupervisorAgreed) ? 'one-supervisor' : 'none') : SUPERVISIONS.get(textIn(of.supervision));
  if (supervision === undefined) return cannotRead(input, `监督方式（supervision）可写：${[...SUPERVISIONS.keys()].join('、')}。`);
  const optional = (name: 'employees' | 'employeeDirectors' | 'employeeSupervisors' | 'investors' | 'foundersInChina') => (of[name] === undefined ? {} : { [name]: numberIn(of[name]) ?? 0 });
  const term = (name: 'directorTermYears' | 'supervisorTermYears') => (of[name] === undefined ? {} : { [name]: numberIn(of[name]) });
  const findings = peopleFindings({
    entityType, people, today: day, supervision, noSupervisorAgreed: flagIn(of.noSupervisorAgreed), ...term('directorTermYears'), ...term('supervisorTermYears'),
    ...optional('employees'), ...optional('employeeDirectors'), ...optional('employeeSupervisors'), ...optional('investors'), ...optional('foundersInChina'),
  }).filter(({ field }) => !silent.has(field));
  return judged(input, 'people', findings, { words: '人员和任职符合规定。', article: '《公司法》第六十八条、第七十五条、第八十三条' }, { entityType, supervision, people: people.length });
}

function partnersAnswer(input: string, kind: 'general-partnership' | 'limited-partnership', of: Fields): RuleAnswer {
  const values = listIn(of.partners).map(fieldsIn);
  const partners = values.map((each, i) => {
    const liability = textIn(each.liability);
    return { ...contributionOf(each, i, textIn(each.dueOn)), key: textIn(each.key) || `p${i + 1}`, liability: liability === 'unlimited' || liability === 'limited' ? liability : undefined, organisation: flagIn(each.organisation) } as const;
  });
  const findings = partnershipFindings({ kind, partners, executives: listIn(of.executives).map(textIn) });
  return judged(input, 'people', findings, { words: '合伙人符合规定。', article: '《合伙企业法》第十四条、第六十一条' }, { entityType: kind, people: partners.length });
}
