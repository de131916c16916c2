import { FORBIDDEN_GROUPS, STATE_PREFIXES } from './forbidden-words';
import { INDUSTRY_ROWS } from './industries';
import { LOOK_ALIKE_GROUPS } from './look-alikes';
import { compareNames, type Readings } from './name-comparison.rule';
import { judgeName } from './name-judgement.rule';
import { splitName } from './name-parts.rule';
import { foldedName, typedName } from './name-text';
import { TRADITIONAL_PAIRS } from './traditional-characters';

/** Enough of a pinyin table for these cases; the server brings a whole one. */
const PINYIN: Record<string, string[]> = {
  牛: ['niu'], 栏: ['lan'], 兰: ['lan'], 蓝: ['lan'], 山: ['shan'], 珊: ['shan'], 重: ['chong', 'zhong'], 崇: ['chong'], 中: ['zhong'], 行: ['hang', 'xing'], 航: ['hang'], 星: ['xing'],
  阿: ['a'], 啊: ['a'], 里: ['li'], 巴: ['ba'], 八: ['ba'], 云: ['yun'], 芸: ['yun'], 栖: ['qi'], 七: ['qi'], 沃: ['wo'], 动: ['dong'], 东: ['dong'], 红: ['hong'], 宏: ['hong'], 光: ['guang'], 广: ['guang'], 泰: ['tai'], 秦: ['qin'],
};
const readings: Readings = (char) => PINYIN[char] ?? [];
const compare = (a: string, b: string) => compareNames(splitName(a), splitName(b), readings);
const judge = (name: string, region?: string, candidates: string[] = []) =>
  judgeName(name, { region, readings, candidates: candidates.map((existing) => ({ name: existing })) });

describe('the parts of a name', () => {
  it.each([
    ['青岛沃动机械有限公司', '青岛', '沃动', '机械', '有限公司'],
    ['青岛动力机械有限公司', '青岛', '动力', '机械', '有限公司'],
    ['北京红光酒业发展有限公司', '北京', '红光', '酒业发展', '有限公司'],
    ['红光(北京)酒业发展有限公司', '北京', '红光', '酒业发展', '有限公司'],
    ['红光（北京）酒业发展有限公司', '北京', '红光', '酒业发展', '有限公司'],
    ['红光酒业有限公司', undefined, '红光', '酒业', '有限公司'],
    ['北京红光酒厂', '北京', '红光', '酒', '厂'],
    ['北京万青房地产有限公司', '北京', '万青', '房地产', '有限公司'],
    ['北京阿里巴巴巴巴网络科技有限公司', '北京', '阿里巴巴巴巴', '网络科技', '有限公司'],
    ['青岛市崂山区云栖餐饮管理有限责任公司', '青岛市崂山区', '云栖', '餐饮管理', '有限责任公司'],
    ['山东青岛云栖科技股份有限公司', '山东青岛', '云栖', '科技', '股份有限公司'],
    ['青岛崂山云栖茶业有限公司', '青岛崂山', '云栖', '茶业', '有限公司'],
    ['腾讯科技（深圳）有限公司', '深圳', '腾讯', '科技', '有限公司'],
    ['青岛云栖创业投资合伙企业（有限合伙）', '青岛', '云栖', '创业投资', '合伙企业（有限合伙）'],
    ['青岛云栖集团有限公司', '青岛', '云栖', '集团', '有限公司'],
    ['青岛云栖科技（集团）有限公司', '青岛', '云栖', '科技', '有限公司'],
    ['青岛市市南区云栖餐厅', '青岛市市南区', '云栖', '餐厅', '餐厅'],
    ['胶州云栖商贸有限公司', '胶州', '云栖', '商贸', '有限公司'],
    ['济南市历下区云栖商贸有限公司', '济南市历下区', '云栖', '商贸', '有限公司'],
    ['青岛𠮷田食品有限公司', '青岛', '𠮷田', '食品', '有限公司'],
    ['青岛雲棲科技有限公司', '青岛', '云栖', '科技', '有限公司'],
    ['青岛 云栖 科技 有限公司', '青岛', '云栖', '科技', '有限公司'],
    ['上海嘉地产有限公司', '上海', '嘉', '地产', '有限公司'],
    ['青岛科技网络有限公司', '青岛', '科技', '网络', '有限公司'],
    ['东方云栖电气有限公司', undefined, '东方云栖', '电气', '有限公司'],
    ['青岛云栖机动车驾驶培训有限公司', '青岛', '云栖', '机动车驾驶培训', '有限公司'],
    ['青岛胶州湾贸易有限公司', '青岛', '胶州湾', '贸易', '有限公司'],
    ['青岛高新区云栖科技有限公司', '青岛高新区', '云栖', '科技', '有限公司'],
    ['青岛崂山啤酒有限公司', '青岛', '崂山', '啤酒', '有限公司'],
    ['青岛云栖会计师事务所（特殊普通合伙）', '青岛', '云栖', '会计师', '事务所（特殊普通合伙）'],
    ['云栖', undefined, '云栖', '', ''],
  ])('splits %s', (name, region, tradeName, industry, form) => {
    const parts = splitName(name);
    expect([parts.region?.text, parts.tradeName, parts.industry, parts.form]).toEqual([region, tradeName, industry, form]);
  });

  it('knows a branch and its parent', () =>
    expect(splitName('青岛云栖科技有限公司崂山分公司')).toMatchObject({ branchOf: '青岛云栖科技有限公司', tradeName: '云栖', form: '分公司' }));

  it('lets the applicant say where the trade name ends', () =>
    expect(splitName('青岛国信息科技有限公司', { tradeName: '国信息' })).toMatchObject({ tradeName: '国信息', industry: '科技' }));

  it.each(['教育咨询', '科技发展', '机械设备', '生物科技', '企业管理咨询'])('reads the same industry %s whether the applicant says where it begins or not', (industry) => {
    const name = `青岛云栖${industry}有限公司`;
    expect(splitName(name, { tradeName: '云栖' })).toEqual(splitName(name));
  });
});

describe('a single name', () => {
  it.each([
    ['青岛沃动机械有限公司', 'ok', 'name.workable'],
    ['青岛云栖科技有限公司', 'ok', 'name.workable'],
    ['青岛𠮷田食品有限公司', 'ok', 'name.workable'],
    ['红光（青岛）酒业有限公司', 'ok', 'name.workable'],
    ['青岛巨人大药房有限公司', 'ok', 'name.workable'],
    ['青岛精英国际贸易有限公司', 'ok', 'name.workable'],
    ['上海嘉禾地产有限公司', 'ok', 'name.workable'],
    ['青岛清风水务有限公司', 'ok', 'name.workable'],
    ['青岛云栖铁观音茶业有限公司', 'ok', 'name.workable'],
    ['青岛云栖中央空调安装工程有限公司', 'ok', 'name.workable'],
    ['青岛动力机械有限公司', 'refuse', 'name.trade-name-not-distinctive'],
    ['青岛科技网络有限公司', 'refuse', 'name.trade-name-not-distinctive'],
    ['科技网络', 'refuse', 'name.trade-name-not-distinctive'],
    ['青岛云科技有限公司', 'refuse', 'name.trade-name-too-short'],
    ['青岛𠮷科技有限公司', 'refuse', 'name.trade-name-too-short'],
    ['云', 'refuse', 'name.trade-name-too-short'],
    ['青岛科技有限公司', 'refuse', 'name.trade-name-missing'],
    ['青岛云栖2024科技有限公司', 'refuse', 'name.characters'],
    ['云栖2024', 'refuse', 'name.characters'],
    ['青岛A1云栖科技有限公司', 'refuse', 'name.characters'],
    ['青岛云栖２０２４科技有限公司', 'refuse', 'name.characters'],
    ['青岛第一云栖科技有限公司', 'refuse', 'name.forbidden.hyperbole'],
    ['第一云栖', 'refuse', 'name.forbidden.hyperbole'],
    ['青岛国家级科技有限公司', 'refuse', 'name.forbidden.hyperbole'],
    ['国家级云栖科技有限公司', 'refuse', 'name.forbidden.hyperbole'],
    ['青岛最高级科技有限公司', 'refuse', 'name.forbidden.hyperbole'],
    ['青岛共产党云科技有限公司', 'refuse', 'name.forbidden.party'],
    ['共产党云', 'refuse', 'name.forbidden.party'],
    ['联合国云', 'refuse', 'name.forbidden.international-organisation'],
    ['青岛解放军云栖科技有限公司', 'refuse', 'name.forbidden.army'],
    ['青岛美国云栖科技有限公司', 'refuse', 'name.forbidden.foreign-state'],
    ['青岛支那科技有限公司', 'refuse', 'name.forbidden.national-dignity'],
    ['青岛臺獨科技有限公司', 'refuse', 'name.forbidden.national-dignity'],
    ['青岛大地主餐饮有限公司', 'refuse', 'name.forbidden.history'],
    ['青岛东突科技有限公司', 'refuse', 'name.forbidden.national-dignity'],
    ['青岛大东亚贸易有限公司', 'refuse', 'name.forbidden.national-dignity'],
    ['青岛福尔摩萨商贸有限公司', 'refuse', 'name.forbidden.national-dignity'],
    ['青岛海洛因商贸有限公司', 'refuse', 'name.forbidden.drug'],
    ['青岛董存瑞商贸有限公司', 'refuse', 'name.forbidden.martyr'],
    ['上海合作组织贸易有限公司', 'refuse', 'name.forbidden.international-organisation'],
    ['青岛青岛科技有限公司', 'refuse', 'name.trade-name-is-place'],
    ['青岛崂山啤酒有限公司', 'warn', 'name.trade-name-is-place'],
    ['青岛雲棲科技有限公司', 'refuse', 'name.traditional-characters'],
    ['青岛云栖科技', 'refuse', 'name.form-missing'],
    ['青岛云栖科技公司', 'refuse', 'name.form-unknown'],
    ['青岛云栖（科技有限公司', 'refuse', 'name.brackets'],
    ['崂山区云栖科技有限公司', 'refuse', 'name.district-alone'],
    ['高新区云栖科技有限公司', 'refuse', 'name.district-alone'],
    ['青岛智能科技有限公司', 'refuse', 'name.trade-name-not-distinctive'],
    ['青岛餐饮管理有限公司', 'refuse', 'name.trade-name-missing'],
    ['', 'refuse', 'name.empty'],
    ['中国云栖', 'route', 'name.state-prefix'],
    ['中国云栖科技有限公司', 'route', 'name.state-prefix'],
    ['中华云栖科技有限公司', 'route', 'name.state-prefix'],
    ['青岛中国云栖科技有限公司', 'route', 'name.state-word-in-trade-name'],
    ['云栖科技有限公司', 'route', 'name.region-missing'],
    ['青岛云栖全国物流有限公司', 'warn', 'name.state-word-qualifies'],
    ['云栖（中国）科技有限公司', 'route', 'name.region-missing'],
    ['青岛云栖有限公司', 'warn', 'name.industry-missing'],
    ['青岛海尔科技有限公司', 'warn', 'name.well-known'],
    ['云栖', 'warn', 'name.trade-name-only'],
  ])('%s: %s, %s', (name, level, rule) => expect(judge(name)).toMatchObject({ level, rule }));

  it('collects every defect, the gravest first in the answer', () => {
    const judgement = judge('中国A1海洛因第一科技');
    expect(judgement.level).toBe('refuse');
    expect(judgement.findings.map(({ rule }) => rule)).toEqual([
      'name.forbidden.drug', 'name.forbidden.hyperbole', 'name.characters', 'name.trade-name-only', 'name.state-prefix',
    ]);
    for (const finding of judgement.findings) expect(finding.basis).toMatch(/第.+条|法/);
  });

  it.each([
    ['北京云栖科技有限公司', '370200', 'route'], ['山东云栖科技有限公司', '370200', 'warn'], ['青岛市市南区云栖科技有限公司', '370212', 'ok'],
    ['胶州云栖科技有限公司', '370200', 'ok'], ['北京云栖科技有限公司', '110000', 'ok'], ['北京云栖科技有限公司', '110105', 'ok'], ['济南云栖科技有限公司', '370202', 'route'],
  ])('%s before authority %s: %s', (name, region, level) => expect(judge(name, region).level).toBe(level));

  it('never promises that a name is safe', () => expect(judge('青岛云栖科技有限公司').words).toContain('最终以登记机关的登记结果为准'));

  it('refuses every listed word as a trade name, and routes every state prefix', () => {
    for (const group of FORBIDDEN_GROUPS) {
      for (const word of [group.words, group.starts ?? '', group.whole ?? ''].join(' ').split(' ').filter(Boolean)) {
        const { level, findings } = judge(`青岛${word}科技有限公司`);
        if (level !== 'refuse' || !findings.some(({ rule }) => rule.startsWith('name.forbidden.') || rule.startsWith('name.trade-name'))) throw new Error(`${word}: ${JSON.stringify(findings)}`);
      }
    }
    for (const prefix of STATE_PREFIXES) expect(judge(`${prefix}云栖科技有限公司`).level).toBe('route');
  });
});

describe('two names', () => {
  it.each([
    ['北京红光酒业有限公司', '北京红光酒业有限公司', 'refuse', 'name.same.text'],
    ['北京红光酒业发展有限公司', '红光(北京)酒业发展有限公司', 'refuse', 'name.same.words'],
    ['北京红光酒业有限公司', '红光酒业有限公司', 'refuse', 'name.same.trade-name-and-industry'],
    ['北京红光酒业有限公司', '北京红光酒厂', 'refuse', 'name.same.trade-name-and-industry'],
    ['北京紅光酒業有限公司', '北京红光酒业有限公司', 'refuse', 'name.same.text'],
    ['北京万青地产有限公司', '北京万青房地产有限公司', 'warn', 'name.near.synonym-industry'],
    ['北京牛栏山酒业有限公司', '北京牛兰山酒业有限公司', 'warn', 'name.near.homophone'],
    ['北京阿里巴巴网络科技有限公司', '北京阿里巴巴巴巴网络科技有限公司', 'warn', 'name.near.containment'],
    ['北京泰山商贸有限公司', '北京秦山商贸有限公司', 'warn', 'name.near.look-alike'],
    ['青岛重山商贸有限公司', '青岛崇山贸易有限公司', 'warn', 'name.near.homophone'],
    ['青岛重山商贸有限公司', '青岛中珊贸易有限公司', 'warn', 'name.near.homophone'],
    ['青岛云栖科技有限公司', '青岛云栖信息技术有限公司', 'warn', 'name.near.synonym-industry'],
    ['青岛牛兰山酒业有限公司', '青岛老牛栏山酒业有限公司', 'warn', 'name.near.part-homophone'],
    ['青岛啊里巴巴科技有限公司', '青岛阿里八云科技有限公司', 'warn', 'name.near.part-homophone'],
    ['青岛光红酒业有限公司', '青岛红光酒业有限公司', 'warn', 'name.near.reordered'],
    ['青岛红光酒业有限公司', '青岛红光有限公司', 'refuse', 'name.same.industry-less'],
    ['青岛红光有限公司', '青岛红光酒业有限公司', 'warn', 'name.near.industry-less'],
    ['青岛红光有限公司', '山东红光有限公司', 'refuse', 'name.same.trade-name-and-industry'],
    ['青岛红光酒业有限公司', '青岛红光机械有限公司', 'ok', 'name.different'],
    ['青岛宏光酒业有限公司', '青岛红广机械有限公司', 'ok', 'name.different'],
    ['青岛云栖科技有限公司', '青岛沃动科技有限公司', 'ok', 'name.different'],
  ])('%s beside %s: %s, %s', (a, b, level, rule) => {
    expect(compare(a, b)).toMatchObject({ level, rule });
    if (!rule.includes('industry-less')) expect(compare(b, a)).toMatchObject({ level });
  });

  it('tells the applicant whose name it collides with, by which rule, and what to do', () => {
    const judgement = judge('青岛牛兰山酒业有限公司', '370200', ['青岛牛栏山酒业有限公司', '青岛牛兰山酒厂', '青岛云栖酒业有限公司']);
    expect(judgement.collisions.map(({ name, level }) => [name, level])).toEqual([['青岛牛兰山酒厂', 'refuse'], ['青岛牛栏山酒业有限公司', 'warn']]);
    expect(judgement).toMatchObject({ level: 'refuse', rule: 'name.same.trade-name-and-industry' });
    expect(judgement.findings[0]).toMatchObject({ basis: '《企业名称登记管理规定》第十七条，《企业名称相同相近比对规则》', todo: '请更换字号。' });
    expect(judgement.findings[1].todo).toContain('承诺');
  });
});

/** Names put together from few characters, so that collisions of every kind are frequent. */
function* someNames(seed: number, count: number) {
  const chars = Object.keys(PINYIN);
  const tails = ['科技有限公司', '信息技术有限公司', '酒业有限公司', '酒厂', '商贸有限公司', '有限公司', '餐饮管理有限公司'];
  let state = seed;
  const next = (below: number) => (state = (state * 1103515245 + 12345) % 2147483648) % 65536 % below;
  for (let i = 0; i < count; i++) {
    const length = 2 + next(4);
    let tradeName = '';
    for (let k = 0; k < length; k++) tradeName += chars[next(chars.length)];
    yield `青岛${tradeName}${tails[next(tails.length)]}`;
  }
}

describe('the tables', () => {
  it('hold no industry word twice', () => {
    const words = INDUSTRY_ROWS.flatMap(({ words: list }) => list.split(' '));
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    expect(words.length).toBeGreaterThan(500);
  });
  it('fold traditional characters only one way', () => {
    const chars = Array.from(TRADITIONAL_PAIRS);
    const simplified = new Set(chars.filter((_, i) => i % 2 === 1));
    expect(chars.filter((char, i) => i % 2 === 0 && simplified.has(char))).toEqual([]);
    expect(chars.length / 2).toBeGreaterThanOrEqual(300);
    expect(foldedName('青島嶗山雲棲')).toBe('青岛崂山云栖');
  });
  it('hold at least 150 groups of look-alikes, none twice', () => {
    const groups = LOOK_ALIKE_GROUPS.trim().split(/\s+/);
    expect(groups.length).toBeGreaterThanOrEqual(150);
    for (const group of groups) expect(new Set(group).size).toBe(Array.from(group).length);
    expect(new Set(groups).size).toBe(groups.length);
  });
  it('writes brackets one way', () => expect(typedName(' 红光(北京)酒业有限公司 ')).toBe('红光（北京）酒业有限公司'));
});

it('judges thousands of names a second', () => {
  const started = Date.now();
  let refused = 0;
  for (const name of someNames(5, 4000)) if (judge(name, '370200').level === 'refuse') refused += 1;
  expect(Date.now() - started).toBeLessThan(4000);
  expect(refused).toBeLessThan(4000);
});
