import { demoPerson, type DemoCharacter } from './index';
import { startApp, type Refused, type TestApp } from '../../../test/harness';

let test: TestApp;
beforeAll(async () => { test = await startApp(); });
afterAll(async () => { await test.stop(); });

interface Me { id: string; displayName: string; roles: string[]; verified: boolean; maskedMobile: string | null; maskedId: string | null; maskedName: string | null }

describe('signing in', () => {
  it('goes through WeChat for a demo person and knows who they are', async () => {
    const founder = await test.as('founder');
    const { status, body } = await founder.get<Me>('/api/accounts/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ displayName: '林知远', roles: ['applicant'], verified: true });
    expect(body.maskedId).toMatch(/^3702\*{10}\d{3}[\dX]$/);
    const asked = test.wechat.journal().map(({ path }) => path);
    for (const path of ['/sns/jscode2session', '/wxa/business/getuserphonenumber', '/cityservice/face/identify/getverifyid', '/cityservice/face/identify/queryverifyinfo']) expect(asked).toContain(path);
  });

  it('verifies a demo person once, not at every tap', async () => {
    await test.stranger.post('/api/demo/sessions', { person: 'tenant' });
    const before = test.wechat.journal().filter(({ path }) => path.startsWith('/cityservice')).length;
    expect((await test.stranger.post('/api/demo/sessions', { person: 'tenant' })).status).toBe(200);
    expect(test.wechat.journal().filter(({ path }) => path.startsWith('/cityservice'))).toHaveLength(before);
  });

  it('shows what a demo person is called on the panel, and knows nobody else', async () => {
    const { body } = await test.stranger.get<{ items: { key: string; name: string }[] }>('/api/demo/people');
    expect(body.items).toHaveLength(12);
    for (const { key } of body.items) expect((await test.stranger.post('/api/demo/sessions', { person: key })).status).toBe(200);
    expect(await test.stranger.post('/api/demo/sessions', { person: 'nobody' })).toBeRefused('demo.person-unknown');
  });

  it('opens one account a person, however often they sign in', async () => {
    const first = await (await test.newcomer('same-person')).get<Me>('/api/accounts/me');
    const second = await (await test.newcomer('same-person')).get<Me>('/api/accounts/me');
    expect(second.body.id).toBe(first.body.id);
  });

  it('refuses a code that was used already', async () => {
    const code = test.wechat.mintLoginCode('somebody');
    expect((await test.stranger.post('/api/sessions/wechat', { code })).status).toBe(200);
    expect(await test.stranger.post('/api/sessions/wechat', { code })).toBeRefused('sign-in.code-refused');
  });

  it('says that WeChat cannot be reached when it cannot', async () => {
    test.wechat.addFault({ route: '/sns/jscode2session', kind: 'bad-gateway', times: 1 });
    const answer = await test.stranger.post('/api/sessions/wechat', { code: test.wechat.mintLoginCode('somebody') });
    expect(answer).toBeRefused('sign-in.unreachable');
    expect(answer.headers['retry-after']).toBe('5');
  });
});

describe('somebody new in a demonstration', () => {
  it('is nobody until the simulated camera has seen them, and then the person they said', async () => {
    const person = demoPerson('agent') as DemoCharacter;
    const caller = await test.as('newcomer');
    expect((await caller.get<Me>('/api/accounts/me')).body).toMatchObject({ verified: false });
    const { body: begun } = await caller.post<{ verificationId: string; verifyId: string; simulatorUrl: string }>('/api/accounts/me/verification', { name: person.name, idNumber: person.idNumber });
    expect(begun.simulatorUrl).not.toBeNull();
    expect((await caller.post('/api/demo/camera', { verifyId: begun.verifyId, outcome: 'pass' })).status).toBe(200);
    expect((await caller.post<Me>('/api/accounts/me/verification/finish', { verificationId: begun.verificationId })).body).toMatchObject({ verified: true, displayName: person.name });
  });

  it('is told so when the camera sees somebody else', async () => {
    const person = demoPerson('agent') as DemoCharacter;
    const caller = await test.newcomer();
    const { body: begun } = await caller.post<{ verificationId: string; verifyId: string }>('/api/accounts/me/verification', { name: person.name, idNumber: person.idNumber });
    await caller.post('/api/demo/camera', { verifyId: begun.verifyId, outcome: 'other-person' });
    expect(await caller.post('/api/accounts/me/verification/finish', { verificationId: begun.verificationId })).toBeRefused('verification.mismatch');
  });
});

describe('mobile and real name', () => {
  const fresh = demoPerson('tenant') as DemoCharacter;

  it('binds the number WeChat tells, and shows it masked', async () => {
    const caller = await test.newcomer('mobile-1');
    const { body } = await caller.post<Me>('/api/accounts/me/mobile', { code: test.wechat.mintPhoneCode(fresh.mobile, 'mobile-1') });
    expect(body.maskedMobile).toBe(`${fresh.mobile.slice(0, 3)}****${fresh.mobile.slice(-4)}`);
    const refused = await caller.post('/api/accounts/me/mobile', { code: test.wechat.mintPhoneCode(fresh.mobile, 'somebody-else') });
    expect(refused).toBeRefused('mobile.code-refused');
  });

  it('counts a face check only once the agency says so', async () => {
    const caller = await test.newcomer('face-1');
    const begun = await caller.post<{ verificationId: string; verifyId: string }>('/api/accounts/me/verification', { name: fresh.name, idNumber: fresh.idNumber });
    expect(begun.status).toBe(200);
    const finish = () => caller.post<Me>('/api/accounts/me/verification/finish', { verificationId: begun.body.verificationId });
    expect(await finish()).toBeRefused('verification.not-finished');
    test.wechat.completeFace(begun.body.verifyId, 'pass');
    expect((await finish()).body).toMatchObject({ verified: true, displayName: fresh.name });
    expect((await caller.get<Me>('/api/accounts/me')).body.verified).toBe(true);
  });

  it('takes a cancelled check for what it is, and lets the person begin again', async () => {
    const caller = await test.newcomer('face-5');
    const begin = () => caller.post<{ verificationId: string; verifyId: string }>('/api/accounts/me/verification', { name: fresh.name, idNumber: fresh.idNumber });
    const begun = await begin();
    test.wechat.completeFace(begun.body.verifyId, 'cancel');
    expect(await caller.post('/api/accounts/me/verification/finish', { verificationId: begun.body.verificationId })).toBeRefused('verification.cancelled');
    expect((await begin()).status).toBe(200);
  });

  it('keeps somebody else from finishing it', async () => {
    const caller = await test.newcomer('face-2');
    const begun = await caller.post<{ verificationId: string; verifyId: string }>('/api/accounts/me/verification', { name: fresh.name, idNumber: fresh.idNumber });
    test.wechat.completeFace(begun.body.verifyId, 'pass');
    const other = await test.newcomer('face-3');
    expect(await other.post('/api/accounts/me/verification/finish', { verificationId: begun.body.verificationId })).toBeRefused('verification.not-finished');
  });

  it('never lets a verified account become another person', async () => {
    const founder = await test.as('founder');
    expect(await founder.post('/api/accounts/me/verification', { name: fresh.name, idNumber: fresh.idNumber })).toBeRefused('verification.already-other');
  });

  it('sends whoever fails five times in a day to people who help', async () => {
    const caller = await test.newcomer('face-4');
    for (let i = 0; i < 5; i += 1) {
      const begun = await caller.post<{ verificationId: string; verifyId: string }>('/api/accounts/me/verification', { name: fresh.name, idNumber: fresh.idNumber });
      test.wechat.completeFace(begun.body.verifyId, 'other-person');
      expect(await caller.post('/api/accounts/me/verification/finish', { verificationId: begun.body.verificationId })).toBeRefused('verification.mismatch');
    }
    expect(await caller.post('/api/accounts/me/verification', { name: fresh.name, idNumber: fresh.idNumber })).toBeRefused('verification.too-many');
  });

  it('names everything wrong with the form at once, each at its field', async () => {
    const caller = await test.newcomer();
    const answer = (await caller.post('/api/accounts/me/verification', { name: '', idNumber: '370202199104120000', surprise: 1 })) as Refused;
    expect(answer).toBeRefused('form.invalid', { fields: ['name', 'idNumber', 'surprise'] });
    for (const { words } of answer.body.fields ?? []) expect(words).toMatch(/\p{Script=Han}/u);
  });
});

describe('in production', () => {
  it('nobody is a demo person', async () => {
    const production = await startApp({ settings: { mode: 'production' }, seed: true });
    try {
      expect(await production.stranger.get('/api/demo/people')).toBeRefused('demo.off');
      expect(await production.stranger.post('/api/demo/sessions', { person: 'founder' })).toBeRefused('demo.off');
      expect(await production.transactions.reads().query('SELECT * FROM account')).toEqual([]);
    } finally {
      await production.stop();
    }
  });
});
