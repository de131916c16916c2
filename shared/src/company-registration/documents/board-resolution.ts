import type { PersonOfForm } from '../people-of-form';
import { clause, document, signs, text, type LegalDocument } from './document';
import { companyIn, type Company, type Reading } from './reading';
import { chineseNumber, dayWords } from './words-on-paper';

/** What the directors decide at their first meeting (《公司法》第六十七条、第一百二十二条). One director decides the same in 任职文件. */
export function managersChosen({ manager, deputyManagers, financialOfficer, representative, representativePost, board }: Company): string[] {
  const nominated = manager === null ? '' : '根据经理的提名，';
  const names = (people: readonly PersonOfForm[]) => people.map(({ name }) => name).join('、');
  return [
    ...(manager === null ? [] : [`聘任${manager.name}为公司经理。`]),
    ...(deputyManagers.length === 0 ? [] : [`${nominated}聘任${names(deputyManagers)}为公司副经理。`]),
    `${nominated}聘任${financialOfficer.name}为公司财务负责人。`,
    ...(representativePost === '经理' || board ? [`由${representative.name}以${representativePost}身份担任公司法定代表人。`] : []),
  ];
}

/** 首届董事会决议; filed where there is a board. */
export function boardResolution(reading: Reading): LegalDocument | null {
  const company = companyIn(reading);
  const { board, chair, directors } = company;
  if (!board) return null;
  const decided = [...(chair === null ? [] : [`选举${chair.name}为公司董事长。`]), ...managersChosen(company)];
  return document('board-resolution', `${reading.name}第一届董事会第一次会议决议`, reading, [
    text(`${dayWords(reading.facts.day)}，公司第一届董事会以电子通信方式举行第一次会议。应到董事 ${directors.length} 人，实到 ${directors.length} 人，一致决议如下：`),
    ...decided.map((words, i) => clause(`${chineseNumber(i + 1)}、${words}`)),
  ], directors.map(signs('董事')));
}
