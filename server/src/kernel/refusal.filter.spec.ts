import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsNotEmpty, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { startApp, type Refused, type TestApp } from '../../test/harness';
import { Transactions } from '../database/transactions';
import { Allow, WithoutIdempotencyKey } from './allow.decorator';
import { Refusal } from './refusal';
import { Satisfies } from './satisfies.decorator';

const evenLength = (text: string): string | null => (text.length % 2 === 0 ? null : '字数应为双数');

class Person { @IsString() @IsNotEmpty() @MaxLength(4) name: string; @IsInt() @Min(18, { message: '须年满 18 周岁' }) age: number; }
class Form {
  @Satisfies(evenLength) code: string;
  @IsArray() @ArrayMaxSize(2) @ValidateNested({ each: true }) @Type(() => Person) people: Person[];
}

@Controller('probe')
class Faults {
  constructor(private readonly transactions: Transactions) {}
  @Get('refused') @Allow('anyone') refused() { throw new Refusal('case.not-at-this-stage', { stage: '审查中' }); }
  @Get('fault') @Allow('anyone') fault() { throw new TypeError('secret of 林知远 370202199104120000'); }
  @Get('database') @Allow('anyone') async database() { return this.transactions.reads().query("SELECT 'secret' FROM no_such_table"); }
  @Get('unreachable') @Allow('anyone') unreachable() { throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }); }
  @Post('form') @Allow('anyone') @WithoutIdempotencyKey() form(@Body() form: Form) { return form; }
}

@Module({ controllers: [Faults] })
class FaultsModule {}

let test: TestApp;
beforeAll(async () => { test = await startApp({ features: [FaultsModule], seed: false }); });
afterAll(async () => { await test.stop(); });

describe('an answer that is no', () => {
  it('is a problem with a stable code, words with everything filled in, and a reference', async () => {
    const answer = (await test.stranger.get('/probe/refused')) as Refused;
    expect(answer).toBeRefused('case.not-at-this-stage');
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ type: '/refusals#case.not-at-this-stage', detail: '办件现在是“审查中”，不能做这一步' });
    expect(answer.body.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('shows a reference and nothing else of a fault of ours', async () => {
    for (const path of ['/probe/fault', '/probe/database']) {
      const answer = (await test.stranger.get(path)) as Refused;
      expect(answer).toBeRefused('service.fault');
      expect(answer.status).toBe(500);
      expect(answer.body.detail).toContain(answer.body.reference);
      expect(answer.text).not.toMatch(/secret|370202|TypeError|no_such_table|at /);
    }
  });

  it('asks to come back when the database cannot be reached', async () => {
    const answer = await test.stranger.get('/probe/unreachable');
    expect(answer).toBeRefused('service.busy');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
  });

  it('lists everything wrong with a form at once, at its place, in Chinese', async () => {
    const answer = (await test.stranger.post('/probe/form', { code: 'abc', extra: 1, people: [{ name: '', age: 17 }, { name: '名字太长了吧', age: 1.5 }] })) as Refused;
    expect(answer.status).toBe(422);
    expect(answer).toBeRefused('form.invalid', { fields: ['code', 'extra', 'people.0.name', 'people.0.age', 'people.1.name', 'people.1.age'] });
    const words = Object.fromEntries((answer.body.fields ?? []).map((each) => [each.field, each.words]));
    expect(words).toMatchObject({ code: '字数应为双数', 'people.0.name': '请填写', 'people.0.age': '须年满 18 周岁', 'people.1.name': '内容太长' });
    expect(answer.body.detail).toBe('有 6 处需要修改，请按提示改好后再试');
    for (const each of Object.values(words)) expect(each).toMatch(/\p{Script=Han}/u);
  });

  it('survives a form of the wrong shape', async () => {
    for (const body of [[], 'text', 1, null, { people: {} }, { code: {}, people: [null] }, { code: 1, people: 'x' }]) {
      const answer = await test.stranger.post('/probe/form', undefined, { raw: JSON.stringify(body) });
      expect([400, 422]).toContain(answer.status);
      expect(answer.text).toMatch(/"code":"(form\.invalid|request\.malformed)"/);
    }
  });

  it('says that JSON is no JSON, that too much is too much, and that a page is none', async () => {
    expect(await test.stranger.post('/probe/form', undefined, { raw: '{"code":' })).toBeRefused('request.malformed');
    expect(await test.stranger.post('/probe/form', undefined, { raw: 'code=a', headers: { 'content-type': 'text/csv' } })).toBeRefused('request.malformed');
    expect(await test.stranger.post('/probe/form', undefined, { raw: `"${'x'.repeat(1_100_000)}"` })).toBeRefused('request.too-large');
    expect(await test.stranger.get('/api/no-such-thing')).toBeRefused('page.not-found');
    expect(await test.stranger.post('/nowhere')).toBeRefused('page.not-found');
    expect(await test.stranger.get('/js/app.deadbeef.js')).toBeRefused('page.not-found');
    expect(await test.stranger.get('/%00')).toBeRefused('page.not-found');
  });

  it('does not let anybody out of the built pages', async () => {
    for (const path of ['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/desk/..%2f..%2fpackage.json']) {
      expect((await test.stranger.get(path)).text).not.toContain('packageManager');
    }
  });
});

describe('the headers', () => {
  it('let pages load only what is ours', async () => {
    const { headers } = await test.stranger.get('/healthz');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('the probes', () => {
  it('say that the process lives, that it may be sent work, and how it fares', async () => {
    expect((await test.stranger.get('/healthz')).body).toEqual({ ok: true });
    expect((await test.stranger.get('/readyz')).body).toEqual({ ok: true, parts: { database: 'ok', redis: 'ok' } });
    const { text } = await test.stranger.get('/metrics');
    expect(text).toMatch(/qiban_requests_total\{method="GET",route="\/probe\/refused",status="409"\} \d+/);
    expect(text).toMatch(/qiban_outbox_messages\{state="waiting"\} 0/);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });
});
