import type { MachineReview } from '@qiban/shared';
import { whyAPerson } from './wording';

/** Why the machine has left this file to a person: the clerk begins where it stopped. */
export const WhyAPerson = ({ review }: { review: MachineReview | null }) =>
  (review === null || review.reasons.length === 0 ? null : <p className="note">{whyAPerson(review.checks, review.passed, review.reasons.map(({ title }) => title))}</p>);
