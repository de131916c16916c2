import type { CaseView, EntityType, PersonPlace, SavedSection } from '@qiban/shared';
import { personOf } from '../../../test/builders/application-form.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import '../../../test/matchers';

describe('a draft and whoever writes it', () => {
  let t: TestApp;
  let founder: Caller;
  beforeAll(async () => {
    t = await startApp();
    founder = await t.as('founder');
  });
  afterAll(() => t.stop());

  const opened = async (entityType: EntityType) => (await founder.post<CaseView>('/api/cases', { entityType })).body;
  const shown = async ({ id }: CaseView) => (await founder.get<CaseView>(`/api/cases/${id}`)).body;
  const writeIn = (by: Caller, { id }: CaseView, place: PersonPlace, seenVersion: number, key = 'p1') => by.post<CaseView>(`/api/cases/${id}/myself`, { place, key, seenVersion });
  const save = (by: Caller, { id }: CaseView, section: string, value: object, seenVersion: number) => by.put<SavedSection>(`/api/cases/${id}/sections`, { section, value, seenVersion });
  const me = () => { const { key: _, ...person } = personOf('founder', ''); return person; };

  describe('就是我', () => {
    it('is refused to a stranger, and to somebody nobody has verified', async () => {
      const view = await opened('individual-business');
      expect(await writeIn(await t.as('co-founder'), view, 'operator.operator', 0)).toBeRefused('case.not-found');
      const newcomer = await t.newcomer();
      const own = (await newcomer.post<CaseView>('/api/cases', { entityType: 'individual-business' })).body;
      expect(await writeIn(newcomer, own, 'operator.operator', 0)).toBeRefused('verification.needed');
    });

    it('is refused once the draft is closed, and against another version', async () => {
      const view = await opened('individual-business');
      expect(await writeIn(founder, view, 'operator.operator', 3)).toBeRefused('draft.changed-elsewhere');
      expect((await founder.post(`/api/cases/${view.id}/withdraw`, { seenVersion: view.version, reason: '暂时不办了' })).status).toBe(200);
      expect(await writeIn(founder, view, 'operator.operator', 0)).toBeRefused('draft.not-open');
    });

    it.each<[EntityType, PersonPlace, (view: CaseView) => unknown]>([
      ['individual-business', 'operator.operator', ({ form }) => form.operator.operator],
      ['sole-proprietorship', 'investor.investor', ({ form }) => form.investor.investor],
      ['branch', 'parent.representative', ({ form }) => form.parent.representative],
      ['branch', 'parent.head', ({ form }) => form.parent.head],
      ['llc', 'officers.others', ({ form }) => form.officers.others?.[0]],
      ['llc', 'contacts.others', ({ form }) => form.contacts.others?.[0]],
      ['jsc', 'shareholders.shareholders', ({ form }) => form.shareholders.shareholders?.[0]],
      ['limited-partnership', 'partners.partners', ({ form }) => form.partners.partners?.[0]],
    ])('of a %s, writes the checked name and number at %s', async (type, place, entryIn) => {
      const view = await opened(type);
      const written = await writeIn(founder, view, place, 0);
      expect(written.status).toBe(200);
      expect(entryIn(written.body)).toMatchObject({ key: 'p1', ...me() });
      expect(written.body.sectionVersions[place.split('.')[0] as 'operator']).toBe(1);
    });

    it('is one person in every place, and one entry however often it is asked', async () => {
      let view = await opened('llc');
      view = (await writeIn(founder, view, 'shareholders.shareholders', 0)).body;
      view = (await writeIn(founder, view, 'shareholders.shareholders', 1, 'p7')).body;
      view = (await writeIn(founder, view, 'officers.others', 0, 'p8')).body;
      expect(view.form.shareholders.shareholders?.map(({ key }) => key)).toEqual(['p1']);
      expect(view.form.officers.others?.map(({ key }) => key)).toEqual(['p1']);
    });

    it('refuses a place where nobody is written down', async () => {
      expect((await founder.post(`/api/cases/${(await opened('llc')).id}/myself`, { place: 'scope.codes', key: 'p1', seenVersion: 0 })).status).toBe(422);
    });
  });

  describe('换类型', () => {
    it('takes the people along and leaves nobody’s number where it has no place', async () => {
      let view = await opened('llc');
      await writeIn(founder, view, 'shareholders.shareholders', 0);
      await save(founder, view, 'officers', { others: [personOf('tenant', 'p2')], directors: ['p2'] }, 0);
      const saved = await save(founder, view, 'type', { entityType: 'general-partnership' }, 0);
      expect(saved.status).toBe(200);
      expect(saved.body.tasks.map(({ name }) => name)).toEqual(expect.arrayContaining(['name', 'partners', 'sign']));
      view = await shown(view);
      expect(view.form.partners.partners).toMatchObject([{ ...me(), liability: 'unlimited' }]);
      expect(JSON.stringify(view.form)).not.toContain(personOf('tenant', 'p2').idNumber);
      // Whoever still writes an old page in another window hears of it.
      expect(view.sectionVersions).toMatchObject({ type: 1, shareholders: 2, officers: 2, partners: 1, scope: 0 });
      expect(await save(founder, view, 'officers', { directors: ['p1'] }, 1)).toBeRefused('draft.changed-elsewhere');
    });

    it('is refused to a stranger, with a type there is not, and once the draft is closed', async () => {
      const view = await opened('llc');
      expect(await save(await t.as('co-founder'), view, 'type', { entityType: 'jsc' }, 0)).toBeRefused('case.not-found');
      expect((await save(founder, view, 'type', { entityType: 'cooperative' }, 0)).status).toBe(422);
      await founder.post(`/api/cases/${view.id}/withdraw`, { seenVersion: view.version, reason: '暂时不办了' });
      expect(await save(founder, view, 'type', { entityType: 'jsc' }, 0)).toBeRefused('draft.not-open');
    });
  });
});
