import { chosenEntries, withEntry, withPermit } from './scope-choice';

it('the first entry chosen is the main one, and stays it', () => {
  expect(withEntry({}, 'A1')).toEqual({ codes: ['A1'], mainCode: 'A1' });
  expect(withEntry({ codes: ['A1'], mainCode: 'A1' }, 'B2')).toEqual({ codes: ['A1', 'B2'], mainCode: 'A1' });
});

it('an entry taken away takes its permit along, and the next becomes the main one', () => {
  const scope = { codes: ['A1', 'B2'], mainCode: 'A1', permits: [{ code: 'A1', number: '1' }] };
  expect(withEntry(scope, 'A1')).toEqual({ codes: ['B2'], mainCode: 'B2', permits: [] });
});

it('a permit is kept once an entry, and an empty one is none', () => {
  const once = withPermit({ permits: [{ code: 'B2', number: '9' }, { code: 'A1', number: '1' }] }, 'A1', { number: '12', issuedOn: '2026-11-01' });
  expect(once.permits).toEqual([{ code: 'B2', number: '9' }, { code: 'A1', number: '12', issuedOn: '2026-11-01' }]);
  expect(withPermit(withPermit(once, 'A1', { number: '' }), 'A1', { issuedOn: '' }).permits).toEqual([{ code: 'B2', number: '9' }]);
  expect(withPermit({}, 'A1', { paperId: 'p' }).permits).toEqual([{ code: 'A1', number: '', paperId: 'p' }]);
});

it('a code the catalogue does not have is not left out', () => {
  expect(chosenEntries(['X'], new Map())).toEqual([{ code: 'X', entry: null }]);
});
