import { entityTypeOf, type InvestorEntry, type PartialForm } from './application-form';
import { entityTypeRules } from './entity-types';

const isOrganisation = ({ organisation }: InvestorEntry) => organisation !== undefined;

/** Together more than half: 控股 as 《公司法》第二百六十五条 means it, said of all natural persons together. */
function peopleHoldMore(investors: readonly InvestorEntry[]): boolean {
  const sum = (of: readonly InvestorEntry[]) => of.reduce((total, { contributionYuan }) => total + (contributionYuan ?? 0), 0);
  return sum(investors.filter((each) => !isOrganisation(each))) * 2 > sum(investors);
}

/** 类型, as the register calls it and as it stands on the licence. */
export function entityTypeWords(form: PartialForm): string {
  const type = entityTypeOf(form);
  const investors = form.shareholders.shareholders ?? [];
  switch (type) {
    case 'llc':
      if (investors.length === 1) return investors.some(isOrganisation) ? '有限责任公司（法人独资）' : '有限责任公司（自然人独资）';
      return peopleHoldMore(investors) ? '有限责任公司（自然人投资或控股）' : '其他有限责任公司';
    case 'jsc':
      return peopleHoldMore(investors) ? '股份有限公司（非上市、自然人投资或控股）' : '其他股份有限公司（非上市）';
    case 'branch':
      return /股份(有限)?公司$/.test(form.parent.name ?? '') ? '股份有限公司分公司' : '有限责任公司分公司';
    default:
      return entityTypeRules[type].title;
  }
}
