import { addYears, residentIdCheckCharacter, wholeForm, type ApplicationForm, type PersonEntry } from '@qiban/shared';
import { tradeName } from './trade-names';

/** Facts of the demo people, from which their numbers are computed: none stands in the repository. */
const people = {
  founder: ['林知远', '370202', '19910412', 911, 1],
  'co-founder': ['周沐', '370203', '19930903', 912, 2],
  tenant: ['宋予', '370211', '19881205', 915, 4],
  agent: ['许青禾', '370213', '19900218', 916, 5],
} as const;
export type Person = keyof typeof people;
export const nameOf = (person: Person): string => people[person][0];

function entry(person: Person, key: string): PersonEntry {
  const [name, division, birthday, serial, place] = people[person];
  const first17 = `${division}${birthday}${serial}`;
  return { key, name, idNumber: first17 + residentIdCheckCharacter(first17), mobile: `199${String(place).padStart(8, '0')}` };
}

export interface Company { readonly tradeName: string; readonly industry: string; readonly industryCode: string; readonly scope: readonly string[]; readonly unit: string; readonly yuan: number }

/** A form every rule accepts: one shareholder who is everything, or two or three who share. */
export function formOf({ tradeName, industry, industryCode, scope, unit, yuan }: Company, today: string, [first, second, third]: readonly [Person, Person?, Person?]): ApplicationForm {
  const dueOn = addYears(today, 4);
  const share = second === undefined ? yuan : yuan * 0.6;
  const shareholder = (person: Person, key: string, contributionYuan: number) => ({ ...entry(person, key), contributionYuan, contributionForm: 'money' as const, dueOn });
  return wholeForm({
    type: { entityType: 'llc' },
    name: { region: '青岛', tradeName, industry, industryCode, organisationForm: '有限公司', riskAccepted: true },
    capital: { capitalYuan: yuan, paidBy: dueOn, term: 'indefinite', termYears: null },
    domicile: { source: 'pre-filed', unitId: unit, districtCode: '', streetCode: '', community: '', road: '', room: '', use: 'commercial', neighboursAgree: false, promise: true, postcode: '' },
    scope: { codes: [...scope], mainCode: scope[0]!, permits: [] },
    shareholders: { shareholders: [shareholder(first, 'p1', share), ...(second === undefined ? [] : [shareholder(second, 'p2', third === undefined ? yuan - share : yuan * 0.3)]), ...(third === undefined ? [] : [shareholder(third, 'p3', yuan * 0.1)])] },
    officers: {
      others: [], directors: ['p1'], manager: 'p1', legalRepresentative: 'p1', financialOfficer: 'p1', directorTermYears: 3,
      ...(second === undefined ? { supervision: 'none', supervisors: [], noSupervisorAgreed: true } : { supervision: 'one-supervisor', supervisors: ['p2'], noSupervisorAgreed: false }),
    },
    contacts: { contact: 'p1', companyPhone: '0532-88880000', email: '', agent: 'p1', truthPromise: true },
    owners: { exemptionPromised: true, owners: [] },
  });
}

const units = ['demo-taixingli-101', 'demo-taixingli-102', 'demo-taixingli-103', 'demo-taixingli-104', 'demo-taixingli-203'];

let opened = 0;

/** A company of which a story needs no more than that it exists. */
export const anyCompany = (): Company =>
  ({ tradeName: tradeName(), industry: '信息技术', industryCode: '6513', scope: ['QB0001', 'QB0002'], unit: units[(opened += 1) % units.length]!, yuan: 1_000_000 });

export const companyName = ({ tradeName: name, industry }: Company): string => `青岛${name}${industry}有限公司`;
