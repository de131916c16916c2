import { noticeIn, toldOf, toldTone } from './notice-view';

it('tells a stopped application from a report', () => {
  expect(toldOf({ state: 'none', kind: 'freeze' })).toBeNull();
  expect(toldOf({ state: 'open', kind: 'freeze' })).toBe('open');
  expect(toldOf({ state: 'open', kind: 'report' })).toBe('reported');
  expect(toldOf({ state: 'upheld', kind: 'freeze' })).toBe('upheld');
});

it.each([['upheld', 'ok'], ['over', 'ok'], ['lifted', 'warn'], ['not-accepted', 'warn'], ['open', 'run'], ['reported', 'run']] as const)('%s is %s', (told, tone) => {
  expect(toldTone(told)).toBe(tone);
});

it.each([
  ['不是您，请点 https://qiban.example/notice?c=Abc0123456789xyz', 'Abc0123456789xyz'],
  ['验证码 123456', null],
  ['https://elsewhere.example/?c=Abc0123456789xyz', null],
])('in “%s” finds %s', (text, code) => expect(noticeIn(text)).toBe(code));
