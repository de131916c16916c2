import { exemptionIsOpen, EXEMPT_UP_TO_YUAN, ownersByShare } from '@qiban/shared/beneficial-owners/beneficial-owners.rule';
import type { InvestorEntry, OwnersSection, PartialForm } from '@qiban/shared/company-registration/application-form';
import { capitalOf, investorName } from '@qiban/shared/company-registration/people-of-form';
import { percentOf } from './shares';

export type Owner = OwnersSection['owners'][number];

export interface OwnerCandidates {
  /** 承诺免报 may be chosen. */
  exemptionOpen: boolean;
  /** Why it may not; null when it may, or while there is no money yet. */
  closedBy: 'capital' | 'organisation' | null;
  /** Whoever holds a quarter or more in their own name. */
  byShare: Owner[];
}

/** What the form already tells of its beneficial owners. */
export function ownerCandidates(form: PartialForm): OwnerCandidates {
  const capitalYuan = capitalOf(form);
  const entries: readonly InvestorEntry[] = [...(form.shareholders.shareholders ?? []), ...(form.partners.partners ?? [])];
  const question = { capitalYuan, investors: entries.map((each) => ({ key: each.key, name: investorName(each), yuan: each.contributionYuan, organisation: each.organisation !== undefined })) };
  const yuanOf = (key: string) => entries.find((each) => each.key === key)?.contributionYuan ?? 0;
  return {
    exemptionOpen: exemptionIsOpen(question),
    closedBy: capitalYuan > EXEMPT_UP_TO_YUAN ? 'capital' : question.investors.some(({ organisation }) => organisation) ? 'organisation' : null,
    byShare: ownersByShare(question).map((key) => ({ key, ground: 'share', percent: percentOf(yuanOf(key), capitalYuan) })),
  };
}
