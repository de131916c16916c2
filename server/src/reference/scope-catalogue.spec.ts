import { builtInScopes, industryOf, sectionOf } from './reference';
import { permitGuidesFile } from './reference-files';
import { ScopeCatalogue } from './scope-catalogue';
import { breaths, sayings } from './scope-search.table';

const { entries } = builtInScopes();
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const named = (name: string) => entries.find((each) => each.name === name)!;
const names = (query: string, limit: number) => builtInScopes().search(query, limit).map(({ name }) => name);

describe('the entries', () => {
  it('are at least 490 over at least 15 sections, with own codes and no name twice', () => {
    expect(entries.length).toBeGreaterThanOrEqual(490);
    expect(new Set(entries.map(({ industry }) => sectionOf(industry)?.code)).size).toBeGreaterThanOrEqual(15);
    for (const { code } of entries) expect(code).toMatch(/^QB\d{4}$/);
    expect(repeated(entries.map(({ code }) => code))).toEqual([]);
    expect(repeated(entries.map(({ name }) => name))).toEqual([]);
  });

  it('each have an industry class that exists, a confidence and at least one plain word', () => {
    for (const { code, industry, confidence, synonyms } of entries) {
      expect([code, industryOf(industry)?.level]).toEqual([code, 'class']);
      expect(['H', 'M', 'L']).toContain(confidence);
      expect(synonyms.length).toBeGreaterThan(0);
      expect([code, ...repeated(synonyms)]).toEqual([code]);
    }
  });

  it('name permit, authority and basis exactly where there is a permit or a filing', () => {
    for (const { code, permit, permitName, authority, basis } of entries) {
      expect(['none', 'prior', 'after', 'filing']).toContain(permit);
      const filled = [permitName, authority, basis].map((text) => text !== '');
      expect([code, ...filled]).toEqual([code, ...filled.map(() => permit !== 'none')]);
      if (permit !== 'none') expect(basis).toMatch(/《.+》/);
    }
  });

  it.each([
    ['餐饮服务', 'after', /食品安全法》第三十五条/], ['食品销售', 'after', /第三十五条/], ['食品销售（仅销售预包装食品）', 'filing', /第三十五条/],
    ['危险化学品经营', 'prior', /危险化学品安全管理条例》第三十五条/], ['烟草制品生产', 'prior', /烟草专卖法》第十二条/], ['烟草制品批发', 'prior', /第十五条/],
    ['烟草制品零售', 'after', /第十六条/], ['道路旅客运输经营', 'after', /道路运输条例》第十条/], ['道路货物运输（不含危险货物）', 'after', /第二十四条/],
    ['道路货物运输站经营', 'filing', /第三十九条/], ['机动车修理和维护', 'filing', /第三十九条/], ['机动车驾驶员培训', 'filing', /第三十九条/],
    ['劳务派遣服务', 'after', /劳动合同法》第五十七条/], ['职业中介活动', 'after', /人力资源市场暂行条例/], ['人力资源服务（不含职业中介活动、劳务派遣服务）', 'filing', /人力资源市场暂行条例/],
    ['药品零售', 'after', /药品管理法/], ['第三类医疗器械经营', 'after', /医疗器械监督管理条例/], ['第二类医疗器械销售', 'filing', /医疗器械监督管理条例/],
    ['出版物零售', 'after', /出版管理条例》第三十五条/], ['图书出版', 'prior', /出版管理条例》第十五条/], ['歌舞娱乐活动', 'after', /娱乐场所管理条例/],
    ['互联网上网服务', 'after', /互联网上网服务/], ['旅行社服务', 'after', /旅行社条例》第七条/], ['住宿服务', 'after', /公共场所卫生管理条例/],
    ['公章刻制', 'after', /412/], ['银行业务', 'prior', /商业银行法/], ['民用爆炸物品销售', 'prior', /民用爆炸物品/], ['资产评估', 'filing', /资产评估法》第十六条/],
    ['软件开发', 'none', /^$/], ['货物进出口', 'none', /^$/],
  ])('%s: %s', (name, permit, basis) => {
    expect(named(name).permit).toBe(permit);
    expect(named(name).basis).toMatch(basis);
  });
});

describe('what follows a permit', () => {
  const { guides } = permitGuidesFile();

  it('is written down only for permits the entries name, once each, and says something with its article', () => {
    const permits = new Set(entries.filter(({ permit }) => permit !== 'none').map(({ permitName }) => permitName));
    for (const { permit, of, papers, when, takes, basis } of guides) {
      expect([permit, permits.has(permit)]).toEqual([permit, true]);
      for (const code of of) expect([permit, code, entries.find((each) => each.code === code)?.permitName]).toEqual([permit, code, permit]);
      expect([permit, papers.length > 0 || when !== '' || takes !== '']).toEqual([permit, true]);
      expect(basis).toMatch(/《.+》第.+条/);
    }
    expect(repeated(guides.map(({ permit, of }) => `${permit} ${of.join()}`))).toEqual([]);
  });

  it('comes with the entry: papers, when, how long, by which article', () => {
    expect(builtInScopes().find(named('餐饮服务').code)).toMatchObject({
      confidence: 'H', industryName: '正餐服务', guide: { papers: expect.arrayContaining([expect.stringContaining('规章制度')]), takes: '自受理之日起 20 个工作日', basis: expect.stringContaining('第三十五条') },
    });
    expect(builtInScopes().find(named('人力资源服务（不含职业中介活动、劳务派遣服务）').code)?.guide?.when).toBe('自开展业务之日起 15 日内');
    expect(builtInScopes().find(named('软件开发').code)?.guide).toBeNull();
  });

  it('of one permit may differ by entry', () => {
    expect(builtInScopes().find(named('互联网上网服务').code)?.guide?.basis).toContain('互联网上网服务营业场所管理条例');
    expect(builtInScopes().find(named('网络文化经营').code)?.guide).toBeNull();
  });
});

describe('the search', () => {
  it.each(sayings)('for %s has %s among the first three', (typed, ...wanted) => {
    const found = names(typed, 3);
    expect({ found, has: wanted.some((name) => found.includes(name)) }).toEqual({ found, has: true });
  });

  it('has what was wanted in the first place nine times out of ten', () => {
    const first = sayings.filter(([typed, ...wanted]) => wanted.includes(names(typed, 1)[0] ?? ''));
    expect(first.length / sayings.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(breaths)('hears everything in: %s', (typed, ...wanted) => expect(names(typed, 8)).toEqual(expect.arrayContaining(wanted)));

  it.each([['机械设备', '机械设备销售'], ['刻章', '公章刻制'], ['卖网红零食', '食品销售（仅销售预包装食品）'], ['我想开一家饭馆，该选什么', '餐饮服务'], ['ＡＰＰ', '软件开发']])(
    'for %s finds %s', (query, name) => expect(names(query, 6)).toContain(name));

  it('puts the entry somebody names outright first', () => {
    for (const { name } of entries) expect(names(name, 1)).toEqual([name]);
  });

  it.each([
    ['奶茶店', 'saying', '奶茶店', '奶茶店'], ['软件开发', 'name', '软件开发', '软件开发'], ['ruanjiankaifa', 'sound', '软件开发', 'ruanjiankaifa'], ['rjkf', 'initials', '软件开发', 'rjkf'],
    ['参饮服务', 'near', '餐饮服务', '参饮服务'], ['我想开一家奶茶店', 'saying', '奶茶店', '奶茶店'], ['QB0001', 'code', '软件开发', 'QB0001'], ['qb0001', 'code', '软件开发', 'qb0001'], ['6513', 'code', '软件开发', '6513'],
  ])('for %s says why: %s, %s', (query, kind, phrase, said) => expect(builtInScopes().search(query, 1)[0]?.match).toEqual({ kind, phrase, said }));

  it('does not find AI in naicha, nor the laundry for underwear', () => {
    expect(names('naicha', 12).filter((name) => name.includes('人工智能'))).toEqual([]);
    expect(names('内衣铺子', 12)).not.toContain('洗染服务');
  });

  it.each(['', '   ', '！？', 'zzzzqx', '\u0000', '餅'.repeat(10_000), '(.*)+$', 'constructor', 'a'.repeat(64), '开'.repeat(64), 'a b '.repeat(16)])('survives %j', (query) => {
    expect(builtInScopes().search(query, 12).length).toBeLessThanOrEqual(12);
  });
});

it('offers no entry that is out of use, but still knows it', () => {
  const [one, two] = entries;
  const catalogue = new ScopeCatalogue({ version: 'x', title: '', entries: [{ ...one!, inUse: false }, two!] });
  for (const query of [one!.name, one!.code, one!.industry, '']) expect(catalogue.search(query, 9).concat(catalogue.starters(9)).map(({ code }) => code)).not.toContain(one!.code);
  expect(catalogue.find(one!.code)).toMatchObject({ inUse: false });
  expect(catalogue.starters(9).map(({ code }) => code)).toEqual([two!.code]);
});
