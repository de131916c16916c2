import { defineWorkflow, faultsOf, leaving, nextStage, type AnyWorkflow } from './define-workflow';
import { workflowPage } from './workflow-page';

const sound: AnyWorkflow = {
  kind: 'test', version: '2026-01-01', title: '测试',
  stages: { open: '开', shut: '关' },
  parties: { owner: '主人', guest: '客人' },
  conditions: { 'the-key-is-there': '钥匙在' },
  startsAt: 'open', endsAt: ['shut'],
  moves: [{ from: 'open', action: 'shut', title: '关上', by: 'owner', to: 'shut', onlyIf: ['the-key-is-there'], basis: '某法第一条' }],
  mattersOpenAt: 'open',
  matters: { first: { title: '一', agency: '某局', after: [], required: true, withinWorkingDays: 1, basis: '—' } },
};
const faults = (change: Partial<AnyWorkflow>) => [...faultsOf({ ...sound, ...change })];

describe('a definition that could trap a case does not start', () => {
  it('accepts a sound one', () => expect(faults({})).toEqual([]));
  it.each<[string, Partial<AnyWorkflow>, string]>([
    ['a stage without a way out', { stages: { ...sound.stages, attic: '阁楼' }, moves: [...sound.moves, { from: 'open', action: 'climb', title: '上', by: 'owner', to: 'attic', basis: '某法' }] }, '"attic" has no way out'],
    ['a stage nobody reaches', { stages: { ...sound.stages, island: '岛' } }, '"island" cannot be reached'],
    ['an end that is left', { moves: [...sound.moves, { from: 'shut', action: 'open', title: '开', by: 'owner', to: 'open', basis: '某法' }] }, '"shut" is an end, yet a move leaves it'],
    ['a move without a legal basis', { moves: [{ ...sound.moves[0]!, basis: ' ' }] }, '"shut" states no legal basis'],
    ['an unknown condition', { moves: [{ ...sound.moves[0]!, onlyIf: ['the-key-is-there', 'the-moon-is-full'] }] }, 'asks for an unknown condition "the-moon-is-full"'],
    ['a condition that guards nothing', { conditions: { ...sound.conditions, idle: '闲' } }, 'condition "idle" guards no move'],
    ['an unknown party', { moves: [{ ...sound.moves[0]!, by: 'thief' }] }, 'is given to an unknown party "thief"'],
    ['a move to nowhere', { moves: [...sound.moves, { from: 'open', action: 'leap', title: '跳', by: 'owner', to: 'void', basis: '某法' }] }, 'names an unknown stage "void"'],
    ['a matter that waits on itself', { matters: { a: { ...sound.matters.first!, after: ['b'] }, b: { ...sound.matters.first!, after: ['a'] } } }, 'matter "a" waits on itself'],
    ['a matter that waits for nobody', { matters: { a: { ...sound.matters.first!, after: ['ghost'] } } }, 'matter "a" waits for an unknown "ghost"'],
  ])('refuses %s', (_, change, words) => {
    expect(faults(change).join('\n')).toContain(words);
    expect(() => defineWorkflow({ ...sound, ...change })).toThrow(words);
  });
});

describe('nextStage', () => {
  const conditions = { 'the-key-is-there': (facts: { key: boolean }) => facts.key };
  const at = (stage: string, action: string, by: string, key = true, frozen = false, workflow = sound) => nextStage(workflow, conditions, { stage, action, by, frozen, facts: { key } });
  it('permits, and says on what basis', () => expect(at('open', 'shut', 'owner')).toEqual({ permitted: true, to: 'shut', basis: '某法第一条' }));
  it('says what is missing', () => expect(at('open', 'shut', 'owner', false)).toEqual({ permitted: false, why: 'conditions-unmet', missing: ['the-key-is-there'] }));
  it('knows the wrong stage from the wrong party', () => {
    expect(at('shut', 'shut', 'owner')).toEqual({ permitted: false, why: 'not-at-this-stage' });
    expect(at('open', 'shut', 'guest')).toEqual({ permitted: false, why: 'not-this-party' });
  });
  it('moves nothing while the case is frozen, but what may move even then', () => {
    expect(at('open', 'shut', 'owner', true, true)).toEqual({ permitted: false, why: 'frozen' });
    const even = { ...sound, moves: [{ ...sound.moves[0]!, evenWhenFrozen: true as const }] };
    expect(at('open', 'shut', 'owner', true, true, even)).toMatchObject({ permitted: true });
    expect(at('open', 'shut', 'owner', false, true, even)).toMatchObject({ why: 'conditions-unmet' });
    expect(workflowPage(even)).toContain('`shut` ※');
  });
  it('treats an unknown stored stage as a fault, never as a default', () => expect(() => at('limbo', 'shut', 'owner')).toThrow('unknown stage "limbo"'));
});

it('writes a page with every move, condition and matter', () => {
  const page = workflowPage(sound);
  for (const words of ['关上', '钥匙在', '某法第一条', '某局', 'stateDiagram-v2']) expect(page).toContain(words);
  expect(leaving(sound, 'open')).toHaveLength(1);
});
