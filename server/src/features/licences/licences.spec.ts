import { checkCreditCode, makeCreditCode, type LicenceView, type PublicLicence } from '@qiban/shared';
import { Registration } from '../../../test/builders/registration.builder';
import { startApp, type TestApp } from '../../../test/harness';
import { Refusal } from '../../kernel/refusal';
import { DEMO_DIVISION, organisationSerial } from './licences.service';

describe('codes', () => {
  it('are valid, all different, and lie in a division that does not exist', () => {
    const serials = [1, 2, 31, 32, 961, 29_791, 29_792, 100_000, 297_910];
    const codes = serials.map((serial) => makeCreditCode(DEMO_DIVISION, organisationSerial(serial)));
    expect(new Set(codes).size).toBe(serials.length);
    for (const code of codes) {
      expect(code).toMatch(/^91370299MADE/);
      expect(['ok', 'warn']).toContain(checkCreditCode(code).level);
    }
  });

  it('end when the range is used up, instead of leaving it', () => {
    expect(() => organisationSerial(297_911)).toThrow(Refusal);
    try {
      organisationSerial(297_911);
    } catch (error) {
      expect((error as Refusal).code).toBe('licence.codes-used-up');
    }
  });
});

describe('licences', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp();
  });
  afterAll(() => t.stop());

  it('shows a licence to its holder and to nobody else, and verifies it for anyone', async () => {
    const view = await (await Registration.in(t)).approved();
    const founder = await t.as('founder');
    const licence = (await founder.get<LicenceView>(`/api/licences/${view.licence!.id}`)).body;
    expect(licence).toMatchObject({ companyName: view.companyName, head: { title: '法定代表人', name: '林知远' }, capitalWords: '壹佰万元整', demo: true, entityTypeWords: '有限责任公司（自然人独资）' });
    expect(await (await t.as('tenant')).get(`/api/licences/${licence.id}`)).toBeRefused('licence.not-found');
    expect(await (await t.as('tenant')).get(`/api/licences/${licence.id}/pdf`)).toBeRefused('licence.not-found');
    const token = new URL(licence.verificationUrl).searchParams.get('c')!;
    const seen = (await t.stranger.get<PublicLicence>(`/api/public/licences/${token}`)).body;
    expect(seen).toEqual(expect.objectContaining({ found: true, creditCode: licence.creditCode, status: 'valid' }));
    expect(Object.keys(seen)).not.toContain('head');
  });

  it('answers an unknown code in words, not with an error', async () => {
    for (const token of ['0'.repeat(43), 'short', '%E4%BC%81']) {
      const { status, body } = await t.stranger.get<PublicLicence>(`/api/public/licences/${token}`);
      expect([status, body.found]).toEqual([200, false]);
    }
  });
});
