import { emptyForm, type EntityType, type Finding, type PartialForm } from '@qiban/shared';
import { sampleForms } from '@qiban/shared/company-registration/sample-forms';
import { answeredSections } from './check-answers';
import { checkWording } from './check.wording';
import { entityWording } from './entity.wording';
import { peopleWording } from './people.wording';

const found = { domicile: '山东省青岛市市南区香港中路61号306室', scope: '一般项目：机械设备销售。', industry: '3499 其他未列明通用设备制造业' };
const words = (type: EntityType) => ({ check: checkWording.zh, own: entityWording.zh[type], ways: peopleWording.zh.ways });
const sections = (form: PartialForm, findings: Finding[] = []) => answeredSections({ form, findings }, found, words(form.type.entityType ?? 'llc'));
const of = (form: PartialForm, section: string) => sections(form).find((each) => each.section === section)!.answers;
const said = (form: PartialForm, section: string) => of(form, section).map(({ name, value }) => `${name} ${value}`);
const sample = (type: EntityType): PartialForm => sampleForms[type]({ today: '2026-11-23' });

const form: PartialForm = {
  ...emptyForm(),
  name: { region: '青岛', tradeName: '沃海', industry: '机械', organisationForm: '有限公司' },
  capital: { capitalYuan: 2_000_000, paidBy: '2031-10-31', term: 'years', termYears: 20 },
  shareholders: { shareholders: [{ key: 'p1', name: '林知远', idNumber: '', mobile: '', contributionYuan: 1_100_000, contributionForm: 'money', dueOn: '2031-10-31' }] },
  officers: { ...emptyForm().officers, directors: ['p1'], legalRepresentative: 'p1', supervision: 'none', noSupervisorAgreed: true },
};

it('says what the documents will say', () => {
  expect(of(form, 'name')).toEqual([{ name: '公司名称', value: '青岛沃海机械有限公司', field: 'name.tradeName' }]);
  expect(of(form, 'capital').map(({ value }) => value)).toEqual(['有限责任公司', '200 万元', '2031-10-31', '20 年']);
  expect(of(form, 'shareholders')[0]?.value).toBe('110 万元（55%），货币\n2031-10-31 前缴足');
  expect(said(form, 'officers')).toEqual(['董事 林知远', '法定代表人 林知远', '监事 不设监事（全体股东一致同意）', '财务负责人 未填']);
});

it('leaves out what was not asked and says what was not answered', () => {
  expect(said(form, 'contacts')).toEqual(['登记联络员 未填', '委托代理人 未填', '公司电话 未填', '真实性承诺 未填']);
  expect(sections(emptyForm())[0]?.answers[0]?.value).toBe('未填');
});

it('puts each problem into its section, and what has to be done later beside it', () => {
  const finding = (level: Finding['level'], field: string): Finding => ({ rule: 'r', level, field, words: field, basis: '' });
  const all = sections(form, [finding('refuse', 'capital.paidBy'), finding('warn', 'scope.codes.0'), finding('refuse', 'shareholders')]);
  expect(all.flatMap(({ section, problems }) => problems.map((each) => `${section}: ${each}`))).toEqual(['capital: capital.paidBy', 'shareholders: shareholders']);
  expect(all.find(({ section }) => section === 'scope')?.remarks).toEqual(['scope.codes.0']);
});

describe('of the other types', () => {
  it.each(Object.keys(sampleForms) as EntityType[])('a sound %s leaves nothing unanswered', (type) => {
    const unanswered = sections(sample(type)).flatMap(({ answers }) => answers).filter(({ value }) => value === '' || value.includes('未填'));
    expect(unanswered).toEqual([]);
    expect(sections(sample(type)).every(({ answers }) => answers.length > 0)).toBe(true);
  });

  it('a joint-stock company says its shares', () => {
    expect(said(sample('jsc'), 'capital')).toEqual(['公司类型 股份有限公司', '注册资本 3000 万元', '股份总数 30,000,000 股', '每股金额 1 元', '股款 已全部缴足', '经营期限 长期']);
    expect(of(sample('jsc'), 'shareholders')[0]?.value).toMatch(/^12,000,000 股\n1200 万元（40%），货币\n/);
    expect(said(sample('jsc'), 'officers')).toEqual(expect.arrayContaining(['董事长 林知远', expect.stringMatching(/^监事会 /), expect.stringMatching(/^职工代表 /)]));
  });

  it('an organisation is named with who signs for it', () => {
    expect(of(sample('limited-partnership'), 'partners')[0]?.value).toMatch(/^普通合伙人，承担无限连带责任\n100 万元（10%），货币\n.*\n91\w{16}\n法定代表人 林知远 签署/);
  });

  it('an individual business may go without a name', () => {
    const unnamed = { ...sample('individual-business'), name: { ...sample('individual-business').name, unnamed: true } };
    expect(of(unnamed, 'name')[0]?.value).toBe('不使用名称');
    expect(said(sample('individual-business'), 'operator').slice(1)).toEqual(['组成形式 个人经营', '联系电话 0532-88880000', '资金数额 2 万元', '从业人数 2 人', '真实性承诺 已承诺']);
  });

  it('nobody’s whole number is shown', () => {
    for (const type of Object.keys(sampleForms) as EntityType[]) expect(JSON.stringify(sections(sample(type)))).not.toMatch(/\d{17}[\dX]|199\d{8}/);
  });
});
