import { Database } from '../src/database/data-source';
import { temporaryDatabase } from './temporary-database';

describe('the schema', () => {
  it('is what the entities declare once every migration has run, and a second run changes nothing', async () => {
    const place = await temporaryDatabase();
    const database = await Database.open(place);
    try {
      expect((await database.migrate()).length).toBeGreaterThan(0);
      const { upQueries } = await database.write.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
      expect(await database.migrate()).toEqual([]);
      expect(await database.isUpToDate()).toBe(true);
    } finally {
      await database.close();
      await place.drop();
    }
  });
});
