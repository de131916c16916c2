import type { Confidence, PermitGuide, ScopePermit } from '../business-scope';
import type { DomicileSection } from '../company-registration/application-form';

export interface DivisionLine { code: string; name: string; level: 'province' | 'city' | 'district' | 'street'; parent: string | null }
export interface IndustryLine { code: string; name: string; level: 'section' | 'division' | 'group' | 'class' }
export interface ScopeLine {
  code: string;
  name: string;
  /** GB/T 4754 class, and its name where we know it. */
  industry: string;
  industryName: string;
  permit: ScopePermit;
  permitName: string;
  authority: string;
  basis: string;
  confidence: Confidence;
  note: string;
  inUse: boolean;
  guide: PermitGuide | null;
}

/**
 * How an entry was found: `name` its own words, `code`, `saying` a plain word for it, `sound` by pinyin or a homophone, `initials`,
 * `near` by something similar, for slips of the finger.
 */
export type ScopeMatchKind = 'name' | 'code' | 'saying' | 'sound' | 'initials' | 'near';
export interface ScopeHit extends ScopeLine {
  match: {
    kind: ScopeMatchKind;
    /** The entry's name or saying under which it was found. */
    phrase: string;
    /** The part of what was typed that led there. */
    said: string;
  };
}
export interface PremisesLine {
  id: string;
  name: string;
  districtCode: string;
  district: string;
  streetCode: string;
  street: string;
  road: string;
  owner: string;
  use: DomicileSection['use'];
  units: { id: string; room: string; areaSquareMetres: number; vacancies: number }[];
}
