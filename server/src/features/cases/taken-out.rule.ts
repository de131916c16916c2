import { checkMobile, signersOf, typedCode, type Finding } from '@qiban/shared';
import { blindIndex } from '../../kernel/encipherment';
import type { RegistrationCase } from './registration-case.entity';

interface Named { readonly idNumber: string; readonly mobile: string }

/** What a person who was taken out is known by: their identity number, and their telephone. */
export const takenOutKeys = ({ idNumber, mobile }: Named): string[] => [
  blindIndex(typedCode(idNumber), 'registration_case.taken_out.id'), blindIndex(checkMobile(mobile).normalised, 'registration_case.taken_out.mobile'),
];

/** 异议成立: whoever said that it was not them, and was right, is not written into this case again, under their number or at their telephone. */
export function takenOutFindings({ form, takenOut }: Pick<RegistrationCase, 'form' | 'takenOut'>): Finding[] {
  if (takenOut === null || takenOut.length === 0) return [];
  return signersOf(form).filter((person) => takenOutKeys(person).some((key) => takenOut.includes(key))).map(({ key, name }) => ({
    rule: 'person.said-not-me', level: 'refuse', field: `person.${key}`,
    words: `${name}说自己不知情，经登记机关核实属实，不能再写进这件申请。`, basis: '《市场主体登记管理条例实施细则》第十六条', todo: '请换成别人，或者取消其职务。',
  }));
}
