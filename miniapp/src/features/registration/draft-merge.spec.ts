import { changedFields, isSame, merged, withPart } from './draft-merge';

interface Person { key: string; name: string; mobile?: string; contributionYuan?: number | null }
interface Section { road?: string; room?: string; capitalYuan?: number | null; codes?: string[]; shareholders?: Person[]; operator?: Person | null }

describe('two phones on one draft', () => {
  const base: Section = { road: '香港中路 1 号', room: '', codes: [] };
  const lin: Person = { key: 'p1', name: '林知远', mobile: '', contributionYuan: 60 };
  const zhou: Person = { key: 'p2', name: '周沐' };

  it('each on its own field lose nothing and are not asked', () => {
    const { value, clashes } = merged(base, { ...base, room: '306' }, { ...base, road: '香港中路 8 号' });
    expect(value).toEqual({ road: '香港中路 8 号', room: '306', codes: [] });
    expect(clashes).toEqual([]);
  });

  it('on the same field keep what was typed here and ask', () => {
    const { value, clashes } = merged(base, { ...base, room: '306' }, { ...base, room: '308' });
    expect(value.room).toBe('306');
    expect(clashes).toEqual([{ part: 'room', path: ['room'], mine: '306', theirs: '308' }]);
    expect(withPart(value, ['room'], '308').room).toBe('308');
  });

  it('that wrote the same are not asked', () => {
    expect(merged(base, { ...base, room: '306' }, { ...base, room: '306' }).clashes).toEqual([]);
  });

  it('that cleared a field are heard too', () => {
    expect(merged(base, { ...base, road: '' }, base).value.road).toBe('');
    expect(merged(base, base, { ...base, road: '' }).value.road).toBe('');
  });

  it('each on another person keep both people, in the order of the other phone', () => {
    const theirs: Section = { shareholders: [{ ...lin, name: '林知一' }, { key: 'p9', name: '宋予' }] };
    expect(merged({ shareholders: [lin] }, { shareholders: [lin, zhou] }, theirs)).toEqual({ value: { shareholders: [...theirs.shareholders!, zhou] }, clashes: [] });
  });

  it('each on another field of one person put the person together', () => {
    const { value, clashes } = merged<Section>({ shareholders: [lin] }, { shareholders: [{ ...lin, mobile: '199' }] }, { shareholders: [{ ...lin, contributionYuan: 40 }] });
    expect(value.shareholders).toEqual([{ ...lin, mobile: '199', contributionYuan: 40 }]);
    expect(clashes).toEqual([]);
  });

  it('on the same field of one person ask for that field alone', () => {
    const { value, clashes } = merged<Section>({ shareholders: [lin] }, { shareholders: [{ ...lin, mobile: '199', contributionYuan: 70 }] }, { shareholders: [{ ...lin, contributionYuan: 40 }] });
    expect(clashes).toEqual([{ part: 'shareholders.p1.contributionYuan', path: ['shareholders', 'p1', 'contributionYuan'], mine: 70, theirs: 40 }]);
    expect(withPart(value, clashes[0]!.path, clashes[0]!.theirs).shareholders).toEqual([{ ...lin, mobile: '199', contributionYuan: 40 }]);
  });

  it('of which one removed a person the other left alone, remove the person', () => {
    const people: Section = { shareholders: [lin, zhou] };
    expect(merged(people, { shareholders: [lin] }, people).value.shareholders).toEqual([lin]);
    expect(merged(people, people, { shareholders: [lin] }).value.shareholders).toEqual([lin]);
  });

  it('of which one removed a person the other wrote on, ask, and either answer can be had', () => {
    const people: Section = { shareholders: [lin, zhou] };
    const written = { ...zhou, mobile: '199' };
    const kept = merged<Section>(people, { shareholders: [lin, written] }, { shareholders: [lin] });
    expect(kept.clashes).toEqual([{ part: 'shareholders.p2', path: ['shareholders', 'p2'], mine: written, theirs: undefined }]);
    expect(withPart(kept.value, kept.clashes[0]!.path, undefined).shareholders).toEqual([lin]);
    const removed = merged<Section>(people, { shareholders: [lin] }, { shareholders: [lin, written] });
    expect(removed.value.shareholders).toEqual([lin]);
    expect(withPart(removed.value, removed.clashes[0]!.path, removed.clashes[0]!.theirs).shareholders).toEqual([lin, written]);
  });

  it('that chose entries into a list have the entries of both, without what either took out', () => {
    expect(merged<Section>({ codes: ['a', 'b'] }, { codes: ['a', 'b', 'c'] }, { codes: ['b', 'd'] })).toEqual({ value: { codes: ['b', 'd', 'c'] }, clashes: [] });
  });

  it('with another person each in one place are asked for the person, never given half of each', () => {
    const { value, clashes } = merged<Section>({ operator: null }, { operator: lin }, { operator: zhou });
    expect(value.operator).toEqual(lin);
    expect(clashes).toEqual([{ part: 'operator', path: ['operator'], mine: lin, theirs: zhou }]);
    expect(merged<Section>({ operator: lin }, { operator: { ...lin, name: '林' } }, { operator: { ...lin, mobile: '199' } }).value.operator).toEqual({ ...lin, name: '林', mobile: '199' });
  });
});

it('only what changed is sent', () => {
  expect(changedFields<Section>({ road: 'a', codes: ['1'] }, { road: 'a', codes: ['1', '2'], room: '' })).toEqual({ codes: ['1', '2'] });
});

it('an absent value, an empty one and nothing are the same; the order of names does not matter', () => {
  expect(isSame(undefined, null)).toBe(true);
  expect(isSame({ a: 1, b: '' }, { b: undefined, a: 1 })).toBe(true);
  expect(isSame([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).toBe(true);
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(isSame(false, undefined)).toBe(false);
});
