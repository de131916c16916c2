import type { ApplicationForm } from '../../application-form';
import { samplePerson } from '../../sample-forms';
import { branch, facts, generalPartnership, individualBusiness, jointStockCompany, limitedCompany, limitedPartnership, soleCompany, withOfficers } from '../forms.builder';
import { canonicalPacket, legalDocuments } from '../packet';
import { read } from '../reading';
import { ArticlesGap, completeArticles, modelFor, placesAsked } from './articles';
import { articlesDiff } from './articles-diff';
import { articlesFindings } from './articles.rule';
import { placeWords, type Chapter } from './clause';

const own = (form: ApplicationForm, ...clauses: [id: string, text: string][]): ApplicationForm => ({ ...form, articles: { clauses: clauses.map(([id, text]) => ({ id, text })) } });
const modelText = (form: ApplicationForm, id: string) => articlesDiff(form, facts)!.find((article) => article.id === id)!.model;
const textOf = (form: ApplicationForm) => canonicalPacket(legalDocuments(form, facts).filter(({ kind }) => kind === 'articles'));
const rulesOf = (form: ApplicationForm) => articlesFindings(form, facts).map(({ rule, level, field }) => `${level} ${rule} ${field}`);

/** Every organ and every post that articles have to do with, in some form. */
const forms: Record<string, ApplicationForm> = {
  'a sole shareholder': soleCompany(),
  'one director and one supervisor': limitedCompany(),
  'a board of a limited company with an audit committee and an employee among its directors': withOfficers(limitedCompany(), {
    others: [3, 4, 5].map((serial) => samplePerson(serial)), directors: ['p2', 'p3', 'p4', 'p5'], chair: 'p3', supervision: 'audit-committee', auditCommittee: ['p2', 'p4', 'p5'], electedByEmployees: ['p5'], manager: 'p1', deputyManagers: ['p1'],
  }),
  'a joint-stock company with two boards': jointStockCompany(),
  'a joint-stock company with an audit committee': withOfficers(jointStockCompany(), { supervision: 'audit-committee', auditCommittee: ['p1', 'p2', 'p3'], electedByEmployees: ['p2'] }),
  'a general partnership': generalPartnership(),
  'a limited partnership led by an organisation': limitedPartnership(),
};

describe.each(Object.entries(forms))('the articles of %s', (_, form) => {
  const reading = read(form, facts);
  const model = modelFor(reading);
  const asked = placesAsked(reading);

  it('give a place to everything the form asks for', () => expect(() => completeArticles(reading, model)).not.toThrow());

  it.each(asked.map((place) => [placeWords[place], place] as const))('cannot be built without the clause for %s (%s)', (_words, place) => {
    const without: Chapter[] = model.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(({ places = [] }) => !places.includes(place)) }));
    expect(() => completeArticles(reading, without)).toThrow(ArticlesGap);
    try {
      completeArticles(reading, without);
    } catch (error) {
      expect((error as ArticlesGap).places).toContain(place);
    }
  });

  it('number chapters and articles from the first to the last', () => {
    const text = textOf(form);
    const ordinals = [...text.matchAll(/第([一二三四五六七八九十]+)条　/g)].map(([, number]) => number);
    expect(ordinals.slice(0, 12)).toEqual(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']);
    expect(new Set(ordinals).size).toBe(ordinals.length);
    expect(ordinals.length).toBeGreaterThan(20);
    expect(text).toContain(`第${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][model.length - 1]}章`);
  });
});

describe('what the law wants written', () => {
  const items = (form: ApplicationForm) => new Set(modelFor(read(form, facts)).flatMap(({ clauses }) => clauses.flatMap(({ required = [] }) => required)));
  const list = (law: string, count: number) => ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'].slice(0, count).map((n) => `${law}第（${n}）项`);
  it('of a limited company: the first seven items of article 46', () => expect([...items(limitedCompany())]).toEqual(expect.arrayContaining(list('《公司法》第四十六条', 7))));
  it('of a joint-stock company: the thirteen items of article 95', () => expect([...items(jointStockCompany())].sort()).toEqual(list('《公司法》第九十五条', 13).sort()));
  it('of a partnership: the ten items of article 18', () => expect([...items(generalPartnership())]).toEqual(expect.arrayContaining(list('《合伙企业法》第十八条', 10))));
  it('of a limited partnership: six items more, article 63', () => {
    expect([...items(limitedPartnership())]).toEqual(expect.arrayContaining([...list('《合伙企业法》第十八条', 10), ...list('《合伙企业法》第六十三条', 6)]));
  });
  it('of the types that have no articles: nothing', () => expect([individualBusiness(), branch()].map((form) => articlesDiff(form, facts))).toEqual([[], []]));
});

describe('own words', () => {
  it('take the place of one clause and leave the others alone', () => {
    const form = own(limitedCompany(), ['transfer', '股东转让股权，应当经全体股东同意。\n（一）先问其他股东。']);
    const paragraphs = legalDocuments(form, facts).find(({ kind }) => kind === 'articles')!.paragraphs;
    expect(paragraphs.filter((paragraph) => paragraph.kind === 'clause' && paragraph.clause === 'transfer')).toEqual([
      { kind: 'clause', clause: 'transfer', text: '第十一条　股东转让股权，应当经全体股东同意。', model: modelText(limitedCompany(), 'transfer') },
      { kind: 'clause', clause: 'transfer', text: '（一）先问其他股东。' },
    ]);
    expect(textOf(form)).toContain('第十二条　自然人股东死亡后');
  });
  it('that are the model’s again are no change', () => {
    const form = own(limitedCompany(), ['transfer', ` ${modelText(limitedCompany(), 'transfer')} `]);
    expect(articlesDiff(form, facts)!.every(({ own: words }) => words === null)).toBe(true);
    expect(textOf(form)).toBe(textOf(limitedCompany()));
  });
  it('may leave out what the law does not want, and the numbers close up', () => {
    const form = own(limitedCompany(), ['inheritance', '']);
    expect(rulesOf(form)).toEqual([]);
    expect(textOf(form)).not.toContain('合法继承人');
    expect(textOf(form)).toContain('第十二条　公司设股东会');
  });
  it('may not empty what the law wants, and nothing can be built of it', () => {
    const form = own(limitedCompany(), ['capital', '  ']);
    expect(rulesOf(form)).toEqual(['refuse articles.left-out articles.clauses.capital']);
    expect(() => legalDocuments(form, facts)).toThrow(ArticlesGap);
  });
  it('may not take a role its place', () => {
    const form = own(limitedCompany(), ['supervision', '公司由股东自己监督。']);
    expect(rulesOf(form)).toContain('refuse articles.no-place articles.clauses.supervision');
    expect(() => legalDocuments(form, facts)).toThrow('supervisor');
  });
  it('may not bring back a title that is gone', () => {
    expect(rulesOf(own(limitedCompany(), ['directors', '公司不设董事会，设执行董事一人，任期三年。']))).toEqual(['refuse articles.executive-director-is-gone articles.clauses.directors']);
  });
  it('under a clause the model no longer has are not written, and that is said', () => {
    const form = own(limitedCompany(), ['chair', '董事长由股东会选举产生。']);
    expect(rulesOf(form)).toEqual(['warn articles.clause-is-gone articles.clauses.chair']);
    expect(textOf(form)).toBe(textOf(limitedCompany()));
  });
  it('are not looked at while the form has a gap of its own', () => {
    const form = withOfficers(own(limitedCompany(), ['capital', '']), { legalRepresentative: 'p9' });
    expect([articlesFindings(form, facts), articlesDiff(form, facts)]).toEqual([[], null]);
  });
});

describe('own words that contradict the form are warned of', () => {
  it.each<[string, ApplicationForm, string, string, string | null]>([
    ['another capital', limitedCompany(), 'capital', '公司的注册资本为人民币贰佰万元整（200万元）。', '贰佰万元整'],
    ['the same capital spelled otherwise', limitedCompany(), 'capital', '公司的注册资本为1,000,000元。', null],
    ['no capital at all', limitedCompany(), 'capital', '公司的注册资本由股东认缴。', '没有这样写'],
    ['another legal representative’s post', limitedCompany(), 'legal-representative', '公司的法定代表人由经理担任。', '由经理担任'],
    ['the same post', limitedCompany(), 'legal-representative', '公司的法定代表人由董事担任。', null],
    ['another term of office', limitedCompany(), 'directors', '公司不设董事会，设董事一人，每届任期二年。', '三年'],
    ['another number of directors', jointStockCompany(), 'directors', '公司设董事会，成员 7 人，董事每届任期三年。', '5 人'],
    ['another name', limitedCompany(), 'name', '公司名称：青岛别的有限公司。', '青岛沃海信息技术有限公司'],
    ['another place', limitedCompany(), 'domicile', '公司住所：青岛市。', '演示路18号306室'],
    ['less than two thirds', limitedCompany(), 'shareholders-meeting-voting', '股东会决议都经过半数通过。', '三分之二以上'],
    ['more than two thirds', limitedCompany(), 'shareholders-meeting-voting', '修改公司章程应当经代表四分之三以上表决权的股东通过。', null],
    ['another executive partner', generalPartnership(), 'execution', '由周沐担任执行事务合伙人。', '林知远'],
    ['public offering', jointStockCompany(), 'establishment', '公司采取募集设立的方式设立。', '募集设立'],
    ['another par value', jointStockCompany(), 'shares', '股份总数为 3000 万股，每股金额为 2 元。', '1 元'],
  ])('%s', (_, form, id, text, said) => {
    const warned = articlesFindings(own(form, [id, text]), facts).filter(({ rule }) => rule === 'articles.contradicts-the-form');
    if (said === null) expect(warned).toEqual([]);
    else expect(warned).toContainEqual(expect.objectContaining({ level: 'warn', field: `articles.clauses.${id}`, words: expect.stringContaining(said), basis: expect.stringMatching(/《/) }));
  });

  it('but never the model itself', () => {
    for (const form of Object.values(forms)) {
      const all = articlesDiff(form, facts)!.map(({ id, model }): [string, string] => [id, `${model}\n补充一句。`]);
      expect(articlesFindings(own(form, ...all), facts)).toEqual([]);
    }
  });
});

it('shows each article beside its model', () => {
  const diff = articlesDiff(own(limitedCompany(), ['inheritance', ''], ['capital', '公司的注册资本为 100 万元。']), facts)!;
  expect(diff.find(({ id }) => id === 'inheritance')).toMatchObject({ number: '', own: '', required: '' });
  expect(diff.find(({ id }) => id === 'capital')).toMatchObject({ number: '第六条', own: '公司的注册资本为 100 万元。', required: '《公司法》第四十六条第（三）项', findings: [] });
  expect(diff.find(({ id }) => id === 'contributions')!.table).toHaveLength(3);
});
