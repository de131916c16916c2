import type { CurrentUser } from './current-user';

/** Rights on a case, for features that hang something on it. A stranger hears `case.not-found`, never "not yours". */
export abstract class CaseAccess {
  /** The applicant, an invited signer, or staff who review. */
  abstract requireRead(caseId: string, actor: CurrentUser): Promise<void>;
  /** The applicant, while the form may still be changed. */
  abstract requireDraft(caseId: string, actor: CurrentUser): Promise<void>;
}
