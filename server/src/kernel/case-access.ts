import type { PaperKind } from '@qiban/shared';
import type { CurrentUser } from './current-user';

export interface PaperPlace { readonly kind: PaperKind; readonly personKey: string }

/** Rights on a case, for features that hang something on it. A stranger hears `case.not-found`, never "not yours". */
export abstract class CaseAccess {
  /** The applicant, an invited signer, or staff who review. */
  abstract requireRead(caseId: string, actor: CurrentUser): Promise<void>;
  /** The applicant, or an agent who fills in for them, while the form may still be changed. */
  abstract requireDraft(caseId: string, actor: CurrentUser): Promise<void>;
  /** While the form may be changed, or while a paper is owed (容缺): that one alone, where one is named. */
  abstract requirePapersOpen(caseId: string, actor: CurrentUser, paper?: PaperPlace): Promise<void>;
  /** The same, in the transaction that changes something: what an agent does is written into the log of the case. */
  abstract admitChange(caseId: string, actor: CurrentUser, what: 'paper-added' | 'paper-removed', paper: PaperPlace): Promise<void>;
  abstract isApplicant(caseId: string, actor: CurrentUser): Promise<boolean>;
}
