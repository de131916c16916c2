import { identityDocuments } from '../../identity/identity-document.rule';
import type { OwnersSection } from '../application-form';
import { entityTypeRules } from '../entity-types';
import { applicants } from './application';
import { clause, document, table, text, type LegalDocument } from './document';
import type { Reading } from './reading';

type Owner = OwnersSection['owners'][number];

const ORDER = '《受益所有人信息管理办法》（中国人民银行、国家市场监督管理总局令〔2024〕第3号）';
const grounds: Readonly<Record<Owner['ground'], string>> = {
  share: '直接或者间接最终拥有 25% 以上股权、股份或者合伙权益', 'income-or-votes': '最终享有 25% 以上收益权、表决权', control: '单独或者联合实际控制', manager: '没有前三项的人，负责日常经营管理',
};

/** 受益所有人信息: the promise that frees a small entity from filing (办法第三条), or the people who in the end own or control it (第六条). */
export function beneficialOwners(reading: Reading): LegalDocument {
  const { form: { owners } } = reading;
  const signers = applicants(reading);
  return owners.exemptionPromised
    ? document('beneficial-owners', '受益所有人信息免报承诺书', reading, promise(reading), signers)
    : document('beneficial-owners', '受益所有人信息备案表', reading, filing(reading, owners.owners), signers);
}

function promise({ name, type }: Reading) {
  const { capitalTitle } = entityTypeRules[type];
  const members = type === 'llc' || type === 'jsc' ? '股东' : '合伙人';
  return [
    text(`${name}依照${ORDER}第三条承诺：`),
    clause(`一、${capitalTitle}不超过 1000 万元人民币，${members}全部为自然人。`),
    clause(`二、不存在${members}以外的自然人对其实际控制或者从其获取收益的情形。`),
    clause(`三、不存在通过${type === 'llc' || type === 'jsc' ? '股权' : '合伙权益'}以外的方式对其实施控制或者从其获取收益的情形。`),
    text('以上属实，依照规定免于备案受益所有人信息；情况变化，不再符合的，自变化之日起三十日内备案。'),
  ];
}

const filing = (reading: Reading, owners: readonly Owner[]) => [
  text(`${reading.name}依照${ORDER}备案下列受益所有人：`),
  table([
    ['姓名', '证件', '证件号码', '成为受益所有人的依据', '比例'],
    ...owners.map(({ key, ground, percent }) => {
      const { name, idKind = 'resident-id', idNumber } = reading.form.owners.others?.find((other) => other.key === key) ?? reading.named(key);
      return [name, identityDocuments[idKind].title, idNumber, grounds[ground], percent === null ? '' : `${percent}%`];
    }),
  ]),
  text('备案的信息真实、准确、完整；发生变化的，自变化之日起三十日内更新备案。'),
];
