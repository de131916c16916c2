import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSm2Key, sm2KeyOf } from './sm2-key';
import { SM2_IDENTITY, Sm2Attestor } from './sm2-attestor';

const text = '{"signer":"林知远","signedAt":"2026-11-23T02:00:00.000Z"}';
const attestor = (pem = newSm2Key()) => new Sm2Attestor(sm2KeyOf(pem)!);

it('holds for the text it was made for, and for no other text, attestation or key', () => {
  const ours = attestor();
  const { attestation, keyId } = ours.attest(text);
  expect(keyId).toBe(ours.keyId);
  expect(ours.holds(text, attestation, ours.publicKey)).toBe(true);
  expect(ours.holds(text.replace('02:00', '02:01'), attestation, ours.publicKey)).toBe(false);
  expect(ours.holds(text, ours.attest(`${text} `).attestation, ours.publicKey)).toBe(false);
  expect(ours.holds(text, attestation, attestor().publicKey)).toBe(false);
  expect(ours.holds(text, 'bm90IGEgc2VhbA==', ours.publicKey)).toBe(false);
  expect(ours.holds(text, attestation, 'no key')).toBe(false);
});

it('is not the same twice: each attestation has its own secret number', () => {
  const ours = attestor();
  expect(ours.attest(text).attestation).not.toBe(ours.attest(text).attestation);
});

it('takes no other key for an SM2 key', () => {
  expect(sm2KeyOf('')).toBeNull();
  expect(sm2KeyOf(newSm2Key().replace('PRIVATE', 'PUBLIC'))).toBeNull();
  expect(sm2KeyOf(generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey)).toBeNull();
});

const opensslKnowsSm2 = spawnSync('openssl', ['genpkey', '-algorithm', 'SM2'], { encoding: 'utf8' }).stdout?.includes('PRIVATE KEY') ?? false;
/** Some builds of OpenSSL leave the Chinese algorithms out, and some machines have none. */
const besideOpenssl: (name: string, tests: () => void) => void = opensslKnowsSm2 ? describe : () => undefined;

besideOpenssl('beside OpenSSL, a program that knows nothing of us', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => spawnSync('openssl', args, { encoding: 'utf8' });
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'qiban-attestation-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  const verdict = (publicKey: string, attestation: string, content: string) => {
    writeFileSync(file('key.pem'), publicKey);
    writeFileSync(file('evidence.sig'), Buffer.from(attestation, 'base64'));
    writeFileSync(file('evidence.json'), content);
    return openssl('dgst', '-sm3', '-sigopt', `distid:${SM2_IDENTITY}`, '-verify', file('key.pem'), '-signature', file('evidence.sig'), file('evidence.json'));
  };

  it('finds our attestations right, and wrong when one byte was changed', () => {
    for (let round = 0; round < 8; round += 1) {
      const ours = attestor();
      const { attestation } = ours.attest(text);
      expect(verdict(ours.publicKey, attestation, text)).toMatchObject({ status: 0, stdout: 'Verified OK\n' });
      expect(verdict(ours.publicKey, attestation, text.replace('远', '近')).status).not.toBe(0);
    }
  });

  it('reads our keys, and we read its', () => {
    writeFileSync(file('ours.pem'), newSm2Key());
    const ours = sm2KeyOf(readFileSync(file('ours.pem'), 'utf8'))!;
    expect(openssl('pkey', '-in', file('ours.pem'), '-pubout').stdout).toBe(new Sm2Attestor(ours).publicKey);
    const theirs = openssl('genpkey', '-algorithm', 'SM2').stdout;
    writeFileSync(file('theirs.pem'), theirs);
    expect(new Sm2Attestor(sm2KeyOf(theirs)!).publicKey).toBe(openssl('pkey', '-in', file('theirs.pem'), '-pubout').stdout);
  });

  it('makes signatures that we find right', () => {
    const pem = openssl('genpkey', '-algorithm', 'SM2').stdout;
    writeFileSync(file('key.pem'), pem);
    writeFileSync(file('evidence.json'), text);
    openssl('dgst', '-sm3', '-sigopt', `distid:${SM2_IDENTITY}`, '-sign', file('key.pem'), '-out', file('evidence.sig'), file('evidence.json'));
    const signature = readFileSync(file('evidence.sig')).toString('base64');
    expect(attestor().holds(text, signature, attestor(pem).publicKey)).toBe(true);
  });
});
