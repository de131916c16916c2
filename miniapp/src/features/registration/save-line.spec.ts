import { saveLine } from './save-line';

const draft = { state: 'saved' as const, waits: false, isKept: true, savedAt: '2026-11-21T06:03:00Z' };

it.each([
  ['saved', draft, true],
  ['none', { ...draft, state: 'clean' as const, savedAt: null }, true],
  ['ready', { ...draft, state: 'clean' as const }, false],
  ['saving', { ...draft, state: 'typing' as const }, true],
  ['saving', { ...draft, state: 'saving' as const }, true],
  ['offline', { ...draft, state: 'failed' as const, waits: true }, false],
  ['unreached', { ...draft, state: 'failed' as const, waits: true }, true],
  ['unkept', { ...draft, state: 'failed' as const, waits: true, isKept: false }, false],
  ['refused', { ...draft, state: 'failed' as const }, true],
  ['asks', { ...draft, state: 'clash' as const }, true],
])('says %s', (line, of, online) => {
  expect(saveLine(of, online)).toBe(line);
});
