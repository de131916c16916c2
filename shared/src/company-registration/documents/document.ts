import type { DocumentKind, Paragraph } from '../company-registration.contract';
import type { Investor, Reading } from './reading';
import { dayWords } from './words-on-paper';

/** What the documents need to know beside the form; looked up once by the server. */
export interface DocumentFacts {
  /** 登记机关, e.g. 青岛市市北区行政审批服务局（演示）. */
  authority: string;
  /** The whole address in one line. */
  domicile: string;
  /** Joined scope text as it will stand on the licence. */
  scope: string;
  /** The day the documents were made. */
  day: string;
}

/** Who signs a document, and as what: only these are asked. */
export interface DocumentSigner {
  /** The person's key in the form. */
  key: string;
  name: string;
  /** In which capacity: 股东, 法定代表人, 受托人 … */
  as: string;
  /** The organisation for which the person signs. */
  organisation?: string;
}

export interface LegalDocument { kind: DocumentKind; title: string; paragraphs: Paragraph[]; signers: DocumentSigner[] }

export const heading = (text: string): Paragraph => ({ kind: 'heading', text });
export const text = (words: string): Paragraph => ({ kind: 'text', text: words });
export const clause = (words: string): Paragraph => ({ kind: 'clause', text: words });
export const table = (rows: string[][]): Paragraph => ({ kind: 'table', rows });

/** Somebody's own signature. */
export const signs = (as: string) => ({ key, name }: { key: string; name: string }): DocumentSigner => ({ key, name, as });

/** An investor's signature: an organisation is signed for by the person of the same entry. */
export const signsFor = (as: string) => ({ key, person, organisation }: Investor): DocumentSigner =>
  ({ key, name: person.name, as, ...(organisation !== undefined && { organisation: organisation.name }) });

/** 股东：林知远; 股东：海泊投资有限公司（签署人：林知远）. */
export const signatureLine = ({ key, name, as, organisation }: DocumentSigner): Paragraph =>
  ({ kind: 'signature', text: organisation === undefined ? `${as}：${name}` : `${as}：${organisation}（签署人：${name}）`, by: key });

/** A document with its title above and its signatures and the day below. Who has two capacities in it signs once in each. */
export function document(kind: DocumentKind, title: string, { facts, signsUnder }: Pick<Reading, 'facts' | 'signsUnder'>, body: readonly Paragraph[], signing: readonly DocumentSigner[]): LegalDocument {
  const lines = new Map<string, DocumentSigner>();
  for (const signer of signing) {
    const { as, organisation = '' } = signer;
    const key = signsUnder(signer.key);
    const line = `${key} ${as} ${organisation}`;
    if (!lines.has(line)) lines.set(line, { ...signer, key });
  }
  const signers = [...lines.values()];
  return { kind, title, paragraphs: [{ kind: 'title', text: title }, ...body, ...signers.map(signatureLine), text(dayWords(facts.day))], signers };
}
