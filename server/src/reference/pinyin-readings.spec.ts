import { homophonesOf, pinyinOf, pinyinReadings, soundAlike, spellingsOf } from './pinyin-readings';

it.each([['行', ['xing', 'hang']], ['重', ['zhong', 'chong']], ['乐', ['le', 'yue']], ['吕', ['lv']], ['海', ['hai']]])('reads %s as %j at least, without tones', (character, some) => {
  expect(pinyinReadings(character)).toEqual(expect.arrayContaining(some));
  for (const reading of pinyinReadings(character)) expect(reading).toMatch(/^[a-z]+$/);
});

it('has no reading for what is not Han', () => {
  for (const other of ['A', '3', '，', '', '海洋']) expect(pinyinReadings(other)).toEqual([]);
});

it('answers a repeated question with the same frozen list', () => {
  expect(pinyinReadings('沃')).toBe(pinyinReadings('沃'));
  expect(Object.isFrozen(pinyinReadings('沃'))).toBe(true);
});

it('reads a whole text in context', () => {
  expect(pinyinOf('重庆银行')).toEqual(['chong', 'qing', 'yin', 'hang']);
  expect(pinyinOf('3D打印').join('')).toBe('3ddayin');
});

it('spells a text in every reading, but never without end', () => {
  expect(spellingsOf('行海')).toEqual(expect.arrayContaining(['xing hai', 'hang hai']));
  expect(spellingsOf('沃A')).toEqual(['wo a']);
  expect(spellingsOf('')).toEqual([]);
  expect(spellingsOf('行重乐单朝行重乐单朝', 20)).toHaveLength(20);
});

it.each([['沃海', '渥海', true], ['牛栏山', '牛兰山', true], ['行云', '航云', true], ['沃海', '沃动', false], ['海', '海海', false], ['', '', false], ['A海', 'A海', true], ['A海', 'B海', false]])(
  '%s and %s sound alike: %s', (one, other, alike) => {
    expect(soundAlike(one, other)).toBe(alike);
    expect(soundAlike(other, one)).toBe(alike);
  });

it('lists homophones in every reading, itself left out', () => {
  expect(homophonesOf('沃')).toEqual(expect.arrayContaining(['渥', '握']));
  expect(homophonesOf('沃')).not.toContain('沃');
  expect(homophonesOf('行')).toEqual(expect.arrayContaining(['杭', '兴']));
  expect(homophonesOf('A')).toEqual([]);
});
