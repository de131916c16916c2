import { NameIndex } from '../features/names/name-index';
import { calendarDaysAnswer, creditCodeAnswer, monthsAnswer, nameAnswer, residentIdAnswer, workingDaysAnswer } from './rule-commands';

const empty = new NameIndex();
const withNames = (...names: string[]) => {
  const index = new NameIndex();
  names.forEach((name, at) => index.put({ id: String(at), area: '370200', name, status: 'registered', caseId: null, since: '2020-01-01', reservedUntil: null, freedOn: null, freedBy: null }));
  return index;
};

it('answers every question with the five fields', () => {
  for (const line of [creditCodeAnswer('x'), residentIdAnswer('x', '2026-11-21'), nameAnswer('x', {}, empty), workingDaysAnswer('x', '1'), calendarDaysAnswer('2026-01-01', '1', false), monthsAnswer('2026-01-31', '1')]) {
    expect(line).toMatchObject({ input: expect.any(String), ok: expect.any(Boolean), level: expect.stringMatching(/^(ok|warn|refuse|route)$/), rule: expect.any(String), words: expect.any(String) });
  }
});

it('is provisional beyond the published schedule, and says so', () => {
  expect(workingDaysAnswer('2026-12-31', '3')).toMatchObject({ ok: true, level: 'warn', provisional: true });
  expect(workingDaysAnswer('2026-09-30', '3')).toMatchObject({ level: 'ok', date: '2026-10-10', provisional: false });
});

it('refuses what is no day and no number instead of guessing', () => {
  for (const line of [workingDaysAnswer('2026-02-30', '3'), workingDaysAnswer('2026-02-10', '3.5'), calendarDaysAnswer('', '', true), monthsAnswer('2026-01-01', '9999999')]) {
    expect(line).toMatchObject({ ok: false, rule: 'command.arguments' });
  }
});

it('compares with the names on record of the region, and with one name alone when asked', () => {
  const register = withNames('青岛渥海机械设备有限公司');
  expect(nameAnswer('青岛沃海机械有限公司', {}, register)).toMatchObject({ level: 'warn', collidesWith: [{ name: '青岛渥海机械设备有限公司' }] });
  expect(nameAnswer('北京沃海机械有限公司', { region: '110000' }, register).collidesWith).toEqual([]);
  expect(nameAnswer('北京红光酒业有限公司', { region: '110000', against: '北京红光酒厂' }, null)).toMatchObject({ level: 'refuse', collidesWith: [{ name: '北京红光酒厂' }] });
});

it('tells the article, the colliding name and which part of it collides', () => {
  expect(nameAnswer('青岛沃海机械有限公司', {}, withNames('青岛渥海机械设备有限公司'))).toMatchObject({
    article: expect.stringContaining('第十六条'), part: '字号“沃海/渥海”', collidesWith: [{ part: '字号“沃海/渥海”', rule: 'name.near.homophone', standing: 'registered' }],
  });
  expect(nameAnswer('青岛云科技有限公司', {}, empty)).toMatchObject({ level: 'refuse', article: '《企业名称登记管理规定》第八条', part: '', collidesWith: [] });
  expect(nameAnswer('中国云栖科技有限公司', {}, empty)).toMatchObject({ ok: false, level: 'route', article: '《企业名称登记管理规定》第十二条' });
});

it('judges by the rules of the type, and refuses a type that is none', () => {
  expect(nameAnswer('青岛沃动机械加工厂', { type: 'sole-proprietorship' }, empty).level).toBe('ok');
  expect(nameAnswer('青岛沃动机械加工厂', { type: 'llc' }, empty)).toMatchObject({ level: 'refuse', rule: 'name.type.llc-form', article: '《公司法》第七条' });
  expect(nameAnswer('青岛沃动机械有限公司崂山分公司', { type: 'branch', parent: '青岛沃动机械有限公司' }, empty).level).toBe('ok');
  expect(nameAnswer('青岛沃动机械有限公司', { type: 'gmbh' }, empty)).toMatchObject({ ok: false, rule: 'command.arguments' });
});
