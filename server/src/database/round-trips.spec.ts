import { EventEmitter } from 'node:events';
import { isUniqueViolation } from './dialect';
import { RoundTrips } from './round-trips';

type Answered = (error: Error | null, answer?: unknown) => void;

/** The driver's side: writes down what travels, and answers as MySQL does, with one answer or with a list of them. */
function driver(answerTo: (statements: string[]) => unknown[] | { before: unknown[]; error: Error }) {
  const travelled: { sql: string; values: unknown[] }[] = [];
  const query = (options: { sql: string; values: unknown[] }, answered: Answered) => {
    travelled.push(options);
    const events = new EventEmitter();
    const statements = options.sql.split(';\n');
    const answer = answerTo(statements);
    setImmediate(() => {
      if (Array.isArray(answer)) return answered(null, statements.length === 1 ? answer[0] : answer);
      for (const change of answer.before) {
        events.emit('fields');
        events.emit('result', change);
      }
      return answered(answer.error);
    });
    return events;
  };
  return { travelled, trips: new RoundTrips({ query } as never) };
}

const duplicate = Object.assign(new Error('Duplicate entry'), { code: 'ER_DUP_ENTRY', errno: 1062 });
const echo = (statements: string[]) => statements.map((sql) => `answer to ${sql}`);

it('sends what is asked in one moment in one round trip, in order, and gives each its own answer', async () => {
  const { travelled, trips } = driver(echo);
  const second = async () => {
    await Promise.resolve();
    return trips.run('B ?', [2]);
  };
  expect(await Promise.all([trips.run('A ?', [1]), second(), trips.run('C')])).toEqual(['answer to A ?', 'answer to B ?', 'answer to C']);
  expect(travelled).toEqual([{ sql: 'A ?;\nC;\nB ?', values: [1, 2] }]);
});

it('lets a statement nobody waits for ride with the next', async () => {
  const { travelled, trips } = driver(echo);
  trips.later('INSERT ?', ['x']);
  await new Promise((done) => setImmediate(done));
  expect(travelled).toEqual([]);
  expect(await trips.run('SELECT')).toBe('answer to SELECT');
  expect(await trips.run('COMMIT')).toBe('answer to COMMIT');
  expect(travelled.map(({ sql }) => sql)).toEqual(['INSERT ?;\nSELECT', 'COMMIT']);
});

it('tells whoever waits when anything in the round trip failed, without the values', async () => {
  const { trips } = driver(() => ({ before: [], error: duplicate }));
  trips.later('INSERT ?', ['a secret']);
  const failure = await trips.run('COMMIT').catch((error: unknown) => error);
  expect(isUniqueViolation(failure)).toBe(true);
  expect(JSON.stringify(failure)).not.toContain('a secret');
});

it('tells apart what was done before the failure from what was not', async () => {
  const { trips } = driver(() => ({ before: [{ affectedRows: 1 }], error: duplicate }));
  const [done, failed, notRun] = await Promise.allSettled([trips.run('UPDATE'), trips.run('INSERT'), trips.run('UPDATE')]);
  expect(done).toEqual({ status: 'fulfilled', value: { affectedRows: 1 } });
  expect([failed.status, notRun.status]).toEqual(['rejected', 'rejected']);
});

it('sends nothing of what was asked before it was closed', async () => {
  const { travelled, trips } = driver(echo);
  trips.later('INSERT');
  const asked = trips.run('UPDATE');
  trips.close();
  await expect(asked).rejects.toThrow('rolled back');
  await trips.run('ROLLBACK');
  expect(travelled.map(({ sql }) => sql)).toEqual(['ROLLBACK']);
});
