import { branchScopeFindings } from './branch-scope.rule';
import type { HeldPermit } from './prior-permit.rule';
import { mainEntryOf, scopeCatalogue, type ScopeEntry } from './scope-entry';
import { itemsOfScopeText, scopeText } from './scope-text';
import { scopeFindings, type ScopeQuestion } from './scope.rule';

const entries: ScopeEntry[] = [
  { code: 'A01', name: '软件开发', industry: '6513', permit: 'none' },
  { code: 'A02', name: '食品销售（仅销售预包装食品）', industry: '5229', permit: 'filing', permitName: '仅销售预包装食品备案', authority: '市场监管部门', basis: '《食品安全法》第三十五条' },
  { code: 'A03', name: '餐饮服务', industry: '6210', permit: 'after', permitName: '食品经营许可证', authority: '市场监管部门', basis: '《食品安全法》第三十五条' },
  { code: 'A04', name: '危险化学品经营', industry: '5169', permit: 'prior', permitName: '危险化学品经营许可证', authority: '应急管理部门', basis: '《危险化学品安全管理条例》第三十五条' },
  { code: 'A05', name: '信息技术咨询服务', industry: '6560', permit: 'none' },
  { code: 'A06', name: '粮食批发', industry: '5111', permit: 'none', inUse: false },
  { code: 'A07', name: '期刊出版', industry: '8623', permit: 'prior' },
  { code: 'A08', name: '道路货物运输', industry: '5431', permit: 'after' },
  { code: 'A09', name: '代办邮政', industry: '6010', permit: 'filing' },
];
const today = '2026-11-23';
const permit = (change: Partial<HeldPermit> = {}): HeldPermit => ({ code: 'A04', number: '鲁青危化经〔2026〕1 号', issuedOn: '2026-11-01', validUntil: '2029-10-31', paperId: 'paper-1', ...change });
const ask = (codes: string[], change: Partial<ScopeQuestion> = {}) => scopeFindings({ codes, permits: [], catalogue: scopeCatalogue(entries), today, ...change });
const found = (codes: string[], change: Partial<ScopeQuestion> = {}) => ask(codes, change).map(({ rule, level, field }) => `${rule} ${level} ${field}`);
const nth = (number: number) => entries[number - 1]!;

it.each<[string, string[], Partial<ScopeQuestion>, string[]]>([
  ['a free entry', ['A01'], {}, []],
  ['nothing chosen', [], {}, ['scope.empty refuse scope.codes']],
  ['a code of nowhere', ['A01', 'Z99'], {}, ['scope.unknown-entry refuse scope.codes.1']],
  ['one entry twice', ['A01', 'A01'], {}, ['scope.listed-twice refuse scope.codes.1']],
  ['a retired entry', ['A06'], {}, ['scope.retired-entry refuse scope.codes.0']],
  ['a permit afterwards', ['A03'], {}, ['scope.permit-to-follow warn scope.codes.0']],
  ['a filing', ['A01', 'A02'], {}, ['scope.filing-to-follow warn scope.codes.1']],
  ['a main entry that was not chosen', ['A01', 'A05'], { mainCode: 'A03' }, ['scope.main-entry refuse scope.mainCode']],
  ['nothing chosen, and a main entry left over', [], { mainCode: 'A03' }, ['scope.empty refuse scope.codes']],
  ['no main entry named', ['A01', 'A05'], { mainCode: '' }, []],
])('%s', (_, codes, change, expected) => expect(found(codes, change)).toEqual(expected));

it('tells everything at once', () => {
  expect(found(['Z99', 'A04', 'A03', 'A06'], { mainCode: 'A01' })).toEqual([
    'scope.unknown-entry refuse scope.codes.0', 'scope.prior-permit-missing refuse scope.codes.1', 'scope.permit-to-follow warn scope.codes.2', 'scope.retired-entry refuse scope.codes.3',
    'scope.main-entry refuse scope.mainCode',
  ]);
});

describe('a permit before registration', () => {
  it.each<[string, Partial<HeldPermit> | null, string[]]>([
    ['none', null, ['scope.prior-permit-missing scope.codes.0']],
    ['only blanks', { number: ' ', issuedOn: '', paperId: ' ' }, ['scope.prior-permit-missing scope.codes.0']],
    ['of another entry', { code: 'A07' }, ['scope.prior-permit-missing scope.codes.0']],
    ['in order', {}, []],
    ['its number alone', { issuedOn: undefined, paperId: undefined, validUntil: undefined }, ['scope.prior-permit-date scope.codes.0.issuedOn', 'scope.prior-permit-paper scope.codes.0.paperId']],
    ['without a number', { number: '  ' }, ['scope.prior-permit-number scope.codes.0.number']],
    ['without its paper', { paperId: '' }, ['scope.prior-permit-paper scope.codes.0.paperId']],
    ['of a day that does not exist', { issuedOn: '2026-02-30' }, ['scope.prior-permit-date scope.codes.0.issuedOn']],
    ['of tomorrow', { issuedOn: '2026-11-24' }, ['scope.prior-permit-date scope.codes.0.issuedOn']],
    ['of today', { issuedOn: today }, []],
    ['valid until today', { validUntil: today }, []],
    ['expired yesterday', { validUntil: '2026-11-22' }, ['scope.prior-permit-expired scope.codes.0.validUntil']],
    ['valid until before it was given', { validUntil: '2026-10-31' }, ['scope.prior-permit-validity scope.codes.0.validUntil']],
    ['valid for the one day', { issuedOn: today, validUntil: today }, []],
    ['valid until no day', { validUntil: '长期' }, ['scope.prior-permit-validity scope.codes.0.validUntil']],
    ['without validity, 90 days old', { issuedOn: '2026-08-25', validUntil: '' }, []],
    ['without validity, 91 days old', { issuedOn: '2026-08-24', validUntil: '' }, ['scope.prior-permit-too-old scope.codes.0.confirmedOn']],
    ['with validity, years old', { issuedOn: '2024-08-24' }, []],
    ['old and confirmed today', { issuedOn: '2020-01-01', validUntil: '', confirmedOn: today }, []],
    ['old and confirmed on the day it was given', { issuedOn: '2020-01-01', validUntil: '', confirmedOn: '2020-01-01' }, []],
    ['old and confirmed tomorrow', { issuedOn: '2020-01-01', validUntil: '', confirmedOn: '2026-11-24' }, ['scope.prior-permit-too-old scope.codes.0.confirmedOn']],
    ['old and confirmed before it was given', { issuedOn: '2020-01-01', validUntil: '', confirmedOn: '2019-12-31' }, ['scope.prior-permit-too-old scope.codes.0.confirmedOn']],
    ['old and confirmed some day', { issuedOn: '2020-01-01', validUntil: '', confirmedOn: '某日' }, ['scope.prior-permit-too-old scope.codes.0.confirmedOn']],
  ])('%s', (_, change, expected) => {
    const permits = change === null ? [] : [permit(change)];
    expect(ask(['A04'], { permits }).map(({ rule, field }) => `${rule} ${field}`)).toEqual(expected);
    expect(ask(['A04'], { permits }).every(({ level }) => level === 'refuse')).toBe(true);
  });

  it('stops with the reason, the office, both ways out and the articles', () => {
    const [finding] = ask(['A04']);
    expect(finding).toMatchObject({ words: '“危险化学品经营”须先取得危险化学品经营许可证，才能登记。', basis: '《危险化学品安全管理条例》第三十五条，《市场主体登记管理条例》第十四条' });
    for (const way of ['编号', '批准日期', '照片', '应急管理部门申请', '去掉这一项']) expect(finding!.todo).toContain(way);
  });

  it('speaks of a permit and an office in general where the catalogue names none', () => {
    const [finding] = ask(['A07']);
    expect(finding).toMatchObject({ words: '“期刊出版”须先取得许可证件，才能登记。', basis: '《市场主体登记管理条例》第十四条' });
    expect(finding!.todo).toContain('向审批部门申请');
  });

  it('says when it ran out and where to have it renewed', () => {
    const [finding] = ask(['A04'], { permits: [permit({ validUntil: '2026-11-22' })] });
    expect(finding).toMatchObject({ words: '危险化学品经营许可证已于 2026年11月22日 到期。', basis: '《市场主体登记管理条例实施细则》第二十二条' });
    expect(finding!.todo).toContain('应急管理部门');
  });
});

describe('a permit afterwards', () => {
  it('is told as the next step, never as a condition of the licence', () => {
    const [finding] = ask(['A03']);
    expect(finding).toMatchObject({ level: 'warn', basis: '《食品安全法》第三十五条', todo: '拿到营业执照后，向市场监管部门申请食品经营许可证。' });
    expect(finding!.words).toContain('先登记、后办证');
    expect(ask(['A03'], { permits: [permit({ code: 'A03', validUntil: '2020-01-01' })] })).toEqual([finding]);
  });

  it('a filing likewise', () => {
    const [finding] = ask(['A02']);
    expect(finding).toMatchObject({ words: '“食品销售（仅销售预包装食品）”先登记、后备案：现在就能办营业执照，之后办理仅销售预包装食品备案。', todo: '拿到营业执照后，向市场监管部门备案。' });
  });

  it('speaks in general where the catalogue names no permit', () => {
    expect(ask(['A08'])[0]).toMatchObject({ words: expect.stringContaining('取得许可证后'), todo: '拿到营业执照后，向主管部门申请许可证。', basis: '《市场主体登记管理条例实施细则》第十二条' });
    expect(ask(['A09'])[0]).toMatchObject({ words: expect.stringContaining('之后办理备案'), todo: '拿到营业执照后，向主管部门备案。' });
  });
});

describe('the industry of the company', () => {
  it('is that of the main entry, or of the first where none is named', () => {
    expect(mainEntryOf({ codes: ['A01', 'A03'] })).toBe('A01');
    expect(mainEntryOf({ codes: ['A01', 'A03'], mainCode: '' })).toBe('A01');
    expect(mainEntryOf({ codes: ['A01', 'A03'], mainCode: 'A03' })).toBe('A03');
    expect(mainEntryOf({ codes: [] })).toBeNull();
  });

  it.each<[string, string | undefined, string | undefined, boolean]>([
    ['the same class', 'A01', '6513', false], ['another class of the division', 'A01', '6560', false], ['the division alone', 'A01', '65', false],
    ['another division', 'A01', '6210', true], ['another division than the first entry’s', undefined, '62', true], ['none yet', 'A01', '', false], ['not asked', 'A01', undefined, false],
    ['a section', 'A01', 'I', false], ['too short a code', 'A01', '6', false], ['too long a code', 'A01', '62101', false], ['of an entry that is not there', 'Z99', '62', false],
  ])('compared with the name’s: %s', (_, mainCode, nameIndustry, differs) => {
    const warned = found(['A01'], { mainCode, nameIndustry }).filter((line) => line.startsWith('scope.industry'));
    expect(warned).toEqual(differs ? ['scope.industry-of-main-entry warn scope.mainCode'] : []);
  });

  it('says which is which', () => {
    const [finding] = ask(['A01'], { nameIndustry: '6210' });
    expect(finding).toMatchObject({ words: '主营项目“软件开发”属于国民经济行业第 65 大类，名称填写的行业属于第 62 大类，两者不一致。', basis: '《企业名称登记管理规定》第九条' });
  });
});

describe('a branch', () => {
  const within = (names: string[], scope: string) =>
    branchScopeFindings(names.map((name, i) => ({ code: String(i), name, industry: '6513', permit: 'none' })), { name: '青岛沃海信息技术有限公司', scope });
  const parent = scopeText([nth(1), nth(2), nth(3)]);

  it.each([
    ['the same entries', ['软件开发', '食品销售（仅销售预包装食品）', '餐饮服务'], parent, []],
    ['one that is not there', ['软件开发', '信息技术咨询服务'], parent, [1]],
    ['one that is not there, and one nobody knows', ['信息技术咨询服务'], `${parent}许可项目：`, [0]],
    ['a wider form of one', ['食品销售'], parent, [0]],
    ['a narrower form of one', ['餐饮服务（不产生油烟、异味、废气）'], parent, []],
    ['brackets and spaces typed otherwise', ['食品销售(仅销售预包装食品)'], '一般项目: 食品销售（仅销售预包装食品） ；软件 开发', []],
    ['part of a word', ['软件'], parent, [0]],
    ['free wording of an older licence', ['软件开发', '销售'], '软件开发、销售，信息技术咨询。（依法须经批准的项目，经相关部门批准后方可开展经营活动）', []],
    ['an entry with commas in its name', ['技术服务、技术开发'], '技术服务、技术开发；软件开发', []],
    ['the clause itself is no activity', ['凭营业执照依法自主开展经营活动'], parent, [0]],
    ['older headings', ['餐饮服务', '软件开发'], '许可经营项目：餐饮服务。一般经营项目：软件开发。', []],
  ])('%s', (_, names, scope, beyond) => {
    const findings = within(names, scope);
    expect(findings.map(({ field }) => field)).toEqual(beyond.map((i) => `scope.codes.${i}`));
    expect(findings.every(({ rule, level }) => rule === 'scope.beyond-parent' && level === 'refuse')).toBe(true);
  });

  it('names the company and the two ways out', () => {
    const [finding] = within(['医疗服务'], parent);
    expect(finding).toMatchObject({ words: '“医疗服务”不在青岛沃海信息技术有限公司的经营范围内，分公司不能经营。', todo: expect.stringMatching(/隶属公司办理经营范围变更.+去掉/), basis: '《公司法》第九条、第十三条' });
    expect(branchScopeFindings([nth(5)], { name: '', scope: parent })[0]!.words).toContain('不在隶属公司的经营范围内');
  });

  it('cannot be judged before the parent’s scope is known', () => {
    expect(within(['软件开发'], ' ')).toMatchObject([{ rule: 'scope.parent-scope-missing', level: 'refuse', field: 'parent.scope' }]);
  });

  it('is only looked at where the parent’s licence is written in free words', () => {
    expect(within(['软件开发'], '计算机软件的开发、销售')).toMatchObject([{ rule: 'scope.beyond-parent', level: 'warn', words: expect.stringContaining('登记人员会核对') }]);
    expect(branchScopeFindings([null], { name: '', scope: parent })).toEqual([]);
  });
});

it('joins the scope as it stands on a licence', () => {
  expect(scopeText([nth(3), nth(1), nth(2), nth(4)])).toBe(
    '一般项目：软件开发；食品销售（仅销售预包装食品）。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）' +
    '许可项目：餐饮服务；危险化学品经营。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）');
  expect(scopeText([nth(1)])).not.toContain('许可项目');
  expect(scopeText([nth(3)])).toMatch(/^许可项目/);
  expect(scopeText([])).toBe('');
});

it('reads back what it joined', () => {
  expect(itemsOfScopeText(scopeText(entries))).toEqual(['软件开发', '食品销售(仅销售预包装食品)', '信息技术咨询服务', '粮食批发', '代办邮政', '餐饮服务', '危险化学品经营', '期刊出版', '道路货物运输']);
});
