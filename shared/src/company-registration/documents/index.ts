export { type DocumentFacts, type DocumentSigner, type LegalDocument } from './document';
export { canonicalPacket, DocumentsGap, legalDocuments, papersFiled } from './packet';
export { type PlacelessRole } from './places';
export { FormGap, UnwritableForm } from './reading';
export { ArticlesGap } from './articles/articles';
export { articlesDiff, type ArticleChange } from './articles/articles-diff';
export { articlesFindings } from './articles/articles.rule';
export { placeWords, type Place } from './articles/clause';
export { readableChanges, readingUnits, textChanges, type TextChange } from './text-changes';
