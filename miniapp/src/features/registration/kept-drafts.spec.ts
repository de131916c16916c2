import Taro from '@tarojs/taro';
import { readStored } from '@/platform/storage';
import type { OperatorSection, ShareholdersSection } from '@qiban/shared';
import { keepDraft, keptDraft, keptLines } from './kept-drafts';

type Section = Partial<ShareholdersSection>;
const person = (key: string, idNumber: string) => ({ key, name: '林知远', idNumber, mobile: '', contributionYuan: null, contributionForm: 'money' as const, dueOn: '' });
const secret = 'ID-OF-P1';

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-23T02:00:00Z') });
  keptLines().forEach(({ caseId, section }) => keepDraft(caseId, section, null));
});
afterEach(() => jest.useRealTimers());

it('keeps what was typed, but no identity number, wherever a person is written down', () => {
  keepDraft<Section>('c1', 'shareholders', { base: {}, typed: { shareholders: [person('p1', secret)] } });
  const kept = JSON.stringify(readStored('draft.c1.shareholders'));
  expect(kept).toContain('林知远');
  expect(kept).not.toContain(secret);
  keepDraft<Partial<OperatorSection>>('c1', 'operator', { base: {}, typed: { operator: person('p1', secret), familyMembers: [person('p2', secret)] } });
  expect(JSON.stringify(readStored('draft.c1.operator'))).not.toContain(secret);
});

it('puts back the numbers the server knows', () => {
  keepDraft<Section>('c1', 'shareholders', { base: {}, typed: { shareholders: [person('p1', secret), person('p2', 'ID-OF-P2')] } });
  const back = keptDraft<Section>('c1', 'shareholders', { shareholders: [person('p1', secret)] });
  expect(back?.typed.shareholders?.map(({ idNumber }) => idNumber)).toEqual([secret, '']);
});

it('does the same for somebody who stands alone', () => {
  const operator = { key: 'p1', name: '林知远', idNumber: secret, mobile: '' };
  keepDraft<Partial<OperatorSection>>('c1', 'operator', { base: {}, typed: { operator, staff: 2 } });
  expect(JSON.stringify(readStored('draft.c1.operator'))).not.toContain(secret);
  expect(keptDraft<Partial<OperatorSection>>('c1', 'operator', { operator })?.typed).toEqual({ operator, staff: 2 });
  expect(keptDraft<Partial<OperatorSection>>('c1', 'operator', {})?.typed.operator?.idNumber).toBe('');
});

it('forgets when told', () => {
  keepDraft<{ tradeName?: string }>('c1', 'name', { base: {}, typed: { tradeName: '沃海' } });
  expect(keptLines()).toHaveLength(1);
  keepDraft('c1', 'name', null);
  expect(keptDraft('c1', 'name', {})).toBeNull();
  expect(keptLines()).toEqual([]);
});

it('remembers in which order sections were begun, however often they are written on', () => {
  const write = (section: 'name' | 'contacts') => keepDraft('c1', section, { base: {}, typed: {} });
  write('contacts');
  write('name');
  write('contacts');
  expect(keptLines().map(({ section }) => section)).toEqual(['contacts', 'name']);
});

it('does not keep somebody’s answers for ever', () => {
  keepDraft<{ tradeName?: string }>('c1', 'name', { base: {}, typed: { tradeName: '沃海' } });
  jest.setSystemTime(Date.parse('2026-12-24T02:00:00Z'));
  expect(keptLines()).toEqual([]);
  expect(keptDraft('c1', 'name', {})).toBeNull();
});

it('says so when the phone has no room', () => {
  jest.mocked(Taro.setStorageSync).mockImplementationOnce(() => { throw new Error('quota'); });
  expect(keepDraft('c1', 'name', { base: {}, typed: {} })).toBe(false);
});
