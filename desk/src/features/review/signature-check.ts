import type { DeskCase } from '@qiban/shared';

type Signed = Pick<DeskCase, 'documents' | 'evidence'> & { case: Pick<DeskCase['case'], 'signers'> };

/** Whether a piece of evidence is about a document as it lies here: the same kind, the same hash. */
export const isAbout = (evidence: Pick<DeskCase['evidence'][number], 'documents'>, document: Pick<DeskCase['documents'][number], 'kind' | 'sha256'>): boolean =>
  evidence.documents.some(({ kind, sha256 }) => kind === document.kind && sha256 === document.sha256);

/**
 * Everybody signed everything that asks for them, and each signature is on the text that lies here. Looked at again from
 * what the clerk has in hand, whatever the service says of the signers.
 */
export function everythingIsSigned({ documents, evidence, case: { signers } }: Signed): boolean {
  return signers.length > 0 && signers.every(({ personKey, documents: asked }) => asked.length > 0 && asked.every(({ kind }) => {
    const document = documents.find((each) => each.kind === kind);
    return document !== undefined && evidence.some((each) => each.personKey === personKey && isAbout(each, document));
  }));
}
