import { Controller, Get, Module, Post } from '@nestjs/common';
import { SettableClock } from './clock';
import { startApp, Caller, type TestApp } from '../../test/harness';
import { Staff } from '../features/accounts';
import { Allow } from './allow.decorator';
import { Me, type CurrentUser } from './current-user';

const MINUTE = 60_000;

@Controller('probe')
class Rooms {
  @Get('clerks') @Allow('clerk', 'reviewer') clerks() { return { ok: true }; }
  @Get('everybody') @Allow('anybody-signed-in') everybody(@Me() me: CurrentUser) { return { roles: me.roles }; }
  @Get('street') @Allow('anyone') street() { return { ok: true }; }
  @Post('door') @Allow('anybody-signed-in') door() { return { ok: true }; }
}

@Module({ controllers: [Rooms] })
class RoomsModule {}

@Controller('forgotten')
class Forgotten {
  @Get() all() { return 'everything'; }
}

@Module({ controllers: [Forgotten] })
class ForgottenModule {}

let test: TestApp;
let clock: SettableClock;
beforeAll(async () => {
  test = await startApp({ features: [RoomsModule] });
  ({ clock } = test);
});
afterAll(async () => { await test.stop(); });

describe('the door', () => {
  it('is shut on whoever is not signed in, except where anyone may enter', async () => {
    expect(await test.stranger.get('/probe/everybody')).toBeRefused('session.missing');
    expect(await test.stranger.get('/probe/clerks')).toBeRefused('session.missing');
    expect((await test.stranger.get('/probe/street')).status).toBe(200);
  });

  it('opens by role', async () => {
    expect((await (await test.as('clerk')).get('/probe/clerks')).status).toBe(200);
    expect((await (await test.as('reviewer')).get('/probe/clerks')).status).toBe(200);
    for (const person of ['founder', 'agent', 'leader', 'operator']) expect(await (await test.as(person)).get('/probe/clerks')).toBeRefused('session.not-permitted');
  });

  it('does not let the app start with a route nobody said anything about', async () => {
    await expect(startApp({ features: [ForgottenModule], seed: false })).rejects.toThrow('Forgotten.all');
  });

  it('does not know a made-up or mangled token', async () => {
    for (const token of ['x', 'A'.repeat(43), `${'A'.repeat(43)}'--`]) expect(await new Caller(test.address, token).get('/probe/everybody')).toBeRefused('session.missing');
  });
});

describe('a session', () => {
  const fresh = () => test.newcomer();

  it('ends for the staff after half an hour without a request, and after twelve hours in any case', async () => {
    const clerk = await test.as('clerk');
    clock.advance(29 * MINUTE);
    expect((await clerk.get('/probe/clerks')).status).toBe(200);
    clock.advance(29 * MINUTE);
    expect((await clerk.get('/probe/clerks')).status).toBe(200);
    clock.advance(31 * MINUTE);
    expect(await clerk.get('/probe/clerks')).toBeRefused('session.expired');

    const reviewer = await test.stranger.post<{ token: string }>('/api/demo/sessions', { person: 'reviewer' });
    const busy = new Caller(test.address, reviewer.body.token);
    for (let i = 0; i < 29; i += 1) {
      clock.advance(25 * MINUTE - 5_000);
      await busy.get('/probe/clerks');
    }
    expect(await busy.get('/probe/clerks')).toBeRefused('session.expired');
  });

  it('lasts for applicants as long as they come back within 30 days', async () => {
    const caller = await fresh();
    clock.advance(29 * 24 * 60 * MINUTE);
    expect((await caller.get('/probe/everybody')).status).toBe(200);
    clock.advance(31 * 24 * 60 * MINUTE);
    expect(await caller.get('/probe/everybody')).toBeRefused('session.expired');
  });

  it('is over at once when its owner ends it, here or from another device', async () => {
    const phone = await test.newcomer('two-devices');
    const tablet = await test.newcomer('two-devices');
    const { body } = await phone.get<{ items: { id: string; current: boolean }[] }>('/api/sessions');
    expect(body.items).toHaveLength(2);
    const other = body.items.find(({ current }) => !current);
    expect((await phone.delete(`/api/sessions/${other?.id}`)).status).toBe(200);
    expect(await tablet.get('/probe/everybody')).toBeRefused('session.expired');
    expect((await phone.delete('/api/sessions/current')).status).toBe(200);
    expect(await phone.get('/probe/everybody')).toBeRefused('session.expired');
  });

  it('of somebody else cannot be ended, nor found', async () => {
    const victim = await fresh();
    const { body } = await victim.get<{ items: { id: string }[] }>('/api/sessions');
    expect(await (await fresh()).delete(`/api/sessions/${body.items[0]?.id}`)).toBeRefused('session.missing');
    expect((await victim.get('/probe/everybody')).status).toBe(200);
  });

  it('stands in the database without its token', async () => {
    const caller = await fresh();
    const rows = JSON.stringify(await test.transactions.reads().query('SELECT * FROM session'));
    expect(rows).not.toContain(caller.token);
  });

  it('of a disabled account is over', async () => {
    const made = test.app.get(Staff);
    expect(await made.create({ username: 'zhao.clerk', name: '赵立', role: 'clerk', division: null, password: 'a long enough password' })).toBe(true);
    expect(await made.create({ username: 'zhao.clerk', name: '赵立', role: 'clerk', division: null, password: 'a long enough password' })).toBe(false);
    const { body } = await test.stranger.post<{ token: string; me: { id: string } }>('/api/sessions/staff', { username: 'zhao.clerk', password: 'a long enough password' });
    const caller = new Caller(test.address, body.token);
    expect((await caller.get('/probe/clerks')).status).toBe(200);
    await made.disable(body.me.id);
    expect(await caller.get('/probe/clerks')).toBeRefused('session.expired');
    expect(await test.stranger.post('/api/sessions/staff', { username: 'zhao.clerk', password: 'a long enough password' })).toBeRefused('sign-in.wrong-password');
  });
});

describe('a password', () => {
  it('is locked by delay after five wrong ones, and not for good', async () => {
    await test.app.get(Staff).create({ username: 'qian.clerk', name: '钱文', role: 'clerk', division: null, password: 'correct horse battery' });
    const attempt = (password: string) => test.stranger.post('/api/sessions/staff', { username: 'qian.clerk', password });
    for (let i = 0; i < 4; i += 1) expect(await attempt('wrong')).toBeRefused('sign-in.wrong-password');
    expect(await attempt('wrong')).toBeRefused('sign-in.locked');
    expect(await attempt('correct horse battery')).toBeRefused('sign-in.locked');
    clock.advance(MINUTE + 1_000);
    expect((await attempt('correct horse battery')).status).toBe(200);
  });

  it('of nobody sounds like a wrong one', async () => {
    expect(await test.stranger.post('/api/sessions/staff', { username: 'nobody', password: 'x' })).toBeRefused('sign-in.wrong-password');
  });

  it('cannot be tried out faster than twenty times a minute', async () => {
    clock.advance(2 * MINUTE);
    const answers = await Promise.all(Array.from({ length: 24 }, () => test.stranger.post('/api/sessions/staff', { username: 'nobody', password: 'x' })));
    const tooMany = answers.filter(({ status }) => status === 429);
    expect(tooMany).toHaveLength(4);
    expect(tooMany[0]).toBeRefused('request.too-many');
    expect(Number(tooMany[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a browser', () => {
  const cookieOf = async () => {
    const answer = await test.stranger.post('/api/demo/sessions', { person: 'founder' });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    return cookie.split(';', 1)[0] as string;
  };

  it('is known by its cookie', async () => {
    expect((await test.stranger.get('/probe/everybody', { headers: { cookie: await cookieOf() } })).status).toBe(200);
  });

  it('cannot be made to write by a page of somebody else', async () => {
    const cookie = await cookieOf();
    expect(await test.stranger.post('/probe/door', undefined, { headers: { cookie } })).toBeRefused('request.foreign-origin');
    expect(await test.stranger.post('/probe/door', undefined, { headers: { cookie, origin: 'https://evil.example' } })).toBeRefused('request.foreign-origin');
    expect((await test.stranger.post('/probe/door', undefined, { headers: { cookie, origin: test.address } })).status).toBe(201);
    expect((await test.stranger.post('/probe/door', undefined, { headers: { cookie, 'x-qiban-client': 'h5' } })).status).toBe(201);
  });

  it('gets no cookie in the mini-program', async () => {
    const answer = await test.stranger.post('/api/demo/sessions', { person: 'founder' }, { headers: { 'x-qiban-client': 'weapp' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

it('remembers a session for ten seconds at most, should another process have ended it', async () => {
  const caller = await test.newcomer('remembered');
  expect((await caller.get('/probe/everybody')).status).toBe(200);
  // As another process would: past this one's memory.
  await test.transactions.run((tx) => tx.query('UPDATE session SET revoked_at = created_at WHERE token_hash IS NOT NULL'));
  expect((await caller.get('/probe/everybody')).status).toBe(200);
  clock.advance(11_000);
  expect(await caller.get('/probe/everybody')).toBeRefused('session.expired');
});
