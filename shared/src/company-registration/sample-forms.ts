import { addYears, type Day } from '../calendar';
import { makeCreditCode, residentIdCheckCharacter } from '../identity';
import { wholeForm, type ApplicationForm, type GivenForm, type PersonEntry } from './application-form';
import type { EntityType } from './entity-types';

/*
 * A sound form of every type, for tests, the command line's examples and the bench: every rule accepts it. The people are
 * made up, their numbers computed; the organisation's code lies in a division that does not exist.
 */

const names = ['林知远', '周沐', '沈听澜', '顾行舟', '陆时雨', '许青禾', '宋予安', '程望舒', '江映雪', '叶怀瑾', '苏念之', '何川宁'];

export function samplePerson(serial: number, birthday = '19900101'): PersonEntry {
  const first17 = `370202${birthday}${String(serial).padStart(3, '0')}`;
  return { key: `p${serial}`, name: names[(serial - 1) % names.length] ?? '', idNumber: first17 + residentIdCheckCharacter(first17), mobile: `199${String(serial).padStart(8, '0')}` };
}

export const sampleOrganisation = { name: '青岛样例投资有限公司', creditCode: makeCreditCode('370299', 'MADEM001'), by: 'legal-representative' as const };

export interface SampleOptions { today: Day; tradeName?: string }

const common = ({ tradeName = '沃海', organisationForm, industry = '信息技术' }: { tradeName?: string | undefined; organisationForm: string; industry?: string }): Pick<GivenForm, 'name' | 'domicile' | 'scope'> => ({
  name: { region: '青岛', tradeName, industry, industryCode: '6513', organisationForm, riskAccepted: true },
  domicile: { source: 'declared', unitId: '', districtCode: '370203', streetCode: '370203005', community: '', road: '演示路18号', room: '306室', use: 'commercial', neighboursAgree: false, promise: true, postcode: '' },
  scope: { codes: ['QB0001', 'QB0002'], mainCode: 'QB0001', permits: [] },
});
const contacts = (key: string): ApplicationForm['contacts'] => ({ contact: key, companyPhone: '0532-88880000', email: '', agent: key, truthPromise: true });

export const sampleForms: Readonly<Record<EntityType, (options: SampleOptions) => ApplicationForm>> = {
  llc: ({ today, tradeName }) => {
    const dueOn = addYears(today, 4);
    return wholeForm({
      ...common({ tradeName, organisationForm: '有限公司' }), type: { entityType: 'llc' },
      capital: { capitalYuan: 1_000_000, paidBy: dueOn, term: 'indefinite', termYears: null },
      shareholders: { shareholders: [
        { ...samplePerson(1), contributionYuan: 600_000, contributionForm: 'money', dueOn },
        { ...samplePerson(2), contributionYuan: 400_000, contributionForm: 'money', dueOn },
      ] },
      officers: { others: [], directors: ['p1'], manager: 'p1', legalRepresentative: 'p1', supervision: 'one-supervisor', supervisors: ['p2'], noSupervisorAgreed: false, financialOfficer: 'p1', directorTermYears: 3 },
      owners: { exemptionPromised: true, owners: [] }, contacts: contacts('p1'),
    });
  },
  /** Five directors and three supervisors, one of them elected by the employees. */
  jsc: ({ today, tradeName }) => wholeForm({
    ...common({ tradeName, organisationForm: '股份有限公司' }), type: { entityType: 'jsc' },
    capital: { capitalYuan: 30_000_000, paidBy: today, term: 'indefinite', termYears: null, shareTotal: 30_000_000, parYuan: 1, paidInFull: true },
    shareholders: { shareholders: [
      { ...samplePerson(1), contributionYuan: 12_000_000, contributionForm: 'money', dueOn: today, livesInChina: true },
      { ...samplePerson(2), contributionYuan: 9_000_000, contributionForm: 'money', dueOn: today, livesInChina: true },
      { ...samplePerson(9), organisation: sampleOrganisation, contributionYuan: 9_000_000, contributionForm: 'money', dueOn: today },
    ] },
    officers: {
      others: [3, 4, 5, 6, 7, 8].map((serial) => samplePerson(serial)), directors: ['p1', 'p2', 'p3', 'p4', 'p5'], chair: 'p1', manager: 'p2', deputyManagers: [], legalRepresentative: 'p1',
      supervision: 'supervisory-board', supervisors: ['p6', 'p7', 'p8'], electedByEmployees: ['p8'], noSupervisorAgreed: false, financialOfficer: 'p3', directorTermYears: 3, employees: 40,
    },
    owners: { exemptionPromised: false, owners: [{ key: 'p1', ground: 'share', percent: 40 }, { key: 'p2', ground: 'share', percent: 30 }] }, contacts: contacts('p1'),
  }),
  'sole-proprietorship': ({ tradeName }) => wholeForm({
    ...common({ tradeName, organisationForm: '工作室', industry: '设计' }), type: { entityType: 'sole-proprietorship' },
    investor: { investor: samplePerson(1), capitalYuan: 50_000, property: 'personal', familyMembers: [] }, contacts: contacts('p1'),
  }),
  'general-partnership': ({ today, tradeName }) => wholeForm({
    ...common({ tradeName, organisationForm: '（普通合伙）', industry: '咨询中心' }), type: { entityType: 'general-partnership' },
    partners: { partners: [
      { ...samplePerson(1), contributionYuan: 300_000, contributionForm: 'money', dueOn: today, liability: 'unlimited' },
      { ...samplePerson(2), contributionYuan: 100_000, contributionForm: 'labour', dueOn: today, liability: 'unlimited' },
    ], executives: ['p1'], term: 'indefinite', termYears: null },
    owners: { exemptionPromised: true, owners: [] }, contacts: contacts('p1'),
  }),
  'limited-partnership': ({ today, tradeName }) => wholeForm({
    ...common({ tradeName, organisationForm: '（有限合伙）', industry: '投资中心' }), type: { entityType: 'limited-partnership' },
    partners: { partners: [
      { ...samplePerson(1), organisation: sampleOrganisation, contributionYuan: 1_000_000, contributionForm: 'money', dueOn: today, liability: 'unlimited' },
      { ...samplePerson(2), contributionYuan: 9_000_000, contributionForm: 'money', dueOn: today, liability: 'limited' },
    ], executives: ['p1'], term: 'years', termYears: 10 },
    owners: { exemptionPromised: false, owners: [{ key: 'p2', ground: 'share', percent: 90 }] }, contacts: contacts('p1'),
  }),
  'individual-business': ({ tradeName }) => wholeForm({
    ...common({ tradeName, organisationForm: '店', industry: '小吃' }), type: { entityType: 'individual-business' },
    operator: { operator: samplePerson(1), composition: 'individual', familyMembers: [], capitalYuan: 20_000, staff: 2, phone: '0532-88880000', truthPromise: true },
  }),
  branch: ({ tradeName = '崂山' }) => wholeForm({
    ...common({ tradeName, organisationForm: '分公司' }), type: { entityType: 'branch' },
    name: { region: '', tradeName, industry: '', industryCode: '', organisationForm: '分公司', riskAccepted: false },
    parent: { name: sampleOrganisation.name, creditCode: sampleOrganisation.creditCode, domicile: '山东省青岛市市南区演示路1号', scope: '软件开发；信息系统集成服务；技术服务', representative: samplePerson(1), head: samplePerson(2), accounting: 'joint' },
    contacts: contacts('p2'),
  }),
};
