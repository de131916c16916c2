import { entityTypes } from '@qiban/shared';
import { afterHow, hows, isHow, typesFor } from './type-choice';

it('two questions at most lead to every type there is', () => {
  expect(new Set(hows.flatMap((how) => typesFor[how]))).toEqual(new Set(entityTypes));
});

it('does not ask a second time where one type is left', () => {
  expect(afterHow('branch')).toEqual({ type: 'branch' });
  expect(afterHow('alone')).toEqual({ how: 'alone' });
});

it('takes nothing for an answer that is none', () => {
  expect(isHow('together')).toBe(true);
  expect(isHow('')).toBe(false);
});
