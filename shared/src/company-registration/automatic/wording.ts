import type { PersonReasonKind } from './automatic-review.rule';

/** Why somebody looks at it: a title for the desk, a sentence for the person. */
export const personReasonWords: Readonly<Record<PersonReasonKind, { title: string; sentence: (title: string) => string }>> = {
  stopped: { title: '自动核准暂停', sentence: () => '自动核准暂时停用，所有申请都由登记人员审查。' },
  'type-by-person': { title: '这类主体由人审查', sentence: () => '这类主体由登记人员审查。' },
  'several-investors': { title: '不止一位股东', sentence: () => '股东不止一位，由登记人员审查。' },
  'organisation-invests': { title: '有单位出资', sentence: () => '有单位出资，登记人员要核对这家单位。' },
  'other-identity-paper': { title: '不是居民身份证', sentence: () => '有人用的不是居民身份证，登记人员要核对证件。' },
  'own-clauses': { title: '自己写的条款', sentence: () => '章程或协议里有自己写的条款，登记人员要读一遍。' },
  'papers-to-read': { title: '有要看的材料', sentence: () => '您上传了材料，登记人员要看一遍。' },
  'handed-in-again': { title: '补正后再交', sentence: () => '这件退回补正过，登记人员要看改好了没有。' },
  'not-passed': { title: '有拿不准的一项', sentence: (title) => `“${title}”一项要由登记人员判断。` },
};
