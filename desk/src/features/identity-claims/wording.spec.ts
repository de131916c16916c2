import { verdictsFor } from './wording';

it('offers only what the server will take: a whole refusal once it was handed in, an answer for a report', () => {
  expect(verdictsFor({ kind: 'freeze', mayRefuse: false })).toEqual(['take-out', 'lift']);
  expect(verdictsFor({ kind: 'freeze', mayRefuse: true })).toEqual(['take-out', 'refuse', 'lift']);
  expect(verdictsFor({ kind: 'report', mayRefuse: false })).toEqual(['accept', 'do-not-accept']);
});
