import { emptyForm, type DeskCase, type Level } from '@qiban/shared';
import { groupOf, isWritten, pointOfPaper, pointsOf, pointsThatFail, type RuleRow, ruleGroups, ruleTally, toldOf, withReason } from './rule-groups';

const row = (over: Partial<RuleRow>): RuleRow => ({ rule: 'item.in-order', level: 'ok', field: '', title: '名称', value: '', words: '符合规定', basis: '《公司法》第四十七条', ...over });

const HASH = 'aa11';
const signer = (name: string, state: 'signed' | 'opened') => ({ personKey: name, name, state, postWords: '股东', documents: [{ kind: 'articles', title: '公司章程', signed: state === 'signed' }] });
function deskCase(rows: RuleRow[], signers: ReturnType<typeof signer>[] = [signer('陆闻舟', 'signed')], signedHash = HASH, attestation: DeskCase['evidence'][number]['attestation'] = 'holds'): DeskCase {
  const form = emptyForm();
  form.name = { ...form.name, tradeName: '汐石', industry: '建筑设计' };
  return {
    case: { form, signers, packetHash: HASH } as unknown as DeskCase['case'],
    people: [], trace: { version: '2024-07-01', at: '', rows }, changes: [], documents: [{ kind: 'articles', title: '公司章程', pages: null, sha256: HASH, paragraphs: [] }],
    evidence: signers.filter(({ state }) => state === 'signed').map(({ name }) => ({
      id: name, personKey: name, signerName: name, at: '', documents: [{ kind: 'articles', sha256: signedHash, title: '公司章程' }], verification: '', digest: '', attestation, device: '', address: '', path: '', width: 1, height: 1,
    })),
    contentHash: HASH, notices: { issued: 0, proposal: null }, lockedByYou: true, lockedUntil: null, extensionAsked: null,
  };
}
const groupNamed = (desk: DeskCase, key: string) => {
  const found = ruleGroups(desk).find((group) => group.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

describe('groups of rules', () => {
  it('has nine rows for nine keys, in the order of the application', () =>
    expect(ruleGroups(deskCase([])).map(({ key }) => key)).toEqual(['name', 'capital', 'domicile', 'scope', 'shareholders', 'legal-representative', 'officers', 'contacts', 'sign']));

  it.each([
    [{ title: '任职', field: 'officers.supervisors' }, 'officers'], [{ title: '人员身份', field: 'people.2.mobile' }, 'officers'], [{ title: '签署人', field: '' }, 'sign'],
    [{ title: '别的说法', field: 'officers.legalRepresentative' }, 'legal-representative'], [{ title: '别的说法', field: 'scope.codes.3' }, 'scope'], [{ title: '别的说法', field: '' }, 'other'],
  ])('%j belongs to %s', (where, key) => expect(groupOf(where)).toBe(key));

  it.each([['合伙人和出资', 'shareholders'], ['发起人和认购的股份', 'shareholders'], ['经营者', 'legal-representative'], ['隶属公司和负责人', 'legal-representative']] as const)('calls %s by its own name', (title, key) =>
    expect(groupNamed(deskCase([row({ title: '受益所有人' }), row({ title })]), key).title).toBe(title));

  it('never loses a row that belongs nowhere', () => expect(groupNamed(deskCase([row({ title: '别的说法', level: 'refuse' })]), 'other').findings).toHaveLength(1));

  it('is as bad as its worst rule, which comes first', () => {
    const group = groupNamed(deskCase([row({ level: 'warn', words: '相近' }), row({}), row({ level: 'refuse', words: '相同', basis: '《企业名称登记管理规定》第十七条' })]), 'name');
    expect(group.tone).toBe('bad');
    expect(group.findings.map(({ words }) => words)).toEqual(['相同', '相近']);
    expect(group.bases[0]).toBe('《企业名称登记管理规定》第十七条');
  });

  it.each([['ok', 'ok'], ['warn', 'warn'], ['route', 'bad'], ['refuse', 'bad']] as [Level, string][])('shows %s as %s: what blocks an approval looks like it', (level, tone) =>
    expect(groupNamed(deskCase([row({ level })]), 'name').tone).toBe(tone));

  it('says idle, not passed, where no rule spoke', () => expect(groupNamed(deskCase([]), 'capital').tone).toBe('idle'));
});

describe('signatures', () => {
  it('are in order when everybody signed what asks for them', () => expect(groupNamed(deskCase([row({ title: '签署人' })]), 'sign')).toMatchObject({ tone: 'ok', value: '1/1 已签 · 文件指纹一致' }));
  it('are not when one is missing, whatever the rules say', () =>
    expect(groupNamed(deskCase([row({ title: '签署人' })], [signer('陆闻舟', 'signed'), signer('江以宁', 'opened')]), 'sign')).toMatchObject({ tone: 'bad', value: '1/2 已签' }));
  it('are not when the evidence was tampered with', () => expect(groupNamed(deskCase([row({ title: '签署人' })], undefined, HASH, 'broken'), 'sign').tone).toBe('bad'));
  it('from before there were attestations still count', () => expect(groupNamed(deskCase([row({ title: '签署人' })], undefined, HASH, 'none'), 'sign').tone).toBe('ok'));
  it('are not when somebody signed something else', () => expect(groupNamed(deskCase([row({ title: '签署人' })], undefined, 'bb22'), 'sign')).toMatchObject({ tone: 'bad', value: '1/1 已签' }));
});

describe('a correction notice', () => {
  it('is prefilled with what is wrong and what to do, one point for each finding', () => {
    const group = groupNamed(deskCase([row({ level: 'refuse', field: 'name.tradeName', words: '字号相同', todo: '请换一个字号' }), row({ level: 'warn', field: 'name.industry', words: '行业表述不清。' })]), 'name');
    expect(pointsOf(group).map(({ field, words }) => [field, words])).toEqual([['name.tradeName', '字号相同。请换一个字号。'], ['name.industry', '行业表述不清。']]);
  });
  it('begins empty where no rule found anything, and leads to the right page of the form', () => {
    const [point] = pointsOf(groupNamed(deskCase([row({ title: '法定代表人', basis: '《公司法》第十条' })]), 'legal-representative'));
    expect(point).toMatchObject({ field: 'officers.legalRepresentative', reason: 'post.legal-representative', words: '', basis: '《公司法》第十条' });
    expect(point.good.length).toBeGreaterThan(4);
    expect(isWritten(point)).toBe(false);
  });
  it('is not complete without what good looks like', () => {
    expect(isWritten({ words: '电话打不通', good: '能接通的电话' })).toBe(true);
    expect(isWritten({ words: '电话打不通', good: ' ' })).toBe(false);
  });
  it('keeps two remarks of one rule on one field apart, whichever are looked at', () => {
    const twice = [row({ level: 'warn', rule: 'name.near', field: 'name.tradeName', words: '和甲相近' }), row({ level: 'warn', rule: 'name.near', field: 'name.tradeName', words: '和乙相近' })];
    expect(new Set(pointsOf(groupNamed(deskCase(twice), 'name')).map(({ id }) => id)).size).toBe(2);
    const [only] = pointsOf(groupNamed(deskCase(twice.slice(0, 1)), 'name'));
    expect(pointsOf(groupNamed(deskCase([row({ level: 'refuse', rule: 'name.same', field: 'name.tradeName' }), ...twice]), 'name')).map(({ id }) => id)).toContain(only.id);
  });
  it('begins with every rule that did not pass, and with none that only reminds', () => {
    const groups = ruleGroups(deskCase([row({ level: 'refuse', rule: 'name.same', field: 'name.tradeName', words: '字号相同' }), row({ level: 'warn', rule: 'scope.x', title: '经营范围', field: 'scope.codes' }), row({ level: 'route', rule: 'domicile.x', title: '住所', field: 'domicile.road', words: '请改路名' })]));
    expect(pointsThatFail(groups).map(({ field, reason }) => [field, reason])).toEqual([['name.tradeName', 'name.same-or-near'], ['domicile.road', 'domicile.not-full']]);
  });
  it('speaks of a paper and its person, or of a document and its clause', () => {
    expect(toldOf(pointOfPaper({ of: 'upload', kind: 'id-front', personKey: 'p1' }, 'shareholders.shareholders.0'))).toMatchObject({ reason: 'paper.unclear', paper: { kind: 'id-front', personKey: 'p1' }, field: 'shareholders.shareholders.0' });
    expect(pointOfPaper({ of: 'document', kind: 'articles', clause: '第五条' }, 'articles.clauses')).toMatchObject({ reason: 'document.clause', id: 'papers/articles/第五条' });
  });
  it('takes the template of another reason and keeps the clerk’s own words', () => {
    const point = { ...pointOfPaper({ of: 'upload', kind: 'other', personKey: '' }, 'contacts'), words: '这是租约，不是产权证明。' };
    expect(withReason(point, 'paper.wrong')).toMatchObject({ reason: 'paper.wrong', words: '这是租约，不是产权证明。', good: '按材料名称和姓名交对应的一份。' });
  });
});

it('counts the rules by what they said', () =>
  expect(ruleTally([{ level: 'ok' }, { level: 'route' }, { level: 'warn' }, { level: 'refuse' }])).toEqual({ rules: 4, ok: 1, warn: 1, bad: 2 }));
