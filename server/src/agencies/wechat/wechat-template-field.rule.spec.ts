import { fieldFault } from './wechat-template-field.rule';

const han = (length: number) => '企'.repeat(length);

it.each([
  ['thing1', han(20)], ['thing1', '第 1 号（青岛）'], ['thing12', '😀'.repeat(20)],
  ['number2', '1'.repeat(32)], ['number2', '-3.14'], ['letter1', 'Abc'], ['symbol1', '#-*'], ['character_string3', 'SQ20261121-0001'],
  ['time4', '15:01'], ['time4', '2026年11月21日 15:01'], ['time4', '2026-11-21 15:01:59'], ['time4', '08:30~17:00'],
  ['date5', '2026年11月21日'], ['date5', '2026/11/21'], ['date5', '2026.11.21'], ['date5', '2026-11-21 09:00'], ['date5', '2026年11月1日~2026年11月30日'],
  ['amount6', '¥1234567890'], ['amount6', '0.00元'], ['phone_number7', '0532-88999999'], ['car_number8', '鲁B8Z888挂'],
  ['name9', '王示范'], ['name9', 'Ludwig van B.'], ['phrase10', '审核通过'], ['enum11', '任意'],
])('%s takes "%s"', (key, value) => expect(fieldFault(key, value)).toBeNull());

it.each([
  ['thing1', han(21)], ['thing1', '两\n行'], ['thing1', '表\t格'], ['number2', '1'.repeat(33)], ['number2', '12a'], ['letter1', 'a1'], ['letter1', 'a'.repeat(33)],
  ['symbol1', '######'], ['symbol1', 'a'], ['character_string3', '企办'], ['character_string3', 'a'.repeat(33)],
  ['time4', '25:00'], ['time4', '2026年11月21日'], ['date5', '2026-13-01'], ['date5', '2026-11-32'], ['date5', '明天'], ['date5', '2026-11/21'],
  ['amount6', '12345678901'], ['amount6', '¥¥1'], ['phone_number7', '1'.repeat(18)], ['car_number8', '鲁B12345678'],
  ['name9', han(11)], ['name9', 'a'.repeat(21)], ['name9', `a${han(10)}`], ['name9', '王2'], ['phrase10', han(6)], ['phrase10', '通过!'], ['phrase10', 'ok'],
  ['thing', '无号'], ['unknown1', '甲'],
])('%s refuses "%s"', (key, value) => expect(fieldFault(key, value)).toBe('invalid'));

it.each(['', '  ', undefined, null, 5])('an empty or missing value (%j) is called empty', (value) => expect(fieldFault('thing1', value)).toBe('empty'));
