import { applicants } from './application';
import { document, table, text, type LegalDocument } from './document';
import type { Reading } from './reading';

/** 住所（主要经营场所、经营场所）申报承诺: the declaration stands in for title papers (《山东省市场主体住所（经营场所）登记管理办法》). */
export function domicileDeclaration(reading: Reading): LegalDocument {
  const { form: { domicile }, facts, name, placeTitle } = reading;
  const home = domicile.use === 'residential';
  return document('domicile-declaration', `${placeTitle}申报承诺书`, reading, [
    table([['名称', name], [placeTitle, facts.domicile], ['用途', home ? '住宅' : '商用、办公'], ['来源', domicile.source === 'pre-filed' ? '住所预备案的房屋' : '申请人自行申报']]),
    text(`申报人承诺：申报的${placeTitle}真实存在，有合法使用权，能够接收法律文书；该处房屋可以用于所申报的经营活动，不从事法律禁止在该处从事的活动。`),
    ...(home ? [text('该处为住宅，已经有利害关系的业主一致同意改变为经营性用房（《民法典》第二百七十九条），并遵守管理规约。')] : []),
    text('申报不实的，愿意承担相应的法律责任。'),
  ], applicants(reading));
}
