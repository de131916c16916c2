import { licenceWindowAnswer } from './licence-answer';

const today = '2026-11-22';

it('answers by options, by arguments and by an object alike', () => {
  const byOptions = licenceWindowAnswer([], { kind: 'food-operation', expires: '2026-11-30' }, today);
  expect(byOptions).toMatchObject({ ok: true, level: 'warn', rule: 'licence.window.food-operation', open: '2026-07-21', last: '2026-11-09', standing: 'late' });
  expect({ ...licenceWindowAnswer(['食品经营许可证', '2026-11-30'], {}, today), input: '' }).toEqual({ ...byOptions, input: '' });
  expect({ ...licenceWindowAnswer(['{"kind":"food-operation","expires":"2026-11-30","on":"2026-11-22"}'], {}, today), input: '' }).toEqual({ ...byOptions, input: '' });
});

it('a line of a file may name the day asked about, the day applied and the division; the day asked about decides when it stands alone', () => {
  expect(licenceWindowAnswer(['device-operation', '2026-05-31', '2026-04-16'], {}, today)).toMatchObject({ ok: true, standing: 'in-window' });
  expect(licenceWindowAnswer(['device-operation', '2026-05-31', '2026-04-17'], {}, today)).toMatchObject({ ok: false, standing: 'late' });
  expect(licenceWindowAnswer(['food-operation', '2026-11-20', '2026-11-22', '2026-10-30'], {}, today)).toMatchObject({ standing: 'deemed-extended' });
  expect(licenceWindowAnswer(['road-passenger-line', '2026-12-31', '2026-06-01', '', '370203'], {}, today)).toMatchObject({ general: false });
});

it.each([
  ['no such kind', ['没有这种证', '2026-11-30']], ['no day', ['food-operation', '2026-2-30']], ['an empty line', ['']], ['no object', ['{"kind":']], ['an object that is none', ['{}']],
  ['a day before all days', ['food-operation', '0001-01-05']], ['no division', ['food-operation', '2026-11-30', '', '', 'Qingdao']],
])('%s is told, not thrown', (_, args) => expect(licenceWindowAnswer(args, {}, today)).toMatchObject({ ok: false, level: 'refuse', rule: 'command.arguments', words: expect.stringMatching(/./) }));
