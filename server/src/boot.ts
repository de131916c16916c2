import 'reflect-metadata';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { startSimulators, type Simulators } from './agencies/simulators';
import { Database } from './database/data-source';
import { isUnavailable } from './database/dialect';
import { Clock, SettableClock } from './kernel/clock';
import { useSecretKey } from './kernel/encipherment';
import type { Ground } from './kernel/kernel.module';
import { openLog, type Log } from './kernel/log';
import { readSettings, WrongSetting, type Settings } from './settings';

export interface OpenGround extends Ground {
  readonly log: Logger & Log;
  readonly migrated: readonly string[];
  readonly simulators: Simulators | null;
}

/** From the environment to a database that is up to date: what the server and every command begin with. */
export async function openGround({ withSimulators, migrate }: { readonly withSimulators: boolean; readonly migrate: boolean }): Promise<OpenGround> {
  const read = readSettings();
  const log = openLog(read) as Logger & Log;
  const clock = read.isDemo ? new SettableClock() : new Clock();
  useSecretKey(read.secretKey);
  const simulators = withSimulators && read.isDemo && needsSimulators(read) ? await simulatorsFor(read, clock) : null;
  const settings = simulators === null ? read : read.with({
    wechat: { ...read.wechat, baseUrl: read.wechat.baseUrl ?? simulators.urls.wechat },
    sealRegistry: { ...read.sealRegistry, url: read.sealRegistry.url ?? simulators.urls.sealRegistry },
    smsGateway: { ...read.smsGateway, url: read.smsGateway.url ?? simulators.urls.smsGateway },
  });
  try {
    const database = await Database.open(settings);
    const migrated = migrate ? await database.migrate() : [];
    return { settings, database, clock, log, migrated, simulators };
  } catch (error) {
    await simulators?.close();
    throw settings.databaseUrl !== null && refusesUs(error) ? unreachable(settings.databaseUrl, error) : error;
  }
}

function simulatorsFor({ dataDir, publicUrl, wechat, sealRegistry, smsGateway }: Settings, clock: Clock): Promise<Simulators> {
  return startSimulators({
    now: () => clock.now(),
    memoryDir: join(dataDir, 'simulators'),
    wechat: { appId: wechat.appid, appSecret: wechat.secret, codeBaseUrl: publicUrl },
    sealRegistry: { key: sealRegistry.key },
    smsGateway: { key: smsGateway.key },
  });
}

const needsSimulators = ({ wechat, sealRegistry, smsGateway }: Settings) => wechat.baseUrl === null || sealRegistry.url === null || smsGateway.url === null;

function refusesUs(error: unknown): boolean {
  const { code } = error as { code?: string };
  return isUnavailable(error) || ['ER_ACCESS_DENIED_ERROR', 'ER_BAD_DB_ERROR', 'ER_DBACCESS_DENIED_ERROR'].includes(code ?? '');
}

function unreachable(databaseUrl: string, error: unknown): WrongSetting {
  const { host, pathname } = new URL(databaseUrl);
  const { code = '' } = error as { code?: string };
  return new WrongSetting('DATABASE_URL', `连不上 ${host} 上的数据库 ${pathname.slice(1)}（${code}）`, `the database ${pathname.slice(1)} at ${host} cannot be reached (${code})`);
}
