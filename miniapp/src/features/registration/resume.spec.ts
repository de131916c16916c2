import type { UnsentSection } from './open-drafts';
import { rememberedPlace, rememberPlace, resumeAt, type Place } from './resume';

const line = { resume: { task: 'domicile' as const, title: '住所', stopped: true }, savedAt: '2026-11-23T02:00:00Z' };
const at = (minutes: number) => Date.parse(line.savedAt) + minutes * 60_000;
const place = (section: Place['section'], minutes: number): Place => ({ caseId: 'c1', section, field: `${section}.road`, at: at(minutes) });
const unsent = (section: UnsentSection['section'], state: UnsentSection['state'] = 'waits'): UnsentSection => ({ caseId: 'c1', section, since: 0, state });

it('goes on at the page last written on any phone, and at the field when that was this one', () => {
  expect(resumeAt(line, [], null)).toEqual({ task: 'domicile', title: '住所', field: '', stopped: true });
  expect(resumeAt(line, [], place('domicile', -1))).toMatchObject({ task: 'domicile', field: 'domicile.road' });
  expect(resumeAt(line, [], place('contacts', 5))).toMatchObject({ task: 'domicile', field: '' });
});

it('goes on with what was written here without a connection, when that is newer', () => {
  expect(resumeAt(line, [unsent('contacts')], place('contacts', 5))).toEqual({ task: 'contacts', title: '联系人', field: 'contacts.road', stopped: true });
  expect(resumeAt(line, [unsent('contacts')], place('contacts', -5))?.task).toBe('domicile');
});

it('first leads to what waits for a choice', () => {
  expect(resumeAt(line, [unsent('contacts'), unsent('scope', 'asks')], place('contacts', 5))).toMatchObject({ task: 'scope', stopped: true });
});

it('leads nowhere when there is nothing to write', () => {
  expect(resumeAt({ ...line, resume: null }, [], place('contacts', 5))).toBeNull();
});

it('remembers the last place of each draft, and of a few drafts only', () => {
  rememberPlace('c1', 'name', 'name.tradeName');
  rememberPlace('c1', 'contacts', 'contacts.email');
  expect(rememberedPlace('c1')).toMatchObject({ section: 'contacts', field: 'contacts.email' });
  for (let other = 0; other < 5; other += 1) rememberPlace(`d${other}`, 'name', '');
  expect(rememberedPlace('c1')).toBeNull();
});
