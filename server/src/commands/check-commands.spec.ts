import * as fc from 'fast-check';
import { capitalAnswer, peopleAnswer } from './check-commands';
import { scopeAnswer } from './scope-answer';

const TODAY = '2026-11-23';
const scope = (...args: string[]) => scopeAnswer(args, TODAY);
const capital = (...args: string[]) => capitalAnswer(args, TODAY);
const people = (...args: string[]) => peopleAnswer(args, TODAY);
const json = (value: unknown) => JSON.stringify(value);

describe('check scope', () => {
  it.each<[string[], string, string, RegExp]>([
    [['软件开发'], 'ok', 'scope.in-order', /登记管理条例》第十四条/],
    [['开奶茶店'], 'warn', 'scope.permit-to-follow', /食品安全法》第三十五条/],
    [['QB0186'], 'warn', 'scope.permit-to-follow', /食品安全法/],
    [['危险化学品经营'], 'refuse', 'scope.prior-permit-missing', /危险化学品安全管理条例》第三十五条/],
    [['软件开发；危险化学品经营'], 'refuse', 'scope.prior-permit-missing', /危险化学品/],
    [['软件开发', '量子飞船'], 'refuse', 'scope.unknown-entry', /第十二条/],
    [[''], 'refuse', 'scope.empty', /第十四条/],
    [['一般项目：软件开发。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）'], 'ok', 'scope.in-order', /./],
    [[json({ items: ['危险化学品经营'], permits: [{ item: '危险化学品经营', number: '1', issuedOn: '2026-11-01', validUntil: '2029-10-31' }] })], 'ok', 'scope.in-order', /./],
    [[json({ items: ['危险化学品经营'], permits: [{ code: 'QB0131', number: '1', issuedOn: '2026-11-01', validUntil: '2026-11-02' }] })], 'refuse', 'scope.prior-permit-expired', /第二十二条/],
    [[json({ items: ['危险化学品经营'], permits: [{ code: 'QB0131', number: '1', issuedOn: '2026-11-01', validUntil: '2029-11-02', paper: false }] })], 'refuse', 'scope.prior-permit-paper', /./],
    [[json({ items: '软件开发', parentScope: '一般项目：餐饮管理', parentName: '青岛沃海餐饮有限公司' })], 'refuse', 'scope.beyond-parent', /公司法》/],
    [[json({ items: ['软件开发'], nameIndustry: '6210' })], 'warn', 'scope.industry-of-main-entry', /名称登记管理规定》第九条/],
    [[json({ items: ['软件开发'], today: '明天' })], 'refuse', 'command.arguments', /^$/],
    [['{"items":'], 'refuse', 'command.arguments', /^$/],
  ])('%j: %s %s', (args, level, rule, article) => {
    const answer = scope(...args);
    expect(answer).toMatchObject({ level, rule, ok: level === 'ok' || level === 'warn', input: args.join('\t') });
    expect(String(answer.article ?? '')).toMatch(article);
    expect(answer.words.length).toBeGreaterThan(5);
  });

  it('tells what was understood, what follows and how it would be printed', () => {
    expect(scope('开奶茶店', '软件开发')).toMatchObject({
      entries: [{ said: '开奶茶店', name: '餐饮服务', permit: 'after', match: { phrase: '奶茶店' }, guide: { takes: expect.any(String) } }, { said: '软件开发', code: 'QB0001', permit: 'none' }],
      industry: { code: '6210', name: '正餐服务' }, printed: expect.stringMatching(/^一般项目：软件开发。.+许可项目：餐饮服务。/),
    });
    expect(scope(json({ items: ['餐饮服务', '软件开发'], main: '软件开发' })).industry).toMatchObject({ code: '6513' });
  });
});

describe('check capital', () => {
  it.each<[string[], string, string]>([
    [['200', '2026-11-21', '2031-11-21', '王芳=120', '李强=80'], 'ok', 'capital.in-order'],
    [['200', '2026-11-21', '2031-11-22', '王芳=120', '李强=80'], 'refuse', 'capital.later-than-five-years'],
    [['200', '2024-02-29', '2029-02-28'], 'ok', 'capital.in-order'],
    [['200', '2026-11-21', '2031-11-21', '王芳=120', '李强=70'], 'refuse', 'capital.contributions-do-not-add-up'],
    [['200', '2026-11-21', '2031-11-21', '王芳=120', '李强=80=劳务'], 'refuse', 'capital.contribution-form'],
    [['200', '2026-11-21', '2031-11-21', '王芳=120', '李强=80=股权=2028-01-01'], 'warn', 'capital.contribution-needs-valuation'],
    [['0', '2026-11-21'], 'refuse', 'capital.amount'],
    [['一百'], 'refuse', 'capital.amount'],
    [['200', '昨天'], 'refuse', 'command.arguments'],
    [[json({ capitalYuan: 2_000_000, establishedOn: '2026-11-21', contributions: [{ name: '王芳', yuan: 2_000_000, form: '货币' }] })], 'ok', 'capital.in-order'],
    [[json({ entityType: 'jsc', capitalYuan: 5_000_000, shareTotal: 5_000_000, parYuan: 1, paidInFull: false, contributions: [] })], 'refuse', 'capital.paid-in-full'],
    [[json({ entityType: 'branch' })], 'refuse', 'command.arguments'],
  ])('%j: %s %s', (args, level, rule) => expect(capital(...args)).toMatchObject({ level, rule }));

  it('computes the last day, the words and the difference', () => {
    expect(capital('200', '2024-02-29', '', '王芳=100', '李强=80')).toMatchObject({
      capital: { yuan: 2_000_000, words: '200 万元', inCapitals: '贰佰万元整' }, lastPaymentDay: '2029-02-28', difference: '出资合计 90%，还差 10%（20 万元）。', article: expect.stringContaining('《公司法》'),
    });
  });
});

describe('check people', () => {
  const four = ['王芳=股东+董事+经理+法定代表人+财务负责人+登记联络员', '李强=股东+监事'];
  it.each<[string[], string, string]>([
    [four, 'ok', 'people.in-order'],
    [['王芳=股东+董事+经理+法定代表人+登记联络员', '李强=股东+监事+财务负责人'], 'refuse', 'people.supervisor-is-not-an-officer'],
    [['王芳=股东+董事+经理+法定代表人+财务负责人+登记联络员'], 'refuse', 'people.one-supervisor'],
    [['王芳=股东+董事+财务负责人+登记联络员', '李强=股东+法定代表人+监事'], 'refuse', 'people.legal-representative-post'],
    [['王芳=股东+掌门'], 'refuse', 'command.arguments'],
    [[json({ people: [{ name: '王芳', posts: ['shareholder', 'director', 'manager', 'legal-representative', 'financial-officer', 'contact'] }], supervision: 'none', noSupervisorAgreed: true })], 'ok', 'people.in-order'],
    [[json({ people: [{ name: '王芳', posts: ['shareholder', 'director', 'manager', 'legal-representative', 'financial-officer', 'contact'] }], supervision: '不设监事' })], 'refuse', 'people.no-supervisor-without-agreement'],
    [[json({ people: [{ name: '王芳', posts: '股东、董事', title: '执行董事' }] })], 'refuse', 'people.executive-director-is-gone'],
    [[json({ entityType: 'limited-partnership', partners: [{ name: '甲', liability: 'limited', wan: 10, form: 'labour' }], executives: ['p1'] })], 'refuse', ''],
    [[json({ people: [], supervision: '无为' })], 'refuse', 'command.arguments'],
    [[json({ entityType: 'branch' })], 'refuse', 'command.arguments'],
  ])('%j: %s %s', (args, level, rule) => {
    const answer = people(...args);
    expect(answer.level).toBe(level);
    if (rule !== '') expect((answer.findings as { rule: string }[] | undefined ?? [answer]).map((each) => each.rule).concat(answer.rule)).toContain(rule);
  });

  it('judges a number that is given, and not one that is left out', () => {
    expect(people(json({ people: [{ name: '王芳', idNumber: '1', posts: '股东' }] })).findings).toContainEqual(expect.objectContaining({ rule: 'people.id-number' }));
    expect(JSON.stringify(people(...four))).not.toContain('people.id-number');
  });
});

it.each([['scope', scopeAnswer], ['capital', capitalAnswer], ['people', peopleAnswer]] as const)('check %s answers anything with the fields that every answer has', (_, ask) => {
  const keys = ['items', 'codes', 'permits', 'main', 'people', 'posts', 'name', 'idNumber', 'idKind', 'bornOn', 'mobile', 'contributions', 'capitalYuan', 'capitalWan', 'yuan', 'wan', 'form', 'dueOn', 'entityType', 'supervision',
    'partners', 'liability', 'executives', 'shareTotal', 'parYuan', 'parentScope', 'establishedOn', 'paidBy', 'number', 'issuedOn', 'validUntil', 'code', 'employees', 'directorTermYears'];
  const words = ['软件开发', '股东', 'director', 'jsc', 'limited-partnership', '2026-11-21', '9999-12-31', '0001-01-01', 'passport', '餐饮服务', 'QB0131', 'money', 'none', '{', '__proto__', '1e309', '-0'];
  const leaf = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
  const { object } = fc.letrec((tie) => ({ value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('object')), object: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 8 }) }));
  const line = fc.oneof(object.map((value) => [JSON.stringify(value)]), fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })), { maxLength: 6 }));
  fc.assert(fc.property(line, (args) => {
    expect(ask(args, TODAY)).toMatchObject({ input: args.join('\t'), ok: expect.any(Boolean), level: expect.stringMatching(/^(ok|warn|refuse|route)$/), rule: expect.stringMatching(/^[a-z-]+\.[a-z-]+/), words: expect.stringMatching(/./) });
  }), { numRuns: 400 });
});
