import { verificationToken } from './verification-token';

it.each([
  ['https://qiban.example/verify?c=abc_DEF-123', 'abc_DEF-123'],
  ['https://qiban.example/verify?token=abc_DEF-123', 'abc_DEF-123'],
  ['https://qiban.example/verify/abc123?x=1', 'abc123'],
  ['  abc123def  ', 'abc123def'],
  ['青岛沃海', ''],
  ['abc', ''],
  ['', ''],
])('in “%s” is “%s”', (typed, token) => {
  expect(verificationToken(typed)).toBe(token);
});
