import type { Day } from '../calendar';
import type { Instant } from '../company-registration/company-registration.contract';
import type { LicenceFace } from './licence-face';

export interface LicenceView extends LicenceFace {
  id: string;
  caseId: string;
  creditCode: string;
  companyName: string;
  establishedOn: Day;
  authority: string;
  issuedOn: Day;
  status: 'valid' | 'revoked' | 'deregistered';
  /** Who approved it, in words: 登记人员核准, 系统自动核准. */
  approvedBy: string;
  /** Everything here is a demonstration: the code lies in a range that is never allotted to a company. */
  demo: boolean;
  verificationUrl: string;
}
export interface LicenceLine { id: string; creditCode: string; companyName: string; issuedOn: Day; status: LicenceView['status'] }

/** What anyone may see by scanning the code: nothing about a person. */
export interface PublicLicence {
  found: boolean;
  companyName: string;
  creditCode: string;
  kind: string;
  authority: string;
  issuedOn: Day | null;
  status: LicenceView['status'] | 'unknown';
  statusWords: string;
  checkedAt: Instant;
  demo: boolean;
}
