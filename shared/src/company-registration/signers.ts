import { sectionNames, type PartialForm, type PersonEntry, type SectionName } from './application-form';
import type { DocumentKind } from './company-registration.contract';
import type { LegalDocument } from './documents';
import { signersOf } from './people-of-form';

/** A document as somebody signed it, or is asked to: its kind and the SHA-256 of its text, hexadecimal. */
export interface DocumentHash { kind: DocumentKind; sha256: string }

/** Everybody who must sign, with the documents that ask for them, in the order of the documents. */
export const askedOf = (form: PartialForm, documents: readonly (DocumentHash & Pick<LegalDocument, 'signers'>)[]) =>
  signersOf(form).map((person) => ({
    person,
    asked: documents.filter(({ signers }) => signers.some(({ key }) => key === person.key)).map(({ kind, sha256 }): DocumentHash => ({ kind, sha256 })),
  }));

const isSame = (a: DocumentHash) => (b: DocumentHash) => a.kind === b.kind && a.sha256 === b.sha256;

/** What is asked for and not signed: a signature counts for the very text it was given for, and for no other. */
export const unsigned = (asked: readonly DocumentHash[], signed: readonly DocumentHash[]): DocumentHash[] =>
  asked.filter((document) => !signed.some(isSame(document)));

/** The form with somebody else in a person's place, wherever that person is written down, and the sections this changes. */
export function withSubstitute(form: PartialForm, key: string, person: Omit<PersonEntry, 'key'>): { form: PartialForm; sections: SectionName[] } {
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    // Another person, another paper: what was said of the old one's kind and day of birth goes with it.
    if ('idNumber' in value && (value as { key?: unknown }).key === key) return { ...value, idKind: undefined, bornOn: undefined, ...person };
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner)]));
  };
  const next = replaced(form) as PartialForm;
  return { form: next, sections: sectionNames.filter((name) => JSON.stringify(next[name]) !== JSON.stringify(form[name])) };
}
