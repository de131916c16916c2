import { randomUUID } from 'node:crypto';
import { addressOf, templateOf, type CaseView, type PaperKind, type PaperView, type ToldDefect } from '@qiban/shared';
import type { Answer, Caller } from '../harness';
import { aSignature } from './application-form.builder';

/** A defect the server accepts. A test states only its difference. */
export const aDefect = (changes: Partial<ToldDefect> = {}): ToldDefect =>
  ({ ...templateOf('contact.not-reachable', 'contacts.companyPhone'), words: '公司电话打不通，请换一个能接听的号码。', ...changes });

/** The smallest file that counts as a PDF. */
const PDF = Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');

export function aPaper(who: Caller, caseId: string, kind: PaperKind, personKey = ''): Promise<Answer<PaperView>> {
  const boundary = `----qiban${randomUUID()}`;
  const field = (name: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const raw = Buffer.concat([
    Buffer.from(field('kind', kind) + field('personKey', personKey)),
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`), PDF, Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return who.send('POST', addressOf('cases.add-paper', { caseId }), undefined, { raw, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } });
}

/** The applicant takes a returned case up again, changes what `change` changes, signs and hands it in. */
export async function handedInAgain(founder: Caller, caseId: string, change: (draft: CaseView) => Promise<unknown>): Promise<CaseView> {
  const fresh = async () => (await founder.get<CaseView>(`/api/cases/${caseId}`)).body;
  const before = await fresh();
  await change((await founder.post<CaseView>(`/api/cases/${caseId}/correct`, { seenVersion: before.version })).body);
  const signing = (await founder.post<CaseView>(`/api/cases/${caseId}/send-for-signing`, { seenVersion: (await fresh()).version })).body;
  const signs = signing.signers.some(({ isYou, state }) => isYou && state !== 'signed');
  return (await founder.post<CaseView>(`/api/cases/${caseId}/submit`, { seenVersion: signing.version, ...(signs && { signature: aSignature(signing.packetHash!) }) })).body;
}

export const withPhone = (founder: Caller, companyPhone: string) => (draft: CaseView) =>
  founder.put(`/api/cases/${draft.id}/sections`, { section: 'contacts', value: { companyPhone }, seenVersion: draft.sectionVersions.contacts });
