import { createHash } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { defectReasonCodes, endpoints, refusals, type CaseView, type EndpointName, type Problem } from '@qiban/shared';
import { hostileTexts, hostileValues, placesIn, spoilt, valueAt, withValueAt, type Path } from '@qiban/shared/src/hostile-input.builder';
import { getMetadataStorage } from 'class-validator';
import * as fc from 'fast-check';
import { FormValidationPipe } from '../src/kernel/form-validation.pipe';
import { Refusal } from '../src/kernel/refusal';
import { aForm, aSignature, personOf } from './builders/application-form.builder';
import { Registration, tokenOf } from './builders/registration.builder';
import { dialect } from '../src/database/dialect';
import { startApp, type Answer, type Caller, type TestApp } from './harness';

// The same every time, so that a change is judged by itself; other inputs with FUZZ_SEED, more of them with FUZZ_RUNS.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20261122) });

/*
 * Bad input over HTTP: whatever is sent to whichever call, the answer is one of the table's refusals in the form of every error,
 * never a fault, and a refused request has changed nothing in the database. On failure fast-check prints the seed and the case.
 */

/** Who looked at what is kept of refused requests too; and on MariaDB numbers come in blocks, taken apart from any transaction: a gap. Nothing else is. */
const KEPT_OF_REFUSED = dialect === 'mysql' ? ['access_log', 'counter_block'] : ['access_log'];
/** Wrong passwords are counted at the account they were tried on, so that they cannot be tried for ever. */
const COUNTS_FAILURES: readonly EndpointName[] = ['sessions.staff'];

interface Call { caller: Caller; params?: Record<string, string>; body?: unknown }

let t: TestApp;
let registration: Registration;
let founder: Caller;
let clerk: Caller;

beforeAll(async () => {
  t = await startApp();
  [founder, clerk] = await Promise.all([t.as('founder'), t.as('clerk')]);
  registration = await Registration.in(t);
});
afterAll(() => t.stop());

/** When somebody was last seen is noted by the session, whatever they asked. */
const whenSeen = (column: string, value: unknown) => (column === 'seen_at' || column === 'expires_at' ? null : value);

type Digest = ReadonlyMap<string, string>;
/** Of every table, so that a failure says which one changed. */
async function digest(): Promise<Digest> {
  const tables = new Map<string, string>();
  for (const { tableName } of t.database.read.entityMetadatas) {
    if (!KEPT_OF_REFUSED.includes(tableName)) tables.set(tableName, createHash('sha256').update(JSON.stringify(await t.database.read.query(`SELECT * FROM ${tableName}`), whenSeen)).digest('hex'));
  }
  return tables;
}
const changedSince = async (before: Digest): Promise<string[]> => [...(await digest())].filter(([table, hash]) => before.get(table) !== hash).map(([table]) => table);

/** A call that would be in order, made anew whenever it has been taken. */
const sound: { [N in EndpointName]?: () => Promise<Call> } = {
  'sessions.end': async () => ({ caller: await somebodyElse() }),
  'sessions.wechat': async () => ({ caller: t.stranger, body: { code: 'no-such-code' } }),
  'sessions.staff': async () => ({ caller: t.stranger, body: { username: 'nobody', password: 'wrong' } }),
  'me.give-mobile': async () => ({ caller: founder, body: { code: 'no-such-code' } }),
  'me.begin-verification': async () => ({ caller: await t.as('tenant'), body: { name: personOf('tenant', 'p1').name, idNumber: personOf('tenant', 'p1').idNumber } }),
  'me.finish-verification': async () => ({ caller: founder, body: { verificationId: 'no-such-check' } }),
  'demo.sign-in': async () => ({ caller: t.stranger, body: { person: 'founder' } }),
  'names.judge': async () => ({ caller: t.stranger, body: { name: { region: '青岛', tradeName: '沃海', industry: '机械', industryCode: '3499', organisationForm: '有限公司', relations: [{ name: '青岛渥海机械有限公司', kind: 'investment' }] }, entityType: 'llc', without: ['沃澜'] } }),
  'cases.open': async () => ({ caller: await somebodyElse(), body: { form: { ...registration.form(), articles: { clauses: [{ id: 'profits', text: '按约定分红。' }] } } } }),
  'cases.write-myself-in': async () => ({ ...(await draft(({ sectionVersions }) => ({ place: 'shareholders.shareholders', key: 'p7', seenVersion: sectionVersions.shareholders }))) }),
  'cases.save-section': async () => draft(({ sectionVersions }) => {
    const [section] = fc.sample(fc.constantFrom('name', 'capital', 'domicile', 'scope', 'shareholders', 'officers', 'owners', 'contacts', 'articles'), 1) as ['name'];
    const form = aForm();
    form.articles = { clauses: [{ id: 'profits', text: '按约定分红。' }] };
    return { section, value: form[section], seenVersion: sectionVersions[section] };
  }),
  'cases.send-for-signing': async () => draft(({ version }) => ({ seenVersion: version })),
  'cases.submit': async () => ofCase(await signing(), ({ version, packetHash }) => ({ seenVersion: version, signature: aSignature(packetHash!) })),
  'cases.withdraw': async () => draft(({ version }) => ({ seenVersion: version, reason: '不办了，以后再说' })),
  'cases.substitute': async () => {
    const call = ofCase(await signing(), ({ version }) => ({ seenVersion: version, person: { name: personOf('tenant', 'p9').name, idNumber: personOf('tenant', 'p9').idNumber, mobile: personOf('tenant', 'p9').mobile } }));
    return { ...call, params: { ...call.params, personKey: 'p2' } };
  },
  'invitations.sign': async () => {
    const view = await signing();
    return { caller: founder, params: { token: tokenOf(view, 'p1') }, body: aSignature(view.packetHash!) };
  },
  'invitations.refuse': async () => ({ caller: founder, params: { token: tokenOf(await signing(), 'p1') }, body: { reason: '出资比例与约定不符' } }),
  'seal-orders.place': async () => ofCase(await registration.approved(), () => ({ kinds: ['company', 'finance'], delivery: 'courier', recipient: '林知远', mobile: personOf('founder', 'p1').mobile, address: '青岛市市北区演示路18号306室' })),
  'desk.approve': async () => ({ ...ofCase(await registration.underReview(), ({ version, packetHash }) => ({ seenVersion: version, contentHash: packetHash })), caller: clerk }),
  'desk.return': async () => ({ ...ofCase(await registration.underReview(), ({ version }) => ({ seenVersion: version, defects: [{ field: 'name.tradeName', reason: defectReasonCodes[0], paper: null, words: '字号与在先的企业相近', good: '换一个不同的字号', example: '', basis: '《企业名称登记管理规定》' }] })), caller: clerk }),
  'desk.refuse': async () => ({ ...ofCase(await registration.underReview(), ({ version }) => ({ seenVersion: version, reason: '不符合规定的条件' })), caller: clerk }),
};

const ofCase = (view: CaseView, body: (view: CaseView) => unknown): Call => ({ caller: founder, params: { caseId: view.id }, body: body(view) });
/** Cases on their way are few to a person: the last one is given up for the next. */
let onItsWay: CaseView | null = null;
async function signing(): Promise<CaseView> {
  if (onItsWay !== null) {
    const { version } = await registration.fresh(onItsWay.id);
    await founder.post(`/api/cases/${onItsWay.id}/withdraw`, { seenVersion: version, reason: '换一件再试' });
  }
  onItsWay = await registration.signing();
  if (onItsWay.id === undefined) throw new Error(JSON.stringify(onItsWay));
  return onItsWay;
}
/** Drafts are few to a person, so each is somebody else's. Nobody signs in faster than the limit allows. */
function somebodyElse(): Promise<Caller> {
  t.clock.advance(1_500);
  return t.newcomer();
}
async function draft(body: (view: CaseView) => unknown): Promise<Call> {
  const caller = await somebodyElse();
  return { ...ofCase((await caller.post<CaseView>('/api/cases', { form: registration.form() })).body, body), caller };
}

function pathOf(name: EndpointName, params: Record<string, string> = {}): string {
  return endpoints[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? 'no-such-thing'));
}

/** A fault, or anything that is not in the table, fails the test; so does a refusal that has changed something. */
async function expectAnswered(name: EndpointName, answer: Answer<Problem>, before: Digest, body: unknown = null): Promise<boolean> {
  if (answer.status < 400) return true;
  if (answer.status >= 500 && answer.status !== 503) throw new Error(`${name} answered ${answer.status} ${answer.text} to ${JSON.stringify(body)?.slice(0, 1_500)}`);
  const { code, detail, reference } = answer.body;
  if (!(code in refusals) || refusals[code][0] !== answer.status) throw new Error(`${name}: ${code} with ${answer.status}`);
  if (!/[\u4e00-\u9fff]/.test(detail) || /undefined|NaN|\[object/.test(`${detail}${answer.body.fields?.map(({ words }) => words).join() ?? ''}`) || !reference) throw new Error(`${name}: ${answer.text}`);
  const changed = COUNTS_FAILURES.includes(name) ? [] : await changedSince(before);
  if (changed.length > 0) throw new Error(`${name} refused with ${code} and changed ${changed.join(', ')}`);
  if (code === 'request.too-many') t.clock.advance(120_000);
  return false;
}

const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => endpoints[name].method !== 'GET');
const anything = fc.constantFrom(...hostileValues);
const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 30 }));

/** What goes wrong in a body: one place of it, of its own kind or of another; or all of it. */
const spoiledBody = (body: unknown): fc.Arbitrary<unknown> => {
  const places = placesIn(body);
  if (places.length === 0) return anything;
  const one = fc.constantFrom<Path>(...places).chain((path) => fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...spoilt(valueAt(body, path))) }, { weight: 2, arbitrary: anything }, fc.constant(undefined),
  ).map((next) => withValueAt(body, path, next)));
  const added = fc.tuple(fc.constantFrom<Path>([], ...places), fc.constantFrom('__proto__', 'constructor', 'isAdmin', 'id'), anything).map(([path, key, value]) => {
    const here = valueAt(body, path);
    if (typeof here !== 'object' || here === null || Array.isArray(here)) return body;
    // Written as text: `__proto__` is a key only there.
    const written = JSON.stringify(here);
    return withValueAt(body, path, JSON.parse(`${written.slice(0, -1)}${written === '{}' ? '' : ','}${JSON.stringify(key)}:${JSON.stringify(value)}}`) as unknown);
  });
  return fc.oneof({ weight: 8, arbitrary: one }, { weight: 1, arbitrary: added }, { weight: 1, arbitrary: anything });
};

it.each(names)('%s answers whatever body it is sent, and a refusal leaves everything as it was', async (name) => {
  const make = sound[name] ?? (async (): Promise<Call> => ({ caller: endpoints[name].by.includes('anyone') ? t.stranger : endpoints[name].by.includes('clerk') ? clerk : founder, body: {} }));
  let call = await make();
  const method = endpoints[name].method as 'POST' | 'PUT' | 'DELETE';
  // A case is approved or opened only at some cost: those are tried less often.
  await fc.assert(fc.asyncProperty(fc.infiniteStream(fc.nat()).map((stream) => Number(stream.next().value)), async (seed) => {
    const [body] = fc.sample(spoiledBody(call.body), { numRuns: 1, seed });
    const before = await digest();
    const answer = await call.caller.send<Problem>(method, pathOf(name, call.params), body);
    if ((await expectAnswered(name, answer, before, body)) && name in sound) call = await make();
  }), { numRuns: name in sound ? Number(process.env.FUZZ_RUNS ?? 20) : 4, endOnFailure: true });
}, 60_000);

it('answers addresses and questions that nobody would type', async () => {
  const all = Object.keys(endpoints) as EndpointName[];
  await fc.assert(fc.asyncProperty(fc.constantFrom(...all), text, text, async (name, param, query) => {
    const params = Object.fromEntries([...endpoints[name].path.matchAll(/:(\w+)/g)].map(([, key]) => [key!, wellFormed(param) || 'x']));
    const before = await digest();
    const path = `${pathOf(name, params)}?q=${encodeURIComponent(wellFormed(query))}&limit=${encodeURIComponent(wellFormed(query))}&codes=${encodeURIComponent(wellFormed(param))}`.slice(0, 6_000);
    const caller = endpoints[name].by.includes('clerk') ? clerk : founder;
    // A session that is ended would end the test.
    if (name !== 'sessions.end') await expectAnswered(name, await caller.send<Problem>(endpoints[name].method, path, endpoints[name].method === 'GET' ? undefined : {}), before);
  }), { numRuns: 150, endOnFailure: true });
}, 60_000);

const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
it.each(['', '{', '[]', 'null', '"x"', '{"a":1}{', '{"form":{"__proto__":{}}}', '\ufeff{}', '{"seenVersion":1e999}', '{"entityType":"\\ud83d"}', '\u0000'])('reads %j as a body, or says that it cannot', async (raw) => {
  const before = await digest();
  await expectAnswered('cases.open', await founder.post<Problem>('/api/cases', undefined, { raw }), before);
});

it('refuses what is nested deeper than anything can be read', async () => {
  expect(await founder.post('/api/cases', undefined, { raw: `{"form":${deep}}` })).toBeRefused('request.malformed');
  const { caller, params, body } = await draft(({ sectionVersions }) => sectionVersions.name);
  expect(await caller.put(`/api/cases/${params!.caseId}/sections`, undefined, { raw: `{"section":"name","seenVersion":${String(body)},"value":{"tradeName":${deep}}}` })).toBeRefused('request.malformed');
});

it('takes no list in the place of a form, nor nothing in the place of a list', async () => {
  const clauses = await draft(({ sectionVersions }) => ({ section: 'articles', value: { clauses: [[]] }, seenVersion: sectionVersions.articles }));
  expect(await clauses.caller.put(`/api/cases/${clauses.params!.caseId}/sections`, clauses.body)).toBeRefused('form.invalid', { fields: ['articles.clauses'] });
  const owners = await draft(({ sectionVersions }) => ({ section: 'owners', value: { exemptionPromised: true, owners: null }, seenVersion: sectionVersions.owners }));
  expect(await owners.caller.put(`/api/cases/${owners.params!.caseId}/sections`, owners.body)).toBeRefused('form.invalid', { fields: ['owners.owners'] });
});

it('answers an address that cannot be read in the form of every error', async () => {
  expect(await t.stranger.get('/api/licences/%E4%BC')).toBeRefused('request.malformed');
});

describe('every form', () => {
  const properties = (type: Type) => [...new Set(getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).map(({ propertyName }) => propertyName))];

  it('that a call takes says what is wrong with anything, at its fields, and passes nothing on that it does not know', async () => {
    const forms = [...t.app.get(ModulesContainer).values()].flatMap(({ controllers }) => [...controllers.keys()] as Type[]).flatMap((controller) =>
      Object.getOwnPropertyNames(controller.prototype).flatMap((method) => (Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) as Type[] | undefined) ?? []))
      .filter((type, i, all) => typeof type === 'function' && all.indexOf(type) === i && properties(type).length > 0);
    expect(forms.length).toBeGreaterThan(15);
    const pipe = new FormValidationPipe();
    for (const metatype of forms) {
      const known = properties(metatype);
      const body = fc.oneof(fc.dictionary(fc.constantFrom(...known, 'isAdmin'), fc.oneof(anything, text), { maxKeys: known.length + 1 }), anything);
      await fc.assert(fc.asyncProperty(body, async (value) => {
        try {
          const passed = await pipe.transform(value, { type: 'body', metatype }) as object;
          expect(Object.keys(passed).filter((key) => !known.includes(key))).toEqual([]);
        } catch (error) {
          if (!(error instanceof Refusal) || !['form.invalid', 'request.malformed'].includes(error.code)) throw error;
          for (const { words } of error.fields ?? []) expect(words).toMatch(/[\u4e00-\u9fff]/);
        }
      }), { numRuns: 40 });
    }
  });
});

/** Half a character has no place in an address. */
const wellFormed = (typed: string): string => Buffer.from(typed, 'utf8').toString('utf8');
