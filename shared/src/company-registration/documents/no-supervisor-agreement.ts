import { clause, document, signsFor, text, type LegalDocument } from './document';
import { companyIn, type Reading } from './reading';

/** 《公司法》第八十三条: only the shareholders of a limited company, and only all of them together, may do without a supervisor. A sole shareholder says so in 股东决定. */
export function noSupervisorAgreement(reading: Reading): LegalDocument | null {
  const { supervision, sole, jsc } = companyIn(reading);
  if (supervision !== 'none' || sole || jsc) return null;
  const { name, investors } = reading;
  return document('no-supervisor-agreement', '全体股东一致同意不设监事的决定', reading, [
    text(`${name}规模较小、股东人数较少。依照《公司法》第八十三条，公司全体股东共 ${investors.length} 名一致同意：`),
    clause('一、公司不设监事会，也不设监事。'),
    clause('二、任何一名股东可以随时要求设监事；要求设监事的，由股东会选举监事，修改公司章程，并办理备案。'),
    text('本决定由全体股东签署；缺少任何一名股东的签署，不发生效力。'),
  ], investors.map(signsFor('股东')));
}
