import type { ApplicationForm, SignerView } from '@qiban/shared';
import { emptyForm } from '@qiban/shared/company-registration/application-form';
import { sampleForms } from '@qiban/shared/company-registration/sample-forms';
import { articlesOfForm, chaptersOf, signedArticles, withClause } from './articles-text';

const TODAY = '2026-11-23';
const found = { domicile: '青岛市市北区演示路18号', scope: '软件开发' };
const llc = (): ApplicationForm => sampleForms.llc({ today: TODAY });

it('the articles of a form, chapter by chapter, in their order', () => {
  const articles = articlesOfForm(llc(), found, TODAY)!;
  const chapters = chaptersOf(articles);
  expect(chapters.flatMap((chapter) => chapter.articles)).toEqual(articles);
  expect(chapters.length).toBeGreaterThan(5);
  expect(new Set(chapters.map(({ title }) => title)).size).toBe(chapters.length);
});

it.each(['llc', 'jsc', 'general-partnership', 'branch'] as const)('a draft of a %s with nothing in it is no fault', (type) => {
  expect(() => articlesOfForm(emptyForm(type), { domicile: '', scope: '' }, TODAY)).not.toThrow();
});

it('own words are kept by clause, and the model’s again are none', () => {
  const transfer = { id: 'transfer', model: '示范' };
  const once = withClause([{ id: 'other', text: '别的' }], transfer, '自己写的');
  expect(once).toEqual([{ id: 'other', text: '别的' }, { id: 'transfer', text: '自己写的' }]);
  expect(withClause(once, transfer, '再改一次')).toEqual([{ id: 'other', text: '别的' }, { id: 'transfer', text: '再改一次' }]);
  expect(withClause(once, transfer, ' 示范 ')).toEqual([{ id: 'other', text: '别的' }]);
  expect(withClause([], transfer, '')).toEqual([{ id: 'transfer', text: '' }]);
});

it('tells who signed the articles, and only those', () => {
  const signer = (name: string, kind: 'articles' | 'mandate', signed: boolean) => ({ name, documents: [{ kind, title: '', signed }] }) as unknown as SignerView;
  expect(signedArticles({ signers: [signer('林知远', 'articles', true), signer('周沐', 'articles', false), signer('宋予', 'mandate', true)] })).toEqual(['林知远']);
});
