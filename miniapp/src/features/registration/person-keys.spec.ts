import { blankPerson } from '@qiban/shared';
import { isBlank, newPersonKey, withoutStrangers } from './person-keys';

it('no two people are given one key, not even on two phones at the same moment', () => {
  const keys = Array.from({ length: 1_000 }, newPersonKey);
  expect(new Set(keys).size).toBe(1_000);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
});

it('a person nothing was written of is blank', () => {
  expect(isBlank(blankPerson('p1'))).toBe(true);
  expect(isBlank({ ...blankPerson('p1'), mobile: '1' })).toBe(false);
});

it('posts of somebody removed are vacant; nothing else changes', () => {
  const known = new Set(['p1', 'p2']);
  expect(withoutStrangers({ directors: ['p1', 'p3'], manager: 'p3', legalRepresentative: 'p1', supervisors: ['p2'] }, known)).toEqual({ directors: ['p1'], manager: '' });
  expect(withoutStrangers({ chair: 'p3', electedByEmployees: ['p2', 'p3'], auditCommittee: ['p1'] }, known)).toEqual({ chair: '', electedByEmployees: ['p2'] });
  expect(withoutStrangers({ directors: ['p1'], manager: '' }, known)).toBeNull();
});
