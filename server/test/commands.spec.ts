import { CaseLog } from '../src/features/cases';
import { Database } from '../src/database/data-source';
import { SettableClock } from '../src/kernel/clock';
import { useSecretKey } from '../src/kernel/encipherment';
import { openLog } from '../src/kernel/log';
import { openContext } from '../src/open-app';
import { runSeeds } from '../src/seeds';
import { readSettings } from '../src/settings';
import { temporaryDatabase } from './temporary-database';

describe('a command of the command line', () => {
  it('opens the app where no agency and no simulator can be reached', async () => {
    const place = await temporaryDatabase();
    const settings = readSettings({ QIBAN_MODE: 'test', DATA_DIR: place.directory }).with({ databaseUrl: place.databaseUrl, databaseFile: place.databaseFile });
    expect([settings.wechat.baseUrl, settings.sealRegistry.url, settings.smsGateway.url]).toEqual([null, null, null]);
    useSecretKey(settings.secretKey);
    const database = await Database.open(settings);
    try {
      await database.migrate();
      const app = await openContext({ settings, database, clock: new SettableClock(), log: openLog(settings) as never });
      await runSeeds(app);
      expect(await app.get(CaseLog).verify('no-such-case')).toMatchObject({ ok: false, entries: 0 });
      await app.close();
    } finally {
      await database.close();
      await place.drop();
    }
  });
});
