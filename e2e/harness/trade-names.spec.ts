// Two companies of a run that resemble each other would be refused or warned of, in a story that is about something else.
import { expect, test } from '@playwright/test';
import { NAMES_OF_ONE_TURN, tradeName, tradeNameAt } from '../screens/trade-names';
import { startServer } from '../src/server';

const names = Array.from({ length: NAMES_OF_ONE_TURN }, (_, at) => tradeNameAt(at, 5));

test('any two names of a run differ in two of three characters, and none is another in a different order', () => {
  const pairs = new Set(names.flatMap((name) => [[0, 1], [0, 2], [1, 2]].map(([one, other]) => `${one}${name[one!]} ${other}${name[other!]}`)));
  expect(pairs.size).toBe(3 * names.length);
  const placesOf = (character: string) => new Set(names.map((name) => name.indexOf(character)).filter((place) => place >= 0)).size;
  for (const character of new Set(names.join(''))) expect(placesOf(character), character).toBe(1);
});

test('names drawn one after the other are different ones', () => {
  expect(new Set(Array.from({ length: 200 }, tradeName)).size).toBe(200);
});

test('nothing in the demo register stands in the way of them', async () => {
  const server = await startServer();
  try {
    const browser = await fetch(`${server.url}/api/demo/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person: 'founder' }) });
    const cookie = browser.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
    // Every character of every place.
    for (const name of names.filter((_, at) => at % 28 === 0)) {
      const body = JSON.stringify({ name: { region: '青岛', tradeName: name, industry: '信息技术', organisationForm: '有限公司' } });
      const answer = await fetch(`${server.url}/api/names/judge`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.url, cookie, 'idempotency-key': crypto.randomUUID() }, body });
      expect(await answer.json(), name).toMatchObject({ level: 'ok', collisions: [] });
    }
  } finally {
    await server.stop();
  }
});
