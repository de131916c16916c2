import { firstRow, openAtFirst, stepped } from './review-keys';
import type { RuleGroup } from './rule-groups';

const group = (key: RuleGroup['key'], tone: RuleGroup['tone']): RuleGroup => ({ key, tone, title: key, field: key, value: '', bases: [], findings: [], passed: [] });
const groups = [group('name', 'ok'), group('capital', 'warn'), group('domicile', 'bad'), group('scope', 'ok')];

describe('moving between rows', () => {
  it.each([['name', 1, 'capital'], ['scope', 1, 'scope'], ['name', -1, 'name'], ['domicile', -1, 'capital'], [null, 1, 'name'], [null, -1, 'scope']] as const)('from %s by %i to %s', (from, by, to) =>
    expect(stepped(groups, from, by)).toBe(to));
  it('goes to the first that is shown when the row it stood on is filtered away', () => expect(stepped([groups[2]], 'name', 1)).toBe('domicile'));
  it('has nowhere to go in an empty list', () => expect(stepped([], 'name', 1)).toBeNull());
  it('begins at what is wrong, then at what is doubtful, then on top', () => {
    expect(firstRow(groups)).toBe('domicile');
    expect(firstRow([groups[0], groups[1]])).toBe('capital');
    expect(firstRow([groups[0]])).toBe('name');
  });
  it('opens what the rules complain of', () => expect([...openAtFirst(groups)]).toEqual(['capital', 'domicile']));
});
