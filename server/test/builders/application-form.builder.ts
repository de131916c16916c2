import { addYears, wholeForm, type ApplicationForm, type PersonEntry, type SectionName } from '@qiban/shared';
import { demoPerson } from '../../src/features/accounts';
import { premises } from '../../src/reference';

export const TODAY = '2026-11-23';

export const personOf = (demoKey: string, key: string): PersonEntry => {
  const person = demoPerson(demoKey);
  if (person === undefined) throw new Error(`no demo person ${demoKey}`);
  return { key, name: person.name, idNumber: person.idNumber, mobile: person.mobile };
};

export interface FormOptions { tradeName?: string; today?: string }

/** A limited company of two natural persons that every rule accepts. A test states only its difference. */
export function aForm({ tradeName = '沃海', today = TODAY }: FormOptions = {}): ApplicationForm {
  const dueOn = addYears(today, 4);
  const [building] = premises();
  const [unit] = building!.units;
  return wholeForm({
    type: { entityType: 'llc' },
    name: { region: '青岛', tradeName, industry: '信息技术', industryCode: '6513', organisationForm: '有限公司', riskAccepted: true },
    capital: { capitalYuan: 1_000_000, paidBy: dueOn, term: 'indefinite', termYears: null },
    domicile: { source: 'pre-filed', unitId: unit!.id, districtCode: '', streetCode: '', community: '', road: '', room: '', use: 'commercial', neighboursAgree: false, promise: true, postcode: '' },
    scope: { codes: ['QB0001', 'QB0002'], mainCode: 'QB0001', permits: [] },
    shareholders: {
      shareholders: [
        { ...personOf('founder', 'p1'), contributionYuan: 600_000, contributionForm: 'money', dueOn },
        { ...personOf('co-founder', 'p2'), contributionYuan: 400_000, contributionForm: 'money', dueOn },
      ],
    },
    officers: { others: [], directors: ['p1'], manager: 'p1', legalRepresentative: 'p1', supervision: 'one-supervisor', supervisors: ['p2'], noSupervisorAgreed: false, financialOfficer: 'p1', directorTermYears: 3 },
    contacts: { contact: 'p1', companyPhone: '0532-88880000', email: '', agent: 'p1', truthPromise: true },
    owners: { exemptionPromised: true, owners: [] },
  });
}

/** One founder who is everything but a supervisor; there is none, and all shareholders agree. */
export function aSoleForm(options: FormOptions = {}): ApplicationForm {
  const form = aForm(options);
  return {
    ...form,
    shareholders: { shareholders: [{ ...form.shareholders.shareholders[0]!, contributionYuan: 1_000_000 }] },
    officers: { ...form.officers, supervision: 'none', supervisors: [], noSupervisorAgreed: true },
  };
}

export const withSection = <S extends SectionName>(form: ApplicationForm, section: S, change: Partial<ApplicationForm[S]>): ApplicationForm => ({
  ...form, [section]: { ...form[section], ...change },
});

/** A name written by hand: three strokes across the box. */
export function aSignature(packetHash: string) {
  const stroke = (y: number) => Array.from({ length: 12 }, (_, i) => ({ x: 30 + i * 20, y: y + (i % 3) * 6, t: i * 16 }));
  return { packetHash, width: 330, height: 160, strokes: [stroke(40), stroke(80), stroke(120)] };
}
