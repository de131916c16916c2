import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { IsNull, Not } from 'typeorm';
import { openRedis } from '../kernel/redis';
import { Database } from '../database/data-source';
import { Account } from '../features/accounts/account.entity';
import { useSecretKey } from '../kernel/encipherment';
import { readSettings, WrongSetting, type Settings } from '../settings';
import { say } from './answer-line';

const LEAST_FREE_BYTES = 500 * 1024 * 1024;

/** Looks at everything a server needs, tells all of it, and changes nothing. */
export async function examine(): Promise<void> {
  let settings: Settings;
  try {
    settings = readSettings();
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error;
    return report('settings', false, error.message.split('\n', 1)[0] ?? '');
  }
  report('settings', true, '设置可用', { mode: settings.mode, database: settings.databaseUrl === null ? 'embedded' : 'mysql', redis: settings.redisUrl !== null });
  report('node', nodeIsRecent(), nodeIsRecent() ? `Node ${process.versions.node} 可用` : `Node ${process.versions.node} 太旧，需要 20.19 或更新的版本`);
  examineFolder(settings.filesDir);
  examineBuilds(settings.repositoryRoot);
  await examineDatabase(settings);
  await examineRedis(settings);
}

function report(input: string, ok: boolean, words: string, computed: object = {}): void {
  say(input, `doctor.${input}`, ok, words, computed);
}

function nodeIsRecent(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

function examineFolder(filesDir: string): void {
  try {
    mkdirSync(filesDir, { recursive: true });
    accessSync(filesDir, constants.W_OK);
    const { bavail, bsize } = statfsSync(filesDir);
    const free = Number(bavail) * Number(bsize);
    report('files', free > LEAST_FREE_BYTES, free > LEAST_FREE_BYTES ? '材料目录可写' : '磁盘剩余空间不足 500 MB，请清理', { directory: filesDir, freeBytes: free });
  } catch {
    report('files', false, `材料目录 ${filesDir} 不能写`);
  }
}

function examineBuilds(root: string): void {
  const missing = [['miniapp/dist/h5', '办事页面'], ['desk/dist', '工作台']].filter(([path = '']) => !existsSync(join(root, path, 'index.html'))).map(([, name]) => name);
  report('pages', missing.length === 0, missing.length === 0 ? '页面已构建' : `${missing.join('、')}还没有构建，请执行 npm start`);
}

async function examineDatabase(settings: Settings): Promise<void> {
  if (settings.databaseUrl === null && !existsSync(settings.databaseFile)) return report('database', true, '还没有数据库，首次启动时会建立');
  let database: Database | null = null;
  try {
    database = await Database.open(settings);
    const current = await database.isUpToDate();
    report('database', current, current ? '数据库可用，版本最新' : '数据库需要更新，请执行 npm run -s qiban -- migrate');
    if (current) await examineKey(database, settings);
  } catch (error) {
    report('database', false, `数据库打不开（${(error as { code?: string }).code ?? (error as Error).name}）`);
  } finally {
    await database?.close();
  }
}

/** The worst surprise is to find out after a move that personal data cannot be read any more. */
async function examineKey(database: Database, settings: Settings): Promise<void> {
  useSecretKey(settings.secretKey);
  try {
    const account = await database.read.manager.findOne(Account, { where: { id: Not(IsNull()) } });
    report('secret-key', true, account === null ? '密钥可用，还没有加密的数据' : '密钥与数据相符');
  } catch {
    report('secret-key', false, '密钥与数据库不符：个人信息读不出来，请换回原来的密钥');
  }
}

async function examineRedis({ redisUrl }: Settings): Promise<void> {
  if (redisUrl === null) return;
  const redis = openRedis(redisUrl);
  redis.on('error', () => undefined);
  for (let i = 0; i < 40 && redis.status !== 'ready'; i += 1) await new Promise((next) => setTimeout(next, 50));
  const reachable = await redis.ping().then(() => true, () => false);
  redis.disconnect();
  report('redis', reachable, reachable ? 'Redis 可用' : '连不上 Redis，请检查 REDIS_URL');
}
