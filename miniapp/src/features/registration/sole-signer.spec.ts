import type { CaseView, Me, SignerView } from '@qiban/shared';
import { maskId } from '@qiban/shared';
import { sampleForms, samplePerson } from '@qiban/shared/company-registration/sample-forms';
import { signsAlone, soleLink } from './sole-signer';

const own = samplePerson(1);
const me: Me = { id: 'a', displayName: own.name, roles: ['applicant'], maskedMobile: null, verified: true, maskedName: null, maskedId: maskId(own.idNumber) };
const signer = (changes: Partial<SignerView> = {}): SignerView => ({
  personKey: 'p1', name: own.name, maskedId: maskId(own.idNumber), maskedMobile: '', posts: [], postWords: '', state: 'invited', isYou: false,
  link: 'https://example.com/sign?t=abc', expiresAt: null, openedAt: null, signedAt: null, refusedReason: null, documents: [], voided: null, ...changes,
});
const view = (signers: SignerView[], changes: Partial<CaseView> = {}) => ({ stage: 'signing' as const, youAreApplicant: true, signers, ...changes });
const today = '2026-11-23';

it('an operator who fills in their own form signs alone; a partner does not', () => {
  expect(signsAlone(sampleForms['individual-business']({ today }), me)).toBe(true);
  expect(signsAlone(sampleForms['individual-business']({ today }), { ...me, displayName: '周沐' })).toBe(false);
  expect(signsAlone(sampleForms['individual-business']({ today }), { ...me, verified: false })).toBe(false);
  expect(signsAlone(sampleForms['general-partnership']({ today }), me)).toBe(false);
});

it('their link is at hand while nobody else’s signature is waited for', () => {
  expect(soleLink(view([signer()]), me)).toBe('abc');
  expect(soleLink(view([signer(), signer({ name: '周沐' })]), me)).toBe('');
  expect(soleLink(view([signer({ state: 'signed' })]), me)).toBe('');
  expect(soleLink(view([signer({ link: null })]), me)).toBe('');
  expect(soleLink(view([signer()], { youAreApplicant: false }), me)).toBe('');
  expect(soleLink(view([signer()], { stage: 'draft' }), me)).toBe('');
  expect(soleLink(view([signer()]), null)).toBe('');
});
