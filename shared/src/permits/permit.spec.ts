import { licenceKinds } from '../licence-kinds';
import { dueReminder, permitWindow, reminderWords } from './permit-reminders';
import { permitFindings } from './permit.rule';
import type { WritePermit } from './permits.contract';

const today = '2026-11-22';
const sound: WritePermit = { kind: 'food-operation', number: 'JY13702030000001', holder: '海风小馆', issuedOn: '2021-12-01', expiresOn: '2026-11-30', region: '370203', reminds: true };
const found = (change: Partial<WritePermit>) => permitFindings({ ...sound, ...change }, today).map(({ level, rule, field }) => `${level} ${rule} ${field}`);

it.each<[string, Partial<WritePermit>, string[]]>([
  ['a sound one', {}, []],
  ['a number with brackets and a year', { number: '鲁青食证字〔2021〕第0001号' }, []],
  ['no kind', { kind: '' }, ['refuse permit.kind kind']],
  ['three characters of a number', { number: '123' }, ['refuse permit.number number']],
  ['forty characters of a number', { number: '1'.repeat(40) }, []],
  ['forty-one', { number: '1'.repeat(41) }, ['refuse permit.number number']],
  ['a number with a mark in it', { number: 'JY<b>1370' }, ['refuse permit.number number']],
  ['a holder of one character', { holder: ' 海 ' }, ['refuse permit.holder holder']],
  ['a holder of eighty-one', { holder: '海'.repeat(81) }, ['refuse permit.holder holder']],
  ['no district', { region: '' }, ['refuse permit.region region']],
  ['issued today', { issuedOn: today, expiresOn: '2031-11-21' }, []],
  ['issued tomorrow', { issuedOn: '2026-11-23', expiresOn: '2031-11-22' }, ['refuse permit.issued-on issuedOn']],
  ['issued on no day', { issuedOn: '2021-02-29' }, ['refuse permit.issued-on issuedOn']],
  ['no day of expiry', { expiresOn: '' }, ['refuse permit.expires-on expiresOn']],
  ['expiring on no day', { expiresOn: '2026-02-29' }, ['refuse permit.expires-on expiresOn']],
  ['expiring when it was issued', { expiresOn: '2021-12-01' }, ['refuse permit.expires-on expiresOn']],
  ['just as long as the law', { expiresOn: '2026-12-01' }, []],
  ['a day longer than the law', { expiresOn: '2026-12-02' }, ['warn permit.longer-than-the-law expiresOn']],
  ['a day of expiry where there is none', { kind: 'travel-agency' }, ['refuse permit.expires-on expiresOn']],
  ['none where there is none', { kind: 'travel-agency', expiresOn: '' }, []],
])('%s', (_, change, findings) => expect(found(change)).toEqual(findings));

it('tells everything at once, with words and an article', () => {
  const all = permitFindings({ kind: '', number: '', holder: '', issuedOn: 'x', expiresOn: '', region: '', reminds: true }, today);
  expect(all.map(({ field }) => field)).toEqual(['kind', 'number', 'holder', 'region', 'issuedOn']);
  for (const { words, basis } of all) expect([words, basis]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/^《/)]);
});

it('of the days that have come only the latest is due', () => {
  const reminders = [{ stage: 'opens' as const, on: '2026-07-21' }, { stage: 'last-day' as const, on: '2026-11-09' }, { stage: 'expired' as const, on: '2026-12-01' }];
  expect(dueReminder(reminders, '2026-07-20')).toEqual({ due: null, next: '2026-07-21' });
  expect(dueReminder(reminders, '2026-07-21')).toEqual({ due: reminders[0], next: '2026-11-09' });
  expect(dueReminder(reminders, '2026-11-30')).toEqual({ due: reminders[1], next: '2026-12-01' });
  expect(dueReminder(reminders, '2027-01-01')).toEqual({ due: reminders[2], next: null });
});

it('whoever has applied is told of the expiry alone', () => {
  const dates = { kind: 'food-operation', expiresOn: '2026-11-30', region: '370203' };
  expect(permitWindow({ ...dates, appliedOn: null }, today).reminders).toHaveLength(5);
  expect(permitWindow({ ...dates, appliedOn: '2026-11-01' }, today).reminders.map(({ stage }) => stage)).toEqual(['expired']);
  expect(() => permitWindow({ ...dates, kind: 'no-such', appliedOn: null }, today)).toThrow('no such kind');
});

it('every reminder of every kind fits into a message, and says whose and which', () => {
  for (const { title } of licenceKinds) for (const { title: head, words } of Object.values(reminderWords)) {
    const text = words({ title, holder: '青岛海风餐饮有限公司', expires: '2026-11-30', last: '2026-11-09' });
    expect([head.length <= 40, text.length <= 300, text.includes(title), text.includes('青岛海风餐饮有限公司')]).toEqual([true, true, true, true]);
  }
});
