import { compareNames, splitName } from '@qiban/shared';
import { newId } from '../../kernel/ids';
import { pinyinReadings } from '../../reference';
import { FrozenNamesBuilder } from './frozen-names.builder';
import { NameIndex, type NameOnRecord } from './name-index';

const AREA = '370200';
const claim = (name: string, over: Partial<NameOnRecord> = {}): NameOnRecord =>
  ({ id: newId(), area: AREA, name, status: 'registered', caseId: null, since: '2020-02-29', reservedUntil: null, freedOn: null, freedBy: null, ...over });

/** Few characters with many readings, look-alikes and homophones, so that names collide in every way there is. */
const CHARACTERS = [...'牛栏兰蓝山珊重崇中行航星阿啊里巴八云芸栖七东冬红宏光广泰秦奏未末王玉主单禅曾增'];
const TAILS = ['科技有限公司', '信息技术有限公司', '酒业有限公司', '酒业发展有限公司', '酒厂', '商贸有限公司', '有限公司', '餐饮管理有限公司', '科技贸易有限公司', '贸易科技有限公司', '合伙企业（有限合伙）'];
function* someNames(seed: number, count: number): Generator<string> {
  let state = seed;
  const next = (below: number) => (state = (state * 1103515245 + 12345) % 2147483648) % 65536 % below;
  for (let made = 0; made < count; made++) {
    let tradeName = '';
    for (let length = 2 + next(5); tradeName.length < length;) tradeName += CHARACTERS[next(CHARACTERS.length)]!;
    const tail = TAILS[next(TAILS.length)]!;
    const kind = next(20);
    yield kind === 0 ? `${tradeName}（青岛）${tail}` : kind === 1 ? `${tradeName}青岛${tail}` : kind === 2 ? `山东${tradeName}${tail}` : kind === 3 ? `青岛${tradeName}${tail}崂山分公司`
      : kind === 4 ? `青岛市崂山区${tradeName}${tail}` : kind === 5 ? `青岛𠮷${tradeName}${tail}` : `青岛${tradeName}${tail}`;
  }
}

type How = 'put' | 'adopt';
function holding(claims: readonly NameOnRecord[], how: How): NameIndex {
  const index = new NameIndex();
  const builder = new FrozenNamesBuilder();
  for (const each of claims) if (how === 'adopt') builder.add(each); else index.put(each);
  if (how === 'adopt') index.adopt(builder.build());
  return index;
}
const filled = (names: readonly string[], how: How): NameIndex => holding(names.map((name) => claim(name)), how);

describe.each(['put', 'adopt'] as const)('an index filled by %s', (how) => {
  it('finds every name that compareNames would not call different', () => {
    const names = [...someNames(3, 1500)];
    const index = filled(names, how);
    const split = names.map((name) => splitName(name));
    let collisions = 0;
    for (const wanted of [...someNames(77, 150), ...names.slice(0, 60)]) {
      const parts = splitName(wanted);
      const found = new Set(index.near(parts, AREA, { most: 5_000 }).map(({ name }) => name));
      for (const existing of split) {
        const { level, rule } = compareNames(parts, existing, pinyinReadings);
        if (level === 'ok') continue;
        collisions += 1;
        if (!found.has(existing.full)) throw new Error(`${wanted} / ${existing.full}: ${rule}`);
      }
    }
    expect(collisions).toBeGreaterThan(400);
  });

  it('gives every claim back as it was put', () => {
    const claims = [
      claim('青岛云栖科技有限公司'), claim('青岛雲棲商贸有限公司', { since: '1912-01-01' }), claim('云栖（青岛）酒业有限公司', { since: '1800-05-06' }),
      claim('青岛𠮷田食品有限公司', { status: 'reserved', caseId: 'case-1', reservedUntil: '2026-12-01' }), claim('青岛 云栖(中国)餐饮有限公司', { status: 'freed', freedOn: '2026-01-02', freedBy: 'annulled' }),
      claim('青岛科技有限公司'), claim('青岛云栖科技有限公司崂山分公司'),
    ];
    const index = holding(claims, how);
    for (const each of claims) expect(index.near(splitName(each.name), AREA).filter(({ standing: { id } }) => id === each.id).map((entry) => [entry.standing, entry.name, entry.parts])).toEqual([[each, each.name, splitName(each.name)]]);
    expect(index.size).toBe(claims.length);
  });

  it('finds the same text however its brackets stand', () => {
    const index = filled(['红光（北京）酒业有限公司', '青岛红光酒业合伙企业（有限合伙）'], how);
    expect(index.near(splitName('红光北京酒业有限公司'), AREA)[0]?.name).toBe('红光（北京）酒业有限公司');
    expect(index.near(splitName('青岛红光酒业（合伙企业）有限合伙'), AREA)[0]?.name).toBe('青岛红光酒业合伙企业（有限合伙）');
  });

  it('drops, replaces and moves a claim at once', () => {
    const index = filled(['青岛云栖科技有限公司'], how);
    const known = index.near(splitName('青岛云栖科技有限公司'), AREA)[0]!.standing;
    index.put({ ...known, status: 'freed', freedOn: '2026-08-01' });
    expect(index.near(splitName('青岛云栖科技有限公司'), AREA).map(({ standing: { status } }) => status)).toEqual(['freed']);
    index.put({ ...known, name: '青岛沃动机械有限公司' });
    expect(index.near(splitName('青岛云栖科技有限公司'), AREA)).toEqual([]);
    expect(index.near(splitName('青岛沃动机械有限公司'), AREA)).toHaveLength(1);
    index.drop(known.id);
    index.drop(known.id);
    expect(index.near(splitName('青岛沃动机械有限公司'), AREA)).toEqual([]);
    expect(index.size).toBe(0);
  });

  it('keeps to the comparison area', () => {
    const index = filled(['青岛云栖科技有限公司'], how);
    expect(index.near(splitName('青岛云栖科技有限公司'), '370100')).toEqual([]);
  });

  it('cuts off the merely near for a very common trade name, and nothing that decides', () => {
    const common = Array.from({ length: 300 }, (_, at) => `青岛云栖${CHARACTERS[at % 40]!}${CHARACTERS[(at * 7) % 39]!}科技有限公司`);
    const deciding = ['青岛云栖科技有限公司', '山东云栖科技有限公司', '青岛云栖有限公司', '云栖（青岛）科技有限公司', '青岛云栖科技股份有限公司'];
    const found = filled([...common, ...deciding], how).near(splitName('青岛云栖科技有限公司'), AREA, { most: 20 }).map(({ name }) => name);
    expect(found.slice(0, 5).sort()).toEqual(deciding.slice().sort());
    expect(found[0]).toBe('青岛云栖科技有限公司');
    expect(found).toHaveLength(25);
  });

  it('shows a name that shares one of two characters only when asked to, and only in the same words of industry', () => {
    const index = filled(['青岛云栖科技有限公司', '青岛云峰科技有限公司', '青岛云峰软件有限公司', '青岛栖云科技有限公司'], how);
    const near = (name: string, similar: boolean) => index.near(splitName(name), AREA, { similar }).map((entry) => entry.name).sort();
    expect(near('青岛云湖科技有限公司', true)).toEqual(['青岛云峰科技有限公司', '青岛云栖科技有限公司']);
    expect(near('青岛云湖科技有限公司', false)).toEqual([]);
    expect(index.near(splitName('青岛芸七科技有限公司'), AREA, { similar: true })[0]?.name).toBe('青岛云栖科技有限公司');
  });

  it('counts only what the caller counts', () => {
    const index = filled(['青岛芸栖科技有限公司', '青岛云七科技有限公司'], how);
    const found = index.near(splitName('青岛云栖科技有限公司'), AREA, { most: 1, counts: ({ name }) => name !== '青岛芸栖科技有限公司' });
    expect(found.map(({ name }) => name)).toEqual(['青岛云七科技有限公司']);
  });

  it('shows names nearest first: sound before containment before another character', () => {
    const index = filled(['青岛云栖湖科技有限公司', '青岛云栖山科技有限公司', '青岛芸栖湖科技有限公司', '青岛大云栖湖科技有限公司', '青岛沃动机械有限公司'], how);
    expect(index.near(splitName('青岛芸七湖科技有限公司'), AREA).map(({ name }) => name))
      .toEqual(['青岛芸栖湖科技有限公司', '青岛云栖湖科技有限公司', '青岛大云栖湖科技有限公司', '青岛云栖山科技有限公司']);
  });
});

it('freezes what piles up, and keeps all of it findable and changeable', () => {
  const index = new NameIndex();
  const claims = Array.from({ length: 9_500 }, (_, at) => claim(`青岛${[at % 71, at % 83, at % 97].map((step) => String.fromCodePoint(0x5000 + step * 3)).join('')}科技有限公司`));
  for (const each of claims) index.put(each);
  expect(index.size).toBe(9_500);
  for (const each of claims.filter((_, at) => at % 500 === 0)) expect(index.near(splitName(each.name), AREA)[0]?.standing).toEqual(each);
  for (const each of claims.slice(0, 4_000)) index.drop(each.id);
  index.put(claims[0]!);
  expect(index.size).toBe(5_501);
  expect(index.near(splitName(claims[1]!.name), AREA).some(({ standing: { id } }) => id === claims[1]!.id)).toBe(false);
});
