import type { Instant } from '../company-registration/company-registration.contract';

/** 公章、财务专用章、发票专用章、法定代表人名章、合同专用章. */
export type SealKind = 'company' | 'finance' | 'invoice' | 'legal-representative' | 'contract';
export const sealKinds: readonly SealKind[] = ['company', 'finance', 'invoice', 'legal-representative', 'contract'];
export const sealTitles: Record<SealKind, string> = {
  company: '公章',
  finance: '财务专用章',
  invoice: '发票专用章',
  'legal-representative': '法定代表人名章',
  contract: '合同专用章',
};
/** Shape and size in millimetres; 国发〔1999〕25号 sets the round seal, the rest is one public system's set. */
export const sealShapes: Record<SealKind, { shape: 'round' | 'oval' | 'square'; widthMm: number; heightMm: number }> = {
  company: { shape: 'round', widthMm: 40, heightMm: 40 },
  finance: { shape: 'round', widthMm: 38, heightMm: 38 },
  invoice: { shape: 'oval', widthMm: 40, heightMm: 30 },
  'legal-representative': { shape: 'square', widthMm: 18, heightMm: 18 },
  contract: { shape: 'round', widthMm: 38, heightMm: 38 },
};

export interface PlaceSealOrder {
  kinds: SealKind[];
  delivery: 'courier' | 'pick-up';
  recipient: string;
  mobile: string;
  /** Only for a courier. */
  address: string;
}
export type SealOrderState = 'requested' | 'accepted' | 'made' | 'recorded' | 'delivered' | 'declined';
export const sealOrderWords: Record<SealOrderState, string> = {
  requested: '已下单，正在交给公安备案系统',
  accepted: '刻章单位已接单',
  made: '印章已刻好',
  recorded: '已在公安机关备案',
  delivered: '已送达',
  declined: '没有接单',
};
export interface SealOrderView {
  id: string;
  caseId: string;
  state: SealOrderState;
  words: string;
  seals: { kind: SealKind; title: string; text: string; shape: 'round' | 'oval' | 'square'; widthMm: number; heightMm: number; recordNumber: string | null }[];
  delivery: 'courier' | 'pick-up';
  shop: string | null;
  declinedReason: string | null;
  placedAt: Instant;
  history: { at: Instant; state: SealOrderState; words: string }[];
}
/** The set is paid by the government; the applicant pays nothing (published practice of Qingdao's districts). */
export const sealPrice = '免费，由政府付';
