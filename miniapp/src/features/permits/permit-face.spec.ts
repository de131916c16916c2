import type { PermitLine, PermitView } from '@qiban/shared';
import { asWritten, lineNote, mayApply } from './permit-face';

const line: PermitLine = { id: 'p', kind: 'food-operation', title: '食品经营许可证', holder: '海风小馆', number: 'JY1', expiresOn: '2026-11-30', standing: 'in-window', last: '2026-11-09' };
const words = { lastDay: (day: string) => `最晚 ${day}`, until: (day: string) => `${day} 到期`, noExpiry: '没有有效期' };
const note = (change: Partial<PermitLine>) => lineNote({ ...line, ...change }, words, (day) => day);

it('a line says until when to apply, as long as one may', () => {
  expect(note({})).toBe('2026-11-30 到期，最晚 2026-11-09');
  expect(note({ standing: 'late' })).toBe('2026-11-30 到期');
  expect(note({ standing: 'no-expiry', expiresOn: null, last: null })).toBe('没有有效期');
});

it.each<[PermitView['standing'], string | null, PermitView['window']['late'], boolean]>([
  ['in-window', null, 'not-said', true], ['in-window', '2026-11-01', 'not-said', false], ['valid', null, 'not-said', false],
  ['late', null, 'accepted-stop-at-expiry', true], ['late', null, 'new-application', false], ['expired', null, 'not-said', false],
])('%s, applied on %s, late %s: may still say that one has applied: %s', (standing, appliedOn, late, may) => expect(mayApply({ standing, appliedOn, window: { late } })).toBe(may));

it('a renewed permit begins without its old days', () => {
  const view = { ...line, issuedOn: '2021-12-01', region: '370203', reminds: true } as PermitView;
  expect(asWritten(view, false)).toMatchObject({ issuedOn: '2021-12-01', expiresOn: '2026-11-30' });
  expect(asWritten(view, true)).toMatchObject({ issuedOn: '', expiresOn: '', number: 'JY1' });
});
