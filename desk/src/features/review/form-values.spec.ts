import { emptyForm, type DeskCase, type PersonEntry } from '@qiban/shared';
import { formValues, whereWritten } from './form-values';

const person = (key: string, name: string): PersonEntry => ({ key, name, idNumber: '', mobile: '' });
function deskCase(): DeskCase {
  const form = emptyForm();
  form.name = { ...form.name, tradeName: '汐石', industry: '建筑设计' };
  form.capital = { ...form.capital, capitalYuan: 1_000_000, paidBy: '2031-10-31' };
  form.shareholders.shareholders = [
    { ...person('p1', '陆闻舟'), contributionYuan: 700_000, contributionForm: 'money', dueOn: '2031-10-31' },
    { ...person('p2', '江以宁'), contributionYuan: 200_000, contributionForm: 'money', dueOn: '2031-10-31' },
  ];
  form.officers = { ...form.officers, others: [person('p3', '苏禾')], directors: ['p1'], legalRepresentative: 'p1', supervisors: ['p3'], financialOfficer: 'p2', manager: '' };
  form.contacts = { ...form.contacts, contact: 'p2', agent: 'p1' };
  return {
    case: { form, signers: [], packetHash: null } as unknown as DeskCase['case'],
    people: [{ key: 'p1', name: '陆闻舟', idNumber: 'A'.repeat(18), mobile: '', postWords: '' }],
    trace: { version: '', at: '', rows: [] }, changes: [], evidence: [], contentHash: '', notices: { issued: 0, proposal: null }, lockedByYou: false, lockedUntil: null, extensionAsked: null,
    documents: [{ kind: 'application', title: '申请书', pages: null, sha256: '', paragraphs: [{ kind: 'table', rows: [['住所', '演示路 18 号 306 室'], ['经营范围', '专业设计服务']] }] }],
  };
}

describe('the form in one line a group', () => {
  const values = formValues(deskCase());
  it.each([
    ['name', '青岛汐石建筑设计有限公司'], ['capital', '100 万元，2031-10-31 前缴足 · 长期'], ['domicile', '演示路 18 号 306 室'], ['scope', '专业设计服务'],
    ['officers', '董事 1 人，监事 1 人，财务负责人 1 人'], ['contacts', '联络员 江以宁，代理人 陆闻舟'], ['sign', '没有签署人'],
  ] as const)('%s: %s', (group, value) => expect(values[group]).toBe(value));

  it('shows at a glance that the shares do not add up', () => expect(values.shareholders).toBe('陆闻舟 70%，江以宁 20% · 合计 90%'));
  it('masks the number of the legal representative and names the post behind it', () => expect(values['legal-representative']).toBe(`陆闻舟 AAAA${'*'.repeat(10)}AAAA · 董事`));
  it('has nothing to divide by in an empty form', () => expect(formValues({ ...deskCase(), case: { form: emptyForm(), signers: [], packetHash: null } as unknown as DeskCase['case'] }).shareholders).toBe(''));
});

describe('where a group is written', () => {
  it('is the paper that carries it, each name sought once', () => expect(whereWritten(deskCase(), 'officers')).toEqual({ kind: 'appointments', sought: ['陆闻舟', '苏禾', '江以宁'] }));
  it('seeks nothing where nothing is written', () => expect(whereWritten({ ...deskCase(), documents: [] }, 'domicile').sought).toEqual([]));
});
