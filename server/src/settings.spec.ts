import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSm2Key } from './kernel/attestation/sm2-key';
import { readSettings, WrongSetting } from './settings';

let directory: string;
beforeAll(() => { directory = mkdtempSync(join(tmpdir(), 'qiban-settings-')); });
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const read = (env: Record<string, string>) => readSettings({ DATA_DIR: directory, ...env });
const KEY = Buffer.alloc(32, 1).toString('base64');
const evidenceKeyFile = () => {
  const path = join(directory, 'evidence-of-production.pem');
  writeFileSync(path, newSm2Key());
  return path;
};
const PRODUCTION = {
  QIBAN_MODE: 'production', SECRET_KEY: KEY, PUBLIC_URL: 'https://qiban.example/', WECHAT_APPID: 'wx1', WECHAT_SECRET: 's', SEAL_REGISTRY_URL: 'https://seals.example', SEAL_REGISTRY_KEY: 'k',
  SMS_GATEWAY_URL: 'https://texts.example', SMS_GATEWAY_KEY: 'k',
};

describe('settings', () => {
  it('need nothing for a demonstration', () => {
    const settings = read({});
    expect(settings).toMatchObject({ mode: 'demo', port: 3000, databaseUrl: null, redisUrl: null, publicUrl: 'http://localhost:3000', isDemo: true });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('make a secret key once for a demonstration, for its owner alone', () => {
    const first = read({}).secretKey;
    expect(first).toHaveLength(32);
    expect(read({}).secretKey.equals(first)).toBe(true);
    expect(statSync(join(directory, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(directory, 'secret.key'), 'utf8').trim()).toBe(first.toString('base64'));
  });

  it('make a key for evidence once for a demonstration, for its owner alone', () => {
    const first = read({}).evidenceKey;
    expect(read({}).evidenceKey).toBe(first);
    expect(statSync(join(directory, 'evidence.pem')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(directory, 'evidence.pem'), 'utf8')).toBe(first);
  });

  it('hold in production when all is given', () => {
    expect(readSettings({ ...PRODUCTION, EVIDENCE_KEY_FILE: evidenceKeyFile() })).toMatchObject({ isProduction: true, isDemo: false, publicUrl: 'https://qiban.example', wechat: { baseUrl: 'https://api.weixin.qq.com' } });
  });

  const file = () => {
    const path = join(directory, 'short.key');
    writeFileSync(path, 'c2hvcnQ=');
    return path;
  };

  it.each<[string, Record<string, string>, string]>([
    ['a port that is none', { PORT: '70000' }, 'PORT'],
    ['a port with letters', { PORT: '80a' }, 'PORT'],
    ['a mode nobody knows', { QIBAN_MODE: 'prod' }, 'QIBAN_MODE'],
    ['a database of another kind', { DATABASE_URL: 'postgres://localhost/qiban' }, 'DATABASE_URL'],
    ['a database without a name', { DATABASE_URL: 'mysql://root@localhost:3306' }, 'DATABASE_URL'],
    ['a Redis that is no address', { REDIS_URL: 'localhost:6379' }, 'REDIS_URL'],
    ['a public address without a protocol', { PUBLIC_URL: 'qiban.example' }, 'PUBLIC_URL'],
    ['a secret key that is too short', { SECRET_KEY: 'c2hvcnQ=' }, 'SECRET_KEY'],
    ['two secret keys', { SECRET_KEY: KEY, SECRET_KEY_FILE: 'x' }, 'SECRET_KEY'],
    ['a key file that is not there', { SECRET_KEY_FILE: '/nowhere/at/all' }, 'SECRET_KEY_FILE'],
    ['a pool of nothing', { POOL_SIZE: '0' }, 'POOL_SIZE'],
    ['a log level nobody knows', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['production without a key', { ...PRODUCTION, SECRET_KEY: '' }, 'SECRET_KEY_FILE'],
    ['an evidence key that is another kind of key', { EVIDENCE_KEY_FILE: 'package.json' }, 'EVIDENCE_KEY_FILE'],
    ['an evidence key file that is not there', { EVIDENCE_KEY_FILE: '/nowhere/at/all' }, 'EVIDENCE_KEY_FILE'],
    ['production without an evidence key', PRODUCTION, 'EVIDENCE_KEY_FILE'],
    ['production without WeChat', { ...PRODUCTION, WECHAT_SECRET: '' }, 'WECHAT_SECRET'],
    ['production without its own address', { ...PRODUCTION, PUBLIC_URL: '' }, 'PUBLIC_URL'],
    ['production without the seal registry', { ...PRODUCTION, SEAL_REGISTRY_URL: '' }, 'SEAL_REGISTRY_URL'],
    ['production without a way to send texts', { ...PRODUCTION, SMS_GATEWAY_URL: '' }, 'SMS_GATEWAY_URL'],
    ['texts that nobody signs', { ...PRODUCTION, SMS_GATEWAY_KEY: '' }, 'SMS_GATEWAY_KEY'],
  ])('stop the boot for %s, and name it in both languages', (_, env, setting) => {
    expect(() => read(env)).toThrow(WrongSetting);
    try {
      read(env);
    } catch (error) {
      expect((error as WrongSetting).setting).toBe(setting);
      expect((error as WrongSetting).message).toMatch(new RegExp(`^设置 ${setting} 有误：.+\nSetting ${setting} is wrong: `));
    }
  });

  it('do not repeat a password when an address is wrong', () => {
    expect(() => read({ DATABASE_URL: 'mysql://root:hunter2@' })).toThrow(WrongSetting);
    try {
      read({ DATABASE_URL: 'mysql://root:hunter2@' });
    } catch (error) {
      expect((error as Error).message).not.toContain('hunter2');
    }
    expect(() => read({ SECRET_KEY_FILE: file() })).toThrow('SECRET_KEY_FILE');
  });
});
