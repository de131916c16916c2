import type { Day } from '../calendar';
import type { Instant } from '../company-registration/company-registration.contract';
import type { LicenceStanding, LicenceWindow, Reminder } from '../licence-kinds';

/** A permit as its holder writes it down from the paper. Days are empty where the paper has none. */
export interface WritePermit {
  /** Code of the kind, see `licenceKinds`. */
  kind: string;
  number: string;
  holder: string;
  issuedOn: Day | '';
  expiresOn: Day | '';
  /** Division of the office, six digits. */
  region: string;
  /** Whether we remind. */
  reminds: boolean;
}

export interface PermitLine {
  id: string;
  kind: string;
  title: string;
  holder: string;
  number: string;
  expiresOn: Day | null;
  standing: LicenceStanding;
  /** Last day to apply; null where there is none. */
  last: Day | null;
}

export interface PermitView extends PermitLine {
  office: string;
  issuedOn: Day | null;
  region: string;
  reminds: boolean;
  /** The day its renewal was applied for, as the holder says. */
  appliedOn: Day | null;
  window: LicenceWindow;
  /** Every reminder of this expiry, with the moment it was told. */
  reminders: (Reminder & { words: string; toldAt: Instant | null })[];
  /** Seen by whom changes it: 409 when another phone was faster. */
  version: number;
}

export interface ChangePermit extends WritePermit { seenVersion: number }
export interface PermitApplied { appliedOn: Day }
