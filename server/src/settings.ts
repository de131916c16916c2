import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { newSm2Key, sm2KeyOf } from './kernel/attestation/sm2-key';

export type Mode = 'demo' | 'production' | 'test';
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** A setting that stops the boot. `message` names it, in Chinese first and in English after. */
export class WrongSetting extends Error {
  constructor(readonly setting: string, chinese: string, english: string) {
    super(`设置 ${setting} 有误：${chinese}\nSetting ${setting} is wrong: ${english}`);
    this.name = 'WrongSetting';
  }
}

/**
 * Everything the environment may say, read once at boot. Nothing else in the server looks at `process.env`,
 * except `database/dialect.ts`, which column decorators need before there is a boot.
 */
export class Settings {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** `mysql://…`; null means the embedded database under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  readonly redisUrl: string | null;
  readonly publicUrl: string;
  /** 32 bytes. Enciphers personal data and keys the blind indexes: losing it loses them. */
  readonly secretKey: Buffer;
  /** SM2, PKCS#8 in PEM. Puts the server's word under the evidence of signatures. */
  readonly evidenceKey: string;
  readonly wechat: { readonly baseUrl: string | null; readonly appid: string; readonly secret: string };
  readonly sealRegistry: { readonly url: string | null; readonly key: string };
  readonly smsGateway: { readonly url: string | null; readonly key: string };
  readonly dataDir: string;
  readonly filesDir: string;
  readonly logLevel: LogLevel;
  readonly poolSize: number;
  /** How many reverse proxies stand before us; their X-Forwarded-For is believed that far and no further. */
  readonly trustedProxies: number;
  /** 自动核准 of files that are clean; which types, stands in `data/automatic-approval.json`. */
  readonly automaticApproval: boolean;
  /** How many of a hundred automatic approvals are drawn for an after-check (抽查). GUESS. */
  readonly afterCheckPercent: number;
  /** A file that was sent back and not handed in again ends after so many days; its content stays a draft. GUESS. */
  readonly returnedExpiryDays: number;
  /** So many days before that, the applicant is warned. GUESS. */
  readonly returnedWarningDays: readonly number[];
  readonly repositoryRoot: string;

  constructor(values: SettingValues) {
    Object.assign(this, values);
    Object.freeze(this);
  }

  with(changes: Partial<SettingValues>): Settings {
    return new Settings({ ...this, ...changes });
  }

  get isProduction(): boolean { return this.mode === 'production'; }
  /** Simulated agencies, one-tap sign-in. Tests run as a demonstration with a clock of their own. */
  get isDemo(): boolean { return this.mode !== 'production'; }
}

export type SettingValues = Omit<Settings, 'isProduction' | 'isDemo' | 'with'>;
type Environment = Record<string, string | undefined>;

/** `server/src` and `server/dist` lie equally deep, so one path serves both. */
const REPOSITORY_ROOT = resolve(__dirname, '..', '..');
const MODES: readonly Mode[] = ['demo', 'production', 'test'];
const LOG_LEVELS: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

export function readSettings(env: Environment = process.env): Settings {
  const text = (name: string): string | null => env[name]?.trim() || null;

  const mode = oneOf('QIBAN_MODE', text('QIBAN_MODE') ?? 'demo', MODES);
  const port = wholeNumber('PORT', text('PORT') ?? '3000', 0, 65535);
  const dataDir = pathFrom(text('DATA_DIR') ?? '.data');
  const required = (name: string): string => {
    const value = text(name);
    if (value === null && mode === 'production') throw new WrongSetting(name, '正式环境必须设置', 'it must be set in production');
    return value ?? '';
  };

  return new Settings({
    mode,
    port,
    host: text('HOST') ?? '0.0.0.0',
    databaseUrl: urlOrNull('DATABASE_URL', text('DATABASE_URL'), ['mysql:']),
    databaseFile: join(dataDir, 'qiban.sqlite'),
    redisUrl: urlOrNull('REDIS_URL', text('REDIS_URL'), ['redis:', 'rediss:']),
    publicUrl: (urlOrNull('PUBLIC_URL', text('PUBLIC_URL') ?? (required('PUBLIC_URL') || `http://localhost:${port}`), ['http:', 'https:']) as string).replace(/\/+$/, ''),
    secretKey: secretKeyOf(text('SECRET_KEY'), text('SECRET_KEY_FILE'), mode, dataDir),
    wechat: {
      baseUrl: urlOrNull('WECHAT_BASE_URL', text('WECHAT_BASE_URL') ?? (mode === 'production' ? 'https://api.weixin.qq.com' : null), ['http:', 'https:']),
      appid: text('WECHAT_APPID') ?? (required('WECHAT_APPID') || 'wxdemo0000000000001'),
      secret: text('WECHAT_SECRET') ?? (required('WECHAT_SECRET') || 'demo-secret-of-the-simulator'),
    },
    sealRegistry: {
      url: urlOrNull('SEAL_REGISTRY_URL', text('SEAL_REGISTRY_URL') ?? (required('SEAL_REGISTRY_URL') || null), ['http:', 'https:']),
      key: text('SEAL_REGISTRY_KEY') ?? (required('SEAL_REGISTRY_KEY') || 'demo-key-of-the-simulator'),
    },
    smsGateway: {
      url: urlOrNull('SMS_GATEWAY_URL', text('SMS_GATEWAY_URL') ?? (required('SMS_GATEWAY_URL') || null), ['http:', 'https:']),
      key: text('SMS_GATEWAY_KEY') ?? (required('SMS_GATEWAY_KEY') || 'demo-key-of-the-sms-simulator'),
    },
    evidenceKey: evidenceKeyOf(text('EVIDENCE_KEY_FILE'), mode, dataDir),
    dataDir,
    filesDir: pathFrom(text('FILES_DIR') ?? join(dataDir, 'files')),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? { test: 'silent', demo: 'warn', production: 'info' }[mode], LOG_LEVELS),
    poolSize: wholeNumber('POOL_SIZE', text('POOL_SIZE') ?? '10', 1, 200),
    trustedProxies: wholeNumber('TRUSTED_PROXIES', text('TRUSTED_PROXIES') ?? '0', 0, 10),
    // Only a demonstration decides by itself without being told to; tests say when they want it.
    automaticApproval: oneOf('AUTOMATIC_APPROVAL', text('AUTOMATIC_APPROVAL') ?? (mode === 'demo' ? 'on' : 'off'), ['on', 'off']) === 'on',
    afterCheckPercent: wholeNumber('AFTER_CHECK_PERCENT', text('AFTER_CHECK_PERCENT') ?? '10', 0, 100),
    returnedExpiryDays: wholeNumber('RETURNED_EXPIRY_DAYS', text('RETURNED_EXPIRY_DAYS') ?? '60', 7, 3650),
    returnedWarningDays: (text('RETURNED_WARNING_DAYS') ?? '15,3').split(',').map((each) => wholeNumber('RETURNED_WARNING_DAYS', each.trim(), 1, 365)),
    repositoryRoot: REPOSITORY_ROOT,
  });
}

function pathFrom(value: string): string {
  return isAbsolute(value) ? value : join(REPOSITORY_ROOT, value);
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new WrongSetting(name, `只能是 ${allowed.join('、')} 之一，现在是“${value}”`, `it must be one of ${allowed.join(', ')}, not "${value}"`);
  }
  return found;
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most)) {
    throw new WrongSetting(name, `应为 ${least} 到 ${most} 之间的整数，现在是“${value}”`, `it must be a whole number from ${least} to ${most}, not "${value}"`);
  }
  return number;
}

/** The value is not repeated in the message: an address may carry a password. */
function urlOrNull(name: string, value: string | null, protocols: readonly string[]): string | null {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const wanted = protocols.map((each) => `${each}//`).join(' / ');
  if (url === null || !protocols.includes(url.protocol) || url.hostname === '') {
    throw new WrongSetting(name, `应是以 ${wanted} 开头的完整地址`, `it must be a whole address starting with ${wanted}`);
  }
  if (protocols.includes('mysql:') && url.pathname.length < 2) {
    throw new WrongSetting(name, '地址末尾缺少数据库名，如 mysql://用户:密码@主机:3306/qiban', 'the database name is missing at its end, as in mysql://user:password@host:3306/qiban');
  }
  return value;
}

function secretKeyOf(inline: string | null, file: string | null, mode: Mode, dataDir: string): Buffer {
  if (inline !== null && file !== null) {
    throw new WrongSetting('SECRET_KEY', '与 SECRET_KEY_FILE 只能设置一个', 'set it or SECRET_KEY_FILE, not both');
  }
  if (inline !== null) return keyFrom('SECRET_KEY', inline);
  if (file !== null) return keyFrom('SECRET_KEY_FILE', contentOf(pathFrom(file)));
  if (mode === 'production') {
    throw new WrongSetting('SECRET_KEY_FILE', '正式环境必须提供 32 字节密钥（base64），可用 openssl rand -base64 32 生成', 'a key of 32 bytes in base64 is required in production; `openssl rand -base64 32` makes one');
  }
  // Tests keep nothing, so a key that follows from nothing secret is enough and leaves no file behind.
  if (mode === 'test') return createHash('sha256').update('qiban test key').digest();
  return keyFrom('SECRET_KEY_FILE', demoKey(join(dataDir, 'secret.key')));
}

function contentOf(path: string, setting = 'SECRET_KEY_FILE'): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new WrongSetting(setting, `读不到文件 ${path}`, `the file ${path} cannot be read`);
  }
}

/** Made at the first start of a demonstration, and kept. */
function demoKey(path: string, make = () => `${randomBytes(32).toString('base64')}\n`): string {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, make(), { mode: 0o600, flag: 'wx' });
  }
  return contentOf(path);
}

function evidenceKeyOf(file: string | null, mode: Mode, dataDir: string): string {
  if (file === null && mode === 'production') {
    throw new WrongSetting('EVIDENCE_KEY_FILE', '正式环境必须提供 SM2 私钥文件，可用 openssl genpkey -algorithm SM2 -out evidence.pem 生成', 'a file with an SM2 private key is required in production; `openssl genpkey -algorithm SM2 -out evidence.pem` makes one');
  }
  const key = file !== null ? contentOf(pathFrom(file), 'EVIDENCE_KEY_FILE') : mode === 'test' ? newSm2Key() : demoKey(join(dataDir, 'evidence.pem'), newSm2Key);
  if (sm2KeyOf(key) === null) throw new WrongSetting('EVIDENCE_KEY_FILE', '里面不是 SM2 私钥（PKCS#8，PEM）', 'it holds no SM2 private key in PKCS#8, PEM');
  return key;
}

function keyFrom(name: string, value: string): Buffer {
  const key = Buffer.from(value.trim(), 'base64');
  if (key.length !== 32 || key.toString('base64') !== value.trim()) {
    throw new WrongSetting(name, '应为 32 字节的 base64（44 个字符）', 'it must be 32 bytes in base64 (44 characters)');
  }
  return key;
}
