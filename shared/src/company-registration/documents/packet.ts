import type { ApplicationForm } from '../application-form';
import type { DocumentKind } from '../company-registration.contract';
import type { EntityType } from '../entity-types';
import { application } from './application';
import { appointments } from './appointments';
import { articlesDocument } from './articles/articles';
import { beneficialOwners } from './beneficial-owners';
import { boardResolution } from './board-resolution';
import type { DocumentFacts, LegalDocument } from './document';
import { domicileDeclaration } from './domicile-declaration';
import { executiveMandate } from './executive-mandate';
import { familyConsent } from './family-consent';
import { foundersAgreement } from './founders-agreement';
import { headAppointment } from './head-appointment';
import { mandate } from './mandate';
import { noSupervisorAgreement } from './no-supervisor-agreement';
import { placelessRoles, type PlacelessRole } from './places';
import { read, type Reading } from './reading';
import { resolution } from './resolution';

/** Each paper, or nothing where this form does not call for it. */
const papers: Readonly<Record<DocumentKind, (reading: Reading) => LegalDocument | null>> = {
  application, articles: articlesDocument, 'founders-agreement': foundersAgreement, resolution, 'no-supervisor-agreement': noSupervisorAgreement, 'board-resolution': boardResolution,
  appointments, 'executive-mandate': executiveMandate, 'head-appointment': headAppointment, 'family-consent': familyConsent, 'beneficial-owners': beneficialOwners,
  'domicile-declaration': domicileDeclaration, mandate,
};

const partnership: readonly DocumentKind[] = ['application', 'articles', 'executive-mandate', 'beneficial-owners', 'domicile-declaration', 'mandate'];

/** Which papers a type files, in the order in which they are read (细则第二十五条至第三十条). */
export const papersFiled: Readonly<Record<EntityType, readonly DocumentKind[]>> = {
  llc: ['application', 'articles', 'resolution', 'no-supervisor-agreement', 'board-resolution', 'appointments', 'beneficial-owners', 'domicile-declaration', 'mandate'],
  jsc: ['application', 'founders-agreement', 'articles', 'resolution', 'board-resolution', 'appointments', 'beneficial-owners', 'domicile-declaration', 'mandate'],
  'general-partnership': partnership,
  'limited-partnership': partnership,
  'sole-proprietorship': ['application', 'family-consent', 'domicile-declaration', 'mandate'],
  // The operator files in person.
  'individual-business': ['application', 'domicile-declaration'],
  branch: ['application', 'head-appointment', 'domicile-declaration', 'mandate'],
};

/** Somebody's role has no place in the papers that should give it one. */
export class DocumentsGap extends Error {
  constructor(readonly roles: readonly PlacelessRole[]) {
    super(`the papers do not name ${roles.map(({ title, name, document }) => `${title} ${name} (${document})`).join(', ')}`);
  }
}

/**
 * The papers of this form, written from the form alone, so that no two of them can differ. Throws where one would have a
 * gap: a role of the form without its place, a clause the law wants and nobody wrote. Such a packet must never be signed.
 */
export function legalDocuments(form: ApplicationForm, facts: DocumentFacts): LegalDocument[] {
  const reading = read(form, facts);
  const documents = papersFiled[reading.type].flatMap((kind) => papers[kind](reading) ?? []);
  const placeless = placelessRoles(reading, documents);
  if (placeless.length > 0) throw new DocumentsGap(placeless);
  return documents;
}

/** The bytes that are hashed and signed: one fixed spelling of the documents, the same on every machine. */
export const canonicalPacket = (documents: readonly Pick<LegalDocument, 'kind' | 'title' | 'paragraphs'>[]): string =>
  JSON.stringify(documents.map(({ kind, title, paragraphs }) => [kind, title, paragraphs.map((paragraph) => (paragraph.kind === 'table' ? ['table', paragraph.rows] : [paragraph.kind, paragraph.text]))]));
