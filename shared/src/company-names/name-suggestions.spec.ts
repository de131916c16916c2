import { judgeName } from './name-judgement.rule';
import { splitName } from './name-parts.rule';
import { suggestNames } from './name-suggestions';

const workable = (name: string, tradeName: string) => judgeName(name, { readings: () => [], region: '370200', tradeName }).level === 'ok';

it('are three, workable, free and unlike one another', () => {
  const asked: string[] = [];
  const suggestions = suggestNames(splitName('青岛云栖科技有限公司'), { isWorkable: (name, tradeName) => asked.push(name) % 2 === 0 && workable(name, tradeName) });
  expect(suggestions).toHaveLength(3);
  expect(new Set(suggestions.map(({ tradeName }) => tradeName)).size).toBe(3);
  for (const { name, tradeName } of suggestions) expect([judgeName(name, { readings: () => [], region: '370200' }).level, splitName(name).tradeName]).toEqual(['ok', tradeName]);
});

it('another three are others, time and again', () => {
  const seen: string[] = [];
  for (let batch = 0; batch < 12; batch++) {
    const three = suggestNames(splitName('青岛云栖科技有限公司'), { isWorkable: workable, without: seen }).map(({ tradeName }) => tradeName);
    expect(three).toHaveLength(3);
    for (const each of three) expect(seen).not.toContain(each);
    seen.push(...three);
  }
});

it.each([
  ['青岛云科技有限公司', '科技有限公司', 'llc'], ['云栖（青岛）酒业有限公司', '（青岛）酒业有限公司', 'llc'], ['青岛云栖科技集团有限公司', '科技集团有限公司', 'llc'], ['青岛云栖集团有限公司', '集团有限公司', 'llc'],
  ['青岛云栖创业投资合伙企业（有限合伙）', '创业投资合伙企业（有限合伙）', 'limited-partnership'], ['青岛市市南区云栖酒店', '酒店', 'individual-business'],
] as const)('keep the rest of %s', (name, rest, entityType) => {
  const [first] = suggestNames(splitName(name), { entityType, isWorkable: () => true });
  expect(first?.name.replace(/^青岛(?:市市南区)?/, '')).toBe(first!.tradeName + rest);
});

it('are none when nothing is free, and none for a branch, whose trade name is its parent’s', () => {
  let asked = 0;
  expect(suggestNames(splitName('青岛云栖科技有限公司'), { isWorkable: () => (asked += 1) < 0 })).toEqual([]);
  expect(asked).toBeLessThanOrEqual(120);
  expect(suggestNames(splitName('青岛云栖科技有限公司崂山分公司'), { entityType: 'branch', isWorkable: () => true })).toEqual([]);
});
