export { documentPdf, documentFile, type DocumentContent, type DocumentSignature } from './document-pdf';
export { licencePdf, licenceFile, type LicenceFacts } from './licence-pdf';
export { sealSvg, type SealDrawing } from './seal-drawing';
export type { PdfFile } from './paper';
