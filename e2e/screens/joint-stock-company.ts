import { residentIdCheckCharacter, wholeForm, type ApplicationForm, type PersonEntry } from '@qiban/shared';
import { tradeName } from './trade-names';

const names = ['林知远', '周沐', '沈听澜', '顾行舟', '陆时雨', '许青禾', '宋予安', '程望舒'];

/** Numbers are computed: valid in form, and nobody's on purpose. */
function person(serial: number): PersonEntry {
  const first17 = `37020219880808${String(950 + serial)}`;
  return { key: `p${serial}`, name: names[serial - 1]!, idNumber: first17 + residentIdCheckCharacter(first17), mobile: `199${String(7000 + serial).padStart(8, '0')}` };
}

/** Five directors and three supervisors, one elected by the employees; the first two are the founders. Every rule accepts it. */
export const jointStockCompany = (today: string): ApplicationForm => wholeForm({
  type: { entityType: 'jsc' },
  name: { region: '青岛', tradeName: tradeName(), industry: '信息技术', industryCode: '6513', organisationForm: '股份有限公司', riskAccepted: true },
  domicile: { source: 'declared', unitId: '', districtCode: '370203', streetCode: '370203005', community: '', road: '演示路18号', room: '306室', use: 'commercial', neighboursAgree: false, promise: true, postcode: '' },
  scope: { codes: ['QB0001', 'QB0002'], mainCode: 'QB0001', permits: [] },
  capital: { capitalYuan: 30_000_000, paidBy: today, term: 'indefinite', termYears: null, shareTotal: 30_000_000, parYuan: 1, paidInFull: true },
  shareholders: { shareholders: [
    { ...person(1), contributionYuan: 18_000_000, contributionForm: 'money', dueOn: today, livesInChina: true },
    { ...person(2), contributionYuan: 12_000_000, contributionForm: 'money', dueOn: today, livesInChina: true },
  ] },
  officers: {
    others: [3, 4, 5, 6, 7, 8].map(person), directors: ['p1', 'p2', 'p3', 'p4', 'p5'], chair: 'p1', manager: 'p2', deputyManagers: [], legalRepresentative: 'p1',
    supervision: 'supervisory-board', supervisors: ['p6', 'p7', 'p8'], electedByEmployees: ['p8'], noSupervisorAgreed: false, financialOfficer: 'p3', directorTermYears: 3, employees: 40,
  },
  owners: { exemptionPromised: false, owners: [{ key: 'p1', ground: 'share', percent: 60 }, { key: 'p2', ground: 'share', percent: 40 }] },
  contacts: { contact: 'p1', companyPhone: '0532-88880000', email: '', agent: 'p1', truthPromise: true },
});
