import type { CaseLine, CaseView, SavedSection } from '@qiban/shared';
import { aForm } from '../../../test/builders/application-form.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';

describe('a draft is gone on with on any phone', () => {
  let t: TestApp;
  let founder: Caller;
  beforeAll(async () => {
    t = await startApp();
    founder = await t.as('founder');
  });
  afterAll(() => t.stop());

  const lineOf = async (id: string, caller = founder) => (await caller.get<{ items: CaseLine[] }>('/api/cases')).body.items.find((line) => line.id === id);
  const save = (id: string, section: string, value: object, seenVersion = 0) => founder.put<SavedSection>(`/api/cases/${id}/sections`, { section, value, seenVersion });

  it('where it was written on last, and with what comes next once that page is done', async () => {
    const form = aForm();
    const { id } = (await founder.post<CaseView>('/api/cases')).body;
    expect((await lineOf(id))?.resume).toEqual({ task: 'name', title: '公司名称', stopped: false });
    await save(id, 'name', form.name);
    await save(id, 'domicile', { source: 'declared', road: '香港中路' });
    await save(id, 'contacts', { companyPhone: '0532' });
    await save(id, 'domicile', { room: '306' }, 1);
    expect((await lineOf(id))?.resume).toEqual({ task: 'domicile', title: '住所', stopped: true });
    await save(id, 'domicile', form.domicile, 2);
    expect((await lineOf(id))?.resume).toEqual({ task: 'contacts', title: '联系人', stopped: false });
  });

  it('but not when it is no draft any more, nor by somebody who only signs it', async () => {
    const view = (await founder.post<CaseView>('/api/cases', { form: aForm(), sendForSigning: true })).body;
    expect(view.stage).toBe('signing');
    expect((await lineOf(view.id))?.resume).toBeNull();
  });
});
