import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, type AnswerOf, type CaseView, type PaperView } from '@qiban/shared';
import '../../../test/matchers';
import { aForm, withSection } from '../../../test/builders/application-form.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import { builtInScopes } from '../../reference';
import { CatalogueImport, ScopeCatalogues, writeTable } from './index';

type Scopes = AnswerOf<'reference.scope'>;
type Entries = AnswerOf<'reference.scope-entries'>;

const OURS = builtInScopes().version;
const HEAD = '条目代码,规范表述,行业代码,许可类别,许可名称,审批机关,依据,把握,在用\n';
const NEXT_YEAR = `${HEAD}N0001,软件开发,6513,无,,,,,\nN0002,餐饮服务,6210,后置,食品经营许可证,市场监管部门,《食品安全法》第三十五条,H,\nN0003,危险化学品经营,5169,前置,危险化学品经营许可证,应急管理部门,《危险化学品安全管理条例》第三十五条,H,\nN0004,粮食批发,5111,无,,,,,否\n`;

let test: TestApp;
const folder = mkdtempSync(join(tmpdir(), 'qiban-catalogue-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (content: string, name = 'next.csv') => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const take = (path: string, options: Partial<Parameters<CatalogueImport['take']>[1]> = {}) => test.app.get(CatalogueImport).take(path, { version: 'next', ...options });
const search = async (q: string, more = '') => (await test.stranger.get<Scopes>(`/api/reference/scope?q=${encodeURIComponent(q)}${more}`)).body.items;
const openWith = async (codes: string[]) => {
  const founder = await test.as('founder');
  return founder.post<CaseView>('/api/cases', { form: withSection(aForm(), 'scope', { codes, mainCode: codes[0]! }) });
};
/** The smallest PDF that is taken for one. */
async function addPermitPaper(who: Caller, caseId: string): Promise<PaperView> {
  const boundary = 'qiban-boundary';
  const raw = [`--${boundary}`, 'Content-Disposition: form-data; name="kind"', '', 'permit', `--${boundary}`, 'Content-Disposition: form-data; name="file"; filename="permit.pdf"', 'Content-Type: application/pdf', '', '%PDF-1.4', '%%EOF', `--${boundary}--`, ''].join('\r\n');
  return (await who.send<PaperView>('POST', addressOf('cases.add-paper', { caseId }), undefined, { raw, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })).body;
}
const scopeFindings = (view: CaseView) => view.findings.filter(({ field }) => field.startsWith('scope.codes')).map(({ rule }) => rule);

describe('with our own catalogue', () => {
  beforeAll(async () => { test = await startApp(); });
  afterAll(() => test.stop());

  it('the search answers anybody, with why and what follows', async () => {
    const [first] = await search('我想开一家奶茶店');
    expect(first).toMatchObject({ name: '餐饮服务', permit: 'after', permitName: '食品经营许可证', confidence: 'H', match: { kind: 'saying', phrase: '奶茶店', said: '奶茶店' }, guide: { takes: '自受理之日起 20 个工作日' } });
  });

  it('the search begins with entries that need nothing', async () => {
    const items = await search('');
    expect(items).toHaveLength(12);
    expect(items.every(({ permit }) => permit === 'none')).toBe(true);
  });

  it('tells the rows of codes, and leaves out what is none', async () => {
    const { body } = await test.stranger.get<Entries>('/api/reference/scope/entries?codes=QB0186,XX,%20QB0001');
    expect(body.items.map(({ code }) => code)).toEqual(['QB0186', 'QB0001']);
  });

  it('an import is all or nothing, and tells each row that is wrong', async () => {
    const outcome = await take(file(`${HEAD}N1,软件开发,6513,无,,,,,\nN1,软件销售,999,随便,,,,,\n`));
    expect(outcome).toMatchObject({ written: false, summary: null });
    expect(outcome.remarks.map(({ row, rule }) => `${row} ${rule}`)).toEqual(['3 scope-import.code-twice', '3 scope-import.industry', '3 scope-import.permit']);
    await expect(test.app.get(ScopeCatalogues).refresh()).resolves.toBeUndefined();
    expect(test.app.get(ScopeCatalogues).versions()).toHaveLength(1);
  });

  it('an import tried dry tells what would change, and changes nothing', async () => {
    const outcome = await take(file(NEXT_YEAR), { dryRun: true });
    expect(outcome).toMatchObject({ written: false, summary: { added: ['N0001', 'N0002', 'N0003', 'N0004'], permitChanged: [] } });
    expect(outcome.summary!.removed).toHaveLength(builtInScopes().entries.length);
    expect(test.app.get(ScopeCatalogues).versions()).toHaveLength(1);
  });

  it.each<[string, Partial<Parameters<CatalogueImport['take']>[1]>, string]>([
    ['a day in the past', { from: '2026-11-22' }, 'from'], ['no day', { from: '明年' }, 'from'], ['a version in Chinese', { version: '目录' }, 'version'], ['no version', { version: '' }, 'version'],
    ['a title without end', { title: '目'.repeat(81) }, 'title'],
  ])('an import is refused for %s', async (_, options, rule) => {
    expect(await take(file(NEXT_YEAR), options)).toMatchObject({ written: false, remarks: [{ level: 'refuse', rule: `scope-import.${rule}` }] });
  });

  it('a prior permit holds with its paper, and no longer when the paper is gone', async () => {
    const founder = await test.as('founder');
    const view = (await openWith(['QB0131'])).body;
    expect(scopeFindings(view)).toEqual(['scope.prior-permit-missing']);
    const paper = await addPermitPaper(founder, view.id);
    const permit = { code: 'QB0131', number: '演示〔2026〕1 号', issuedOn: '2026-11-01', validUntil: '2029-10-31', paperId: paper.id };
    await founder.put(`/api/cases/${view.id}/sections`, { section: 'scope', seenVersion: view.sectionVersions.scope, value: { permits: [permit] } });
    expect(scopeFindings((await founder.get<CaseView>(`/api/cases/${view.id}`)).body)).toEqual([]);

    await founder.delete(`/api/cases/${view.id}/papers/${paper.id}`);
    const without = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    expect(scopeFindings(without)).toEqual(['scope.prior-permit-paper']);
    expect(await founder.post(`/api/cases/${view.id}/send-for-signing`, { seenVersion: without.version })).toBeRefused('case.condition-unmet');

    await founder.put(`/api/cases/${view.id}/sections`, { section: 'scope', seenVersion: without.sectionVersions.scope, value: { permits: [{ ...permit, paperId: (await addPermitPaper(founder, view.id)).id }] } });
    const again = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    expect((await founder.post(`/api/cases/${view.id}/send-for-signing`, { seenVersion: again.version })).status).toBe(200);
  });
});

describe('an import', () => {
  beforeEach(async () => { test = await startApp(); });
  afterEach(() => test.stop());

  it('counts for cases opened from its day on; old cases keep theirs', async () => {
    const old = (await openWith(['QB0001'])).body;
    expect(old.form.scope.catalogue).toBe(OURS);
    expect(await take(file(NEXT_YEAR), { from: '2026-12-01', title: '试行目录' })).toMatchObject({ written: true, remarks: [], summary: { version: 'next', activeFrom: '2026-11-30T16:00:00.000Z', entries: 4, retired: 1, sayingsCarried: 3 } });
    expect((await search('写代码'))[0]?.code).toBe('QB0001');

    test.clock.setTo('2026-12-01T02:00:00.000Z');
    expect((await search('写代码'))[0]).toMatchObject({ code: 'N0001', match: { phrase: '写代码' } });
    expect((await search('写代码', `&catalogue=${OURS}`))[0]?.code).toBe('QB0001');

    const founder = await test.as('founder');
    const again = (await founder.get<CaseView>(`/api/cases/${old.id}`)).body;
    expect([again.form.scope.catalogue, scopeFindings(again)]).toEqual([OURS, []]);
    const young = (await openWith(['N0001', 'N0002'])).body;
    expect([young.form.scope.catalogue, scopeFindings(young)]).toEqual(['next', ['scope.permit-to-follow']]);
    expect(scopeFindings((await openWith(['QB0001', 'N0004'])).body)).toEqual(['scope.unknown-entry', 'scope.retired-entry']);
  });

  it('cannot be talked out of the version by whoever saves the section', async () => {
    await take(file(NEXT_YEAR));
    test.clock.advance(61_000);
    const founder = await test.as('founder');
    const view = (await openWith(['N0001'])).body;
    const saved = await founder.put(`/api/cases/${view.id}/sections`, { section: 'scope', seenVersion: view.sectionVersions.scope, value: { codes: ['QB0001'], catalogue: OURS } });
    expect(saved.status).toBe(200);
    const after = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    expect([after.form.scope.catalogue, scopeFindings(after)]).toEqual(['next', ['scope.unknown-entry']]);
  });

  it('without a day begins a minute later, when every process has heard of it', async () => {
    expect((await take(file(NEXT_YEAR))).written).toBe(true);
    expect(test.app.get(ScopeCatalogues).inForce().version).toBe(OURS);
    test.clock.advance(61_000);
    expect(test.app.get(ScopeCatalogues).inForce().version).toBe('next');
    expect(test.app.get(ScopeCatalogues).versions().map(({ version }) => version)).toEqual([OURS, 'next']);
  });

  it('looks twice at a code that means something else than before, and at a permit that changed its kind', async () => {
    const path = join(folder, 'ours.xlsx');
    const [first, second, ...rest] = builtInScopes().entries;
    await writeTable(path, [{ ...first!, name: '量子软件开发' }, { ...second!, permit: 'filing', permitName: '备案', authority: '某部门', basis: '《某法》第一条' }, ...rest]);
    const outcome = await take(path);
    expect(outcome).toMatchObject({ written: true, remarks: [{ level: 'warn', rule: 'scope-import.other-meaning' }], summary: { added: [], removed: [], permitChanged: [second!.code] } });
  });

  it('replaces a version before its day, never after', async () => {
    expect((await take(file(NEXT_YEAR), { from: '2026-12-01' })).written).toBe(true);
    expect((await take(file(NEXT_YEAR.replace('软件开发', '软件研发')), { from: '2026-12-02' })).written).toBe(true);
    test.clock.setTo('2026-12-02T02:00:00.000Z');
    expect((await search('软件研发'))[0]?.name).toBe('软件研发');
    expect((await take(file(NEXT_YEAR))).remarks).toMatchObject([{ rule: 'scope-import.in-force' }]);
    expect((await take(file(NEXT_YEAR), { version: OURS })).remarks).toMatchObject([{ rule: 'scope-import.in-force' }]);
    expect((await search('软件研发'))[0]?.name).toBe('软件研发');
  });

  it('is refused for the moment of another, and for a file that is not there', async () => {
    await take(file(NEXT_YEAR), { from: '2026-12-01' });
    expect(await take(file(NEXT_YEAR), { from: '2026-12-01', version: 'other' })).toMatchObject({ written: false, remarks: [{ rule: 'scope-import.moment-taken' }] });
    expect(await take(join(folder, 'nowhere.csv'))).toMatchObject({ written: false, remarks: [{ rule: 'scope-import.unreadable' }] });
  });
});
