import { roles } from '@qiban/shared';
import { firstPlace, mayCheck, mayRegister, mayReview, mayWatch } from './places';

describe('places at the desk', () => {
  it.each([['clerk', '/review'], ['reviewer', '/review'], ['leader', '/outbox'], ['operator', '/outbox'], ['dispatcher', null], ['applicant', null]] as const)('%s begins at %s', (role, place) =>
    expect(firstPlace([role])).toBe(place));
  it('gives somebody with two roles both, and begins with the cases', () => {
    expect(firstPlace(['operator', 'clerk'])).toBe('/review');
    expect([mayReview(['operator', 'clerk']), mayWatch(['operator', 'clerk'])]).toEqual([true, true]);
  });
  it('shows after-checks to whoever decides and to the leader', () => expect(roles.filter((role) => mayCheck([role]))).toEqual(['clerk', 'reviewer', 'leader']));
  it('shows the register of agents to the operator alone', () => expect(roles.filter((role) => mayRegister([role]))).toEqual(['operator']));
  it('never shows cases to those who may not decide them', () => expect(roles.filter((role) => mayReview([role]))).toEqual(['clerk', 'reviewer']));
});
