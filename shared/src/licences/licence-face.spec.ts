import type { ApplicationForm } from '../company-registration/application-form';
import { entityTypes, type EntityType } from '../company-registration/entity-types';
import { sampleForms } from '../company-registration/sample-forms';
import { licenceFaceOf, licenceRows } from './licence-face';

const today = '2026-11-23';
const rowsOf = (form: ApplicationForm) => licenceRows({ ...licenceFaceOf(form, { domicile: '某地', scope: '软件开发。' }), companyName: '某企业', establishedOn: today });

it.each<[EntityType, string[]]>([
  ['llc', ['名称', '类型', '法定代表人', '注册资本', '成立日期', '住所', '经营范围']],
  ['jsc', ['名称', '类型', '法定代表人', '注册资本', '成立日期', '住所', '经营范围']],
  ['sole-proprietorship', ['名称', '类型', '投资人', '出资额', '成立日期', '住所', '经营范围']],
  ['general-partnership', ['名称', '类型', '执行事务合伙人', '出资额', '成立日期', '主要经营场所', '经营范围']],
  ['limited-partnership', ['名称', '类型', '执行事务合伙人', '出资额', '成立日期', '主要经营场所', '经营范围']],
  ['individual-business', ['名称', '类型', '组成形式', '经营者', '注册日期', '经营场所', '经营范围']],
  ['branch', ['名称', '类型', '负责人', '成立日期', '经营场所', '经营范围']],
])('a %s has the rows of its type on the licence, and no other', (type, labels) => expect(rowsOf(sampleForms[type]({ today })).map(({ label }) => label)).toEqual(labels));

it.each([...entityTypes])('a %s leaves no row empty and never prints a term of business', (type) => {
  const form = sampleForms[type]({ today });
  form.capital = { ...form.capital, term: 'years', termYears: 20 };
  for (const { label, value } of rowsOf(form)) expect([label, value]).toEqual([expect.not.stringMatching(/期限/), expect.stringMatching(/./)]);
});

it('writes the capital in the words of the law, and how a business is put together', () => {
  expect(rowsOf(sampleForms.llc({ today })).find(({ label }) => label === '注册资本')?.value).toBe('壹佰万元整');
  const shop = sampleForms['individual-business']({ today });
  expect(rowsOf(shop).find(({ label }) => label === '组成形式')?.value).toBe('个人经营');
  expect(rowsOf({ ...shop, operator: { ...shop.operator, composition: 'family' } }).find(({ label }) => label === '组成形式')?.value).toBe('家庭经营');
});

it('has no row for a name that is not used', () => {
  const shop = sampleForms['individual-business']({ today });
  expect(rowsOf({ ...shop, name: { ...shop.name, unnamed: true } }).map(({ label }) => label)).not.toContain('名称');
});
