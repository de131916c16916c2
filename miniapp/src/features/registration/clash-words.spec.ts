import { clashSaid, clashTitle } from './clash-words';
import { peopleWording } from './people.wording';
import { personWording } from './person.wording';
import { formWording } from './wording';

const words = { ...formWording.zh, ...peopleWording.zh, ...personWording.zh };
const nameOf = (key: string) => ({ p1: '林知远', p2: '周沐' })[key];
const title = (...path: string[]) => clashTitle({ path, mine: '', theirs: '' }, nameOf);
const said = (path: string, value: unknown) => clashSaid({ path: path.split('.') }, value, nameOf, words);

it('names the field, and whose it is', () => {
  expect(title('companyPhone')).toBe('公司电话');
  expect(title('capitalYuan')).toBe('注册资本');
  expect(title('shareholders', 'p1', 'mobile')).toBe('林知远 · 手机');
  expect(title('shareholders', 'p2')).toBe('周沐');
  expect(title('operator', 'mobile')).toBe('手机');
  expect(clashTitle({ path: ['shareholders', 'p9'], mine: undefined, theirs: { key: 'p9', name: '宋予' } }, nameOf)).toBe('宋予');
});

it.each([
  ['capitalYuan', 1_500_000, '150 万元'],
  ['termYears', 20, '20'],
  ['truthPromise', true, '已勾选'],
  ['legalRepresentative', 'p2', '周沐'],
  ['road', '', '（空）'],
  ['shareholders.p1', undefined, '（已移除）'],
  ['shareholders.p1.contributionForm', 'goods', '实物'],
  ['shareholders.p1', { key: 'p1', name: '林知远', mobile: '199' }, '林知远 199'],
])('%s of %p is said as %s', (path, value, words_) => {
  expect(said(path, value)).toBe(words_);
});
