import { blankPerson, emptyForm, type PartialForm } from '@qiban/shared';
import { ownerCandidates } from './owner-candidates';

const paysIn = (key: string, contributionYuan: number) => ({ ...blankPerson(key), contributionYuan, contributionForm: 'money' as const, dueOn: '' });
const company = (capitalYuan: number, ...yuan: number[]): PartialForm => ({ ...emptyForm('llc'), capital: { capitalYuan }, shareholders: { shareholders: yuan.map((each, i) => paysIn(`p${i + 1}`, each)) } });

it('finds who holds a quarter or more, told exactly', () => {
  expect(ownerCandidates(company(1_000_000, 500_000, 250_000, 249_900, 100)).byShare).toEqual([{ key: 'p1', ground: 'share', percent: 50 }, { key: 'p2', ground: 'share', percent: 25 }]);
  expect(ownerCandidates(company(1_000_000, 200_000, 200_000, 200_000, 200_000, 200_000)).byShare).toEqual([]);
});

it('offers the promise up to ten million yuan, to natural persons alone', () => {
  expect(ownerCandidates(company(10_000_000, 10_000_000))).toMatchObject({ exemptionOpen: true, closedBy: null });
  expect(ownerCandidates(company(10_000_100, 10_000_100))).toMatchObject({ exemptionOpen: false, closedBy: 'capital' });
  const withFirm = company(1_000_000, 1_000_000);
  withFirm.shareholders.shareholders![0]!.organisation = { name: '某公司', creditCode: '', by: 'legal-representative' };
  expect(ownerCandidates(withFirm)).toMatchObject({ exemptionOpen: false, closedBy: 'organisation', byShare: [] });
  expect(ownerCandidates(emptyForm('llc'))).toMatchObject({ exemptionOpen: false, closedBy: null });
});

it('counts a partnership’s contributions as its money', () => {
  const form: PartialForm = { ...emptyForm('general-partnership'), partners: { partners: [{ ...paysIn('p1', 300_000), liability: 'unlimited' }, { ...paysIn('p2', 100_000), liability: 'unlimited' }] } };
  expect(ownerCandidates(form).byShare).toEqual([{ key: 'p1', ground: 'share', percent: 75 }, { key: 'p2', ground: 'share', percent: 25 }]);
});
