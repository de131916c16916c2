import type { Confidence } from '../business-scope';
import type { Day, RenewalTerm } from '../calendar';

/** What the law does with an application that comes after the last day. */
export type LateEffect =
  /** 受理，但到期未获准的，到期起停止经营. */
  | 'accepted-stop-at-expiry'
  /** 不予受理延续，重新申请. */
  | 'new-application'
  /** The regulation does not say; 《行政许可法》第五十条、第七十条 remain. */
  | 'not-said';

/** How long a licence lasts; a span where the office sets it case by case, `null` where no rule was found. */
export type Validity = { years: number; atMost?: true; from?: number } | 'none' | null;

/**
 * One version of the rule of one kind of licence. It holds for applications made from `from` through `through`: never
 * after its end, never before its start.
 */
export interface LicenceRule {
  /** Prefix of the divisions it holds in: empty for the whole country, `37` for Shandong. */
  region: string;
  from: Day;
  through?: Day;
  validity: Validity;
  /** Absent where the regulation names no period: then 《行政许可法》第五十条 (30 days before). */
  term?: RenewalTerm;
  late: LateEffect;
  /** The regulation, as it is cited to the holder. */
  article: string;
  /** How well it was found: H statute or official page, M one good secondary source, L weak or from memory. */
  confidence: Confidence;
}

export interface LicenceKind {
  kind: string;
  title: string;
  /** Who grants it. */
  office: string;
  rules: readonly LicenceRule[];
  /** What the holder must think of besides, or instead of, expiry. */
  besides?: string;
}
