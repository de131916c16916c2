import { createHash } from 'node:crypto';
import {
  ArticlesGap, articlesFindings, canonicalPacket, DocumentsGap, domicileText, entityTypeRules, FormGap, isDay, isEntityType, legalDocuments, placeWords, printedScope, registrationAuthority,
  UnwritableForm, wholeForm, worstLevel, type ApplicationForm, type Finding, type GivenForm,
} from '@qiban/shared';
import { chosenDomicile, districtOf } from '../features/reference';
import { builtInScopes, divisionOf } from '../reference';
import { fieldsIn, objectIn, textIn, type Fields } from './case-of-line';
import { judged } from './check-commands';
import { cannotRead, type RuleAnswer } from './rule-commands';

const FILED = '《市场主体登记管理条例实施细则》第二十五条至第三十条';
const ARTICLES = '《公司法》第四十六条、第九十五条；《合伙企业法》第十八条、第六十三条';

const gap = (rule: string, field: string, words: string, basis: string): Finding => ({ rule: `documents.${rule}`, level: 'refuse', field, words, basis });
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** One form, as the interface takes it, whole or with the sections of its type alone; `day` is the day the papers are made. */
export function documentsAnswer(args: readonly string[], today: string): RuleAnswer {
  const input = args.join('\t');
  const given = objectIn(args);
  if (given === null || typeof given === 'string') return cannotRead(input, given ?? '请给一个 JSON 对象：办件的表单（form）。');
  const day = textIn(given.day) || today;
  const written = given.form === undefined ? given : fieldsIn(given.form);
  const { entityType } = fieldsIn(written.type);
  if (!isEntityType(entityType)) return cannotRead(input, `type.entityType 应是 ${Object.keys(entityTypeRules).join('、')} 之一。`);
  if (!isDay(day)) return cannotRead(input, 'day 应写成 YYYY-MM-DD。');
  try {
    return answerFor(input, wholeForm(sections(written)), day);
  } catch (error) {
    // Somebody else's program wrote the form: what is of another kind than the form's own is not a fault of ours.
    if (error instanceof TypeError || error instanceof RangeError) return cannotRead(input, '表单的结构不对，请照接口说明填写。');
    throw error;
  }
}

const sections = (written: Fields): GivenForm => ({ name: {}, domicile: {}, scope: {}, ...written }) as unknown as GivenForm;

function answerFor(input: string, form: ApplicationForm, day: string): RuleAnswer {
  const facts = {
    day, domicile: domicileText(chosenDomicile(form.domicile)), scope: printedScope((form.scope.codes ?? []).map((code) => ({ code, entry: builtInScopes().find(code) })), form.scope.mainCode ?? ''),
    authority: registrationAuthority(form, divisionOf(districtOf(form.domicile))?.name ?? ''),
  };
  const own = articlesFindings(form, facts);
  const said = (findings: Finding[], computed: object) => judged(input, 'documents', findings, { words: '文件都能生成', article: FILED }, { entityType: form.type.entityType, ...computed });
  try {
    const documents = legalDocuments(form, facts);
    return said(own, {
      packetSha256: hashOf(canonicalPacket(documents)), withoutPlace: [],
      documents: documents.map((document) => ({ kind: document.kind, title: document.title, sha256: hashOf(canonicalPacket([document])), signers: document.signers })),
    });
  } catch (error) {
    const findings = gapsOf(error);
    if (findings === null) throw error;
    const all = [...own, ...findings];
    return { ...said(all, { documents: [], withoutPlace: withoutPlace(error) }), level: worstLevel(all) };
  }
}

/** What keeps the papers from being made, in words; null where it is a fault. */
function gapsOf(error: unknown): Finding[] | null {
  if (error instanceof UnwritableForm) return [gap('unwritable', '', '表单里有金额不是整数元或者过大，或者选了没有的监督机构，写不进文件。', FILED)];
  if (error instanceof FormGap) return [gap('post-of-nobody', '', '表单里有职务没有选人，或者选的人已不在表单里，文件不能留空。', '《市场主体登记管理条例实施细则》第十六条')];
  if (error instanceof DocumentsGap) return error.roles.map(({ title, name, document }) => gap('role-without-place', document, `${title}${name}没有写进应当写明的文件。`, FILED));
  if (!(error instanceof ArticlesGap)) return null;
  return [
    ...error.places.map((place) => gap('place-missing', `articles.${place}`, `章程（合伙协议）没有写到${placeWords[place]}。`, ARTICLES)),
    ...error.leftOut.map((id) => gap('clause-left-out', `articles.clauses.${id}`, '法律要求写明的条款空着。', ARTICLES)),
  ];
}

function withoutPlace(error: unknown): string[] {
  if (error instanceof ArticlesGap) return error.places.map((place) => placeWords[place]);
  return error instanceof DocumentsGap ? error.roles.map(({ title, name }) => `${title} ${name}`) : [];
}
