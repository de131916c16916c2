import type { ApplicationForm, InvestorEntry, OrganisationEntry } from '../application-form';
import type { EntityType } from '../entity-types';
import { sampleForms, sampleOrganisation, samplePerson } from '../sample-forms';
import type { DocumentFacts } from './document';

/* The sample forms, with what makes papers interesting. A test states only its difference. */

const today = '2026-11-21';
export const dueOn = '2031-11-21';

export const facts: DocumentFacts = {
  authority: '青岛市市北区行政审批服务局（演示）', domicile: '山东省青岛市市北区辽宁路街道演示路18号306室', scope: '一般项目：软件开发。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）', day: today,
};

export const organisation: OrganisationEntry = { ...sampleOrganisation, domicile: '山东省青岛市市南区演示路1号' };
export const investor = (serial: number, yuan: number, change: Partial<InvestorEntry> = {}): InvestorEntry => ({ ...samplePerson(serial), contributionYuan: yuan, contributionForm: 'money', dueOn, ...change });

export const withOfficers = (form: ApplicationForm, officers: Partial<ApplicationForm['officers']>): ApplicationForm => ({ ...form, officers: { ...form.officers, ...officers } });

/** Two shareholders, one director, one supervisor. */
export const limitedCompany = (): ApplicationForm => sampleForms.llc({ today });

/** One natural person is everything, nobody watches. */
export const soleCompany = (): ApplicationForm => ({
  ...withOfficers(limitedCompany(), { supervision: 'none', supervisors: [], noSupervisorAgreed: true }),
  shareholders: { shareholders: [investor(1, 1_000_000)] },
});

/** Five directors, three supervisors, a deputy manager; an organisation among the founders, and a patent among what they put in. */
export const jointStockCompany = (): ApplicationForm => {
  const form = withOfficers(sampleForms.jsc({ today }), { deputyManagers: ['p4'] });
  form.shareholders.shareholders[1]!.contributionForm = 'intellectual-property';
  return form;
};

/** One of two partners puts in labour. */
export const generalPartnership = (): ApplicationForm => {
  const form = sampleForms['general-partnership']({ today });
  form.partners.partners[0]!.residence = '山东省青岛市市北区演示路2号';
  return form;
};

/** An organisation leads through its delegate; somebody from outside files, somebody else is reached. */
export const limitedPartnership = (): ApplicationForm => {
  const form = sampleForms['limited-partnership']({ today });
  form.partners.partners[0]!.organisation = { ...organisation, by: 'delegate' };
  return { ...form, contacts: { ...form.contacts, contact: 'p4', agent: 'p5', others: [samplePerson(4), samplePerson(5)] } };
};

/** Put up out of the family's property; somebody else files. */
export const soleProprietorship = (): ApplicationForm => {
  const form = sampleForms['sole-proprietorship']({ today });
  return { ...form, investor: { ...form.investor, property: 'family', familyMembers: [samplePerson(2)] }, contacts: { ...form.contacts, agent: 'p3', others: [samplePerson(3)] } };
};

/** A family's shop. */
export const individualBusiness = (): ApplicationForm => {
  const form = sampleForms['individual-business']({ today });
  return { ...form, operator: { ...form.operator, composition: 'family', familyMembers: [samplePerson(2)] } };
};

export const branch = (): ApplicationForm => {
  const form = sampleForms.branch({ today });
  return { ...form, contacts: { ...form.contacts, agent: 'p3', others: [samplePerson(3)] } };
};

export const soundForms: Readonly<Record<EntityType, () => ApplicationForm>> = {
  llc: limitedCompany, jsc: jointStockCompany, 'sole-proprietorship': soleProprietorship, 'general-partnership': generalPartnership, 'limited-partnership': limitedPartnership,
  'individual-business': individualBusiness, branch,
};
