import type { CaseView, Me, PartialForm } from '@qiban/shared';
import { signersOf } from '@qiban/shared/company-registration/people-of-form';
import { maskId } from '@qiban/shared/identity/masking';
import { isOwn, linkToken } from '@/features/signing/signing-state';

/** Whether everything this form needs signed is signed by whoever fills it in. */
export function signsAlone(form: PartialForm, me: Me | null | undefined): boolean {
  const [only, ...more] = signersOf(form);
  return only !== undefined && more.length === 0 && me?.verified === true && only.name === me.displayName && maskId(only.idNumber) === me.maskedId;
}

/** The applicant's own link where nobody else's signature is waited for; empty otherwise. */
export function soleLink({ stage, signers, youAreApplicant }: Pick<CaseView, 'stage' | 'signers' | 'youAreApplicant'>, me: Me | null | undefined): string {
  const [only, ...more] = signers;
  return stage === 'signing' && youAreApplicant && only?.link && more.length === 0 && only.state !== 'signed' && isOwn(only, me) ? linkToken(only.link) : '';
}
