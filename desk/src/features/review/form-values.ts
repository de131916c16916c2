import { entityName, entityTypeOf, isCompany, maskId, peopleOf, postWords, type DeskCase, type DocumentKind, type Post } from '@qiban/shared';
import { percentWords, wanWords } from './amount-words';
import { otherFormValues, otherWhereWritten, placeTitles } from './other-form-values';
import { labelledCell } from './paper-marks';
import type { GroupKey } from './rule-groups';
import { everythingIsSigned } from './signature-check';

/** The address, whatever this type calls it. */
export const placeOn = (desk: Pick<DeskCase, 'documents'>): string => placeTitles.map((title) => applicationCell(desk, title)).find((cell) => cell !== '') ?? '';

/** A cell of the signed application: the address and the scope stand there in words, in the form only as codes. */
export function applicationCell(desk: Pick<DeskCase, 'documents'>, label: string): string {
  return labelledCell(desk.documents.find(({ kind }) => kind === 'application')?.paragraphs ?? [], label);
}

/** Each group of the review in one line, as the applicants wrote it. */
export function formValues(desk: DeskCase): Record<GroupKey, string> {
  const { form, signers } = desk.case;
  const people = peopleOf(form);
  const nameOf = (key: string | undefined) => people.find((person) => person.key === key)?.name ?? '没有填写';
  const numberOf = (key: string | undefined) => desk.people.find((person) => person.key === key)?.idNumber ?? '';
  const capital = form.capital.capitalYuan ?? 0;
  const shareholders = form.shareholders.shareholders ?? [];
  const paid = shareholders.reduce((sum, { contributionYuan }) => sum + (contributionYuan ?? 0), 0);
  const holding = (post: Post) => people.filter(({ posts }) => posts.includes(post)).length;
  const posts = ([['director', '董事'], ['manager', '经理'], ['supervisor', '监事'], ['financial-officer', '财务负责人']] as const)
    .filter(([post]) => holding(post) > 0)
    .map(([post, words]) => `${words} ${holding(post)} 人`);
  const representative = form.officers.legalRepresentative;
  const others = people.find(({ key }) => key === representative)?.posts.filter((post) => post === 'director' || post === 'manager') ?? [];
  const signed = signers.filter(({ state }) => state === 'signed').length;
  return {
    name: entityName(form),
    capital: capital === 0 ? '' : `${wanWords(capital)}，${form.capital.paidBy ?? ''} 前缴足 · ${form.capital.term === 'years' ? `经营期限 ${form.capital.termYears ?? ''} 年` : '长期'}`,
    domicile: placeOn(desk) || [form.domicile.community, form.domicile.road, form.domicile.room].filter(Boolean).join(''),
    scope: applicationCell(desk, '经营范围'),
    shareholders: shareholders.length === 0 ? '' : `${shareholders.map(({ name, contributionYuan }) => `${name} ${percentWords(contributionYuan ?? 0, capital)}`).join('，')} · 合计 ${percentWords(paid, capital)}`,
    'legal-representative': representative ? `${nameOf(representative)} ${maskId(numberOf(representative))}${others.length > 0 ? ` · ${postWords(others)}` : ''}` : '',
    officers: posts.length === 0 ? '' : `${posts.join('，')}${form.officers.supervision === 'none' ? ' · 不设监事' : ''}`,
    contacts: form.contacts.contact ? `联络员 ${nameOf(form.contacts.contact)}，代理人 ${nameOf(form.contacts.agent)}` : '',
    sign: signers.length === 0 ? '没有签署人' : `${signed}/${signers.length} 已签${everythingIsSigned(desk) ? ' · 文件指纹一致' : ''}`,
    other: '',
    ...(isCompany(entityTypeOf(form)) ? {} : otherFormValues(desk)),
  };
}

/** Where a group is written down, and the words to look for there. */
export function whereWritten(desk: DeskCase, group: GroupKey): { kind: DocumentKind; sought: string[] } {
  const { form } = desk.case;
  const people = peopleOf(form);
  const named = (keys: readonly (string | undefined)[]) => keys.flatMap((key) => people.find((person) => person.key === key)?.name ?? []);
  const capital = form.capital.capitalYuan ?? 0;
  const places: Record<GroupKey, { kind: DocumentKind; sought: string[] }> = {
    name: { kind: 'application', sought: [entityName(form)] },
    capital: { kind: 'articles', sought: [wanWords(capital)] },
    domicile: { kind: 'domicile-declaration', sought: [placeOn(desk)] },
    scope: { kind: 'articles', sought: [applicationCell(desk, '经营范围')] },
    shareholders: { kind: 'articles', sought: (form.shareholders.shareholders ?? []).map(({ name }) => name) },
    'legal-representative': { kind: 'resolution', sought: named([form.officers.legalRepresentative]) },
    officers: { kind: 'appointments', sought: named([...(form.officers.directors ?? []), form.officers.manager, ...(form.officers.supervisors ?? []), form.officers.financialOfficer]) },
    contacts: { kind: 'mandate', sought: named([form.contacts.agent]) },
    sign: { kind: 'application', sought: [] },
    other: { kind: 'application', sought: [] },
  };
  const others = isCompany(entityTypeOf(form)) ? {} : otherWhereWritten(desk);
  const other = others[group];
  // The scope stands in words in the signed application: what is sought is the same wherever it is written.
  const { kind, sought } = other === undefined ? places[group] : { kind: other.kind, sought: group === 'scope' ? places.scope.sought : other.sought };
  return { kind, sought: [...new Set(sought)].filter((text) => text !== '') };
}
