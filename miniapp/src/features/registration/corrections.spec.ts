import type { DefectView } from '@qiban/shared';
import { asksForField, asksForSection, inMendingOrder, isCorrecting, stillToMend } from './corrections';

const defect = (field: string, changes: Partial<DefectView> = {}): DefectView =>
  ({ field, reason: 'other', paper: null, words: '请改', good: '改成这样', example: '', basis: '', omitted: false, mended: false, ...changes });

it('counts what is left, and puts it first', () => {
  const all = [defect('name', { mended: true }), defect('capital'), defect('domicile')];
  expect(stillToMend(all)).toBe(2);
  expect(inMendingOrder(all).map(({ field }) => field)).toEqual(['capital', 'domicile', 'name']);
});

it('is under way only while a returned case is open again', () => {
  expect(isCorrecting({ stage: 'draft', defects: [defect('name')] })).toBe(true);
  expect(isCorrecting({ stage: 'draft', defects: [] })).toBe(false);
  expect(isCorrecting({ stage: 'returned', defects: [defect('name')] })).toBe(false);
});

it('opens the field that is asked for, and all of a section that is asked for as a whole', () => {
  expect(asksForField([defect('contacts.companyPhone')], 'contacts.companyPhone')).toBe(true);
  expect(asksForField([defect('contacts.companyPhone')], 'contacts.email')).toBe(false);
  expect(asksForField([defect('contacts')], 'contacts.email')).toBe(true);
  expect(asksForField([defect('shareholders.shareholders.0.mobile')], 'shareholders.shareholders.0')).toBe(true);
  expect([asksForSection([defect('contacts.companyPhone')], 'contacts'), asksForSection([defect('contacts.companyPhone')], 'name')]).toEqual([true, false]);
});

it('opens no field for a photo that is asked for anew', () => {
  const photo = defect('shareholders.shareholders.0', { paper: { of: 'upload', kind: 'id-front', personKey: 'p1' } });
  expect([asksForSection([photo], 'shareholders'), asksForField([photo], 'shareholders.shareholders.0')]).toEqual([false, false]);
});
