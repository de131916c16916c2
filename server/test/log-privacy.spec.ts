import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { demoPeople } from '../src/features/accounts';
import { openLog, withoutTokens } from '../src/kernel/log';
import { startApp } from './harness';
import { aForm } from './builders/application-form.builder';

/** Everything this process writes to its standard output while `work` runs: the log goes there. */
async function written(work: () => Promise<void>): Promise<string> {
  let text = '';
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString('utf8');
      done();
    },
  });
  const { write } = process.stdout;
  process.stdout.write = ((chunk: string | Uint8Array) => sink.write(chunk)) as typeof process.stdout.write;
  try {
    await work();
    await new Promise((next) => setTimeout(next, 50));
  } finally {
    process.stdout.write = write;
  }
  return text;
}

describe('the log', () => {
  it('strikes out what nobody should have logged, at any name we know', async () => {
    const secret = randomBytes(8).toString('hex');
    const text = await written(async () => {
      const log = openLog({ logLevel: 'info' }, process.stdout);
      log.info({ token: secret, mobile: secret, deep: { idNumber: secret, payload: secret } }, 'careless');
    });
    expect(text).toContain('careless');
    expect(text).not.toContain(secret);
  });

  it('shows of an address neither its query nor the tokens in its path', () => {
    expect(withoutTokens('/api/invitations/4kTq9ZbW3mNvX7sLr2Hc/landing?code=secret')).toBe('/api/invitations/…/landing');
    expect(withoutTokens('/api/cases/01a2001c-d566-74f4-be6c-b1fd56208948')).toBe('/api/cases/01a2001c-d566-74f4-be6c-b1fd56208948');
  });

  it('holds no name, number, token or code of anybody through sign-in, a whole form and every kind of mistake', async () => {
    const tokens: string[] = [];
    const text = await written(async () => {
      const test = await startApp({ log: process.stdout });
      try {
        const founder = await test.as('founder');
        tokens.push(founder.token as string);
        const code = test.wechat.mintLoginCode('newcomer-in-the-log');
        tokens.push(code);
        await test.stranger.post('/api/sessions/wechat', { code });
        await test.stranger.post('/api/sessions/wechat', { code });
        await test.stranger.post('/api/sessions/staff', { username: 'clerk', password: 'hunter2-in-the-log' });
        const opened = await founder.post<{ id: string }>('/api/cases', { form: aForm() });
        await founder.get(`/api/cases/${opened.body.id}?name=${encodeURIComponent('林知远')}`);
        await founder.post('/api/cases', { form: { ...aForm(), shareholders: 1 } });
        await founder.post('/api/cases', undefined, { raw: '{"name":"林知远' });
        await founder.get('/api/invitations/tokenInTheLogAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/landing');
        await test.settle();
      } finally {
        await test.stop();
      }
    });
    expect(text).toContain('"route":"/api/cases"');
    for (const { name, idNumber, mobile } of demoPeople()) for (const each of [name, idNumber, mobile]) expect(text).not.toContain(each);
    for (const each of [...tokens, 'hunter2-in-the-log', 'tokenInTheLog', 'newcomer-in-the-log', encodeURIComponent('林知远')]) expect(text).not.toContain(each);
  });
});
