import type { Instant } from '../company-registration/company-registration.contract';

/** Demonstration only: what lies on the simulated telephones, newest first. Their numbers are nobody's. */
export interface DemoText { id: string; at: Instant; mobile: string; text: string }
