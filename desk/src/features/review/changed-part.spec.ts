import { changedPart } from './changed-part';

it.each([
  ['演示路 18 号 306 室', '演示路 18 号 308 室', { head: '演示路 18 号 ', before: '306', after: '308', tail: ' 室' }],
  ['房间 216', '房间 1216', { head: '房间 ', before: '216', after: '1216', tail: '' }],
  ['', '新填的', { head: '', before: '', after: '新填的', tail: '' }],
  ['一样', '一样', { head: '一样', before: '', after: '', tail: '' }],
  ['甲甲', '甲甲甲', { head: '甲甲', before: '', after: '甲', tail: '' }],
  ['306', '306', { head: '306', before: '', after: '', tail: '' }],
  ['王𠮷', '王𠮵', { head: '王', before: '𠮷', after: '𠮵', tail: '' }],
])('%s → %s', (before, after, part) => expect(changedPart(before, after)).toEqual(part));
