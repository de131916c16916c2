import type { PublicLicence } from '@qiban/shared';
import { longDay, sealRim, statusNow, statusTone, verificationCode } from './licence-face';

const checked = (changes: Partial<PublicLicence>): PublicLicence => ({
  found: true, companyName: '', creditCode: '', kind: '营业执照', authority: '', issuedOn: null, status: 'valid', statusWords: '', checkedAt: '2026-11-23T00:00:00Z', demo: true, ...changes,
});

it('takes the token out of a verification link, and nothing out of another', () => {
  expect(verificationCode('https://qiban.example/verify?c=abc123')).toBe('abc123');
  expect(verificationCode('https://qiban.example/verify')).toBe('');
});

it('writes a day as a licence does', () => {
  expect(longDay('2026-11-08')).toBe('2026 年 11 月 8 日');
});

it('believes the register before the copy on the phone', () => {
  expect(statusNow({ status: 'valid' }, undefined)).toBe('valid');
  expect(statusNow({ status: 'valid' }, checked({ status: 'revoked' }))).toBe('revoked');
  expect(statusNow({ status: 'valid' }, checked({ found: false, status: 'unknown' }))).toBe('unknown');
});

it('shows what is not valid as bad, and what could not be found as doubtful', () => {
  expect([statusTone('valid'), statusTone('deregistered'), statusTone('unknown')]).toEqual(['ok', 'bad', 'warn']);
});

it('leaves the mark of the demonstration out of the rim of the seal', () => {
  expect(sealRim('青岛市市北区行政审批服务局（演示）')).toBe('青岛市市北区行政审批服务局');
});
