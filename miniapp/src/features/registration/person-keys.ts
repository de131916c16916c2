import type { OfficersSection, PersonEntry } from '@qiban/shared';
import { uniqueKey } from '@/platform/unique-key';

/**
 * A key nobody in the case has or had, nor gets on another phone at the same moment: posts, papers and signatures hold on
 * to people by it.
 */
export const newPersonKey = (): string => `p-${uniqueKey().slice(-12)}`;

export const isBlank = ({ name, idNumber, mobile }: PersonEntry): boolean => `${name}${idNumber}${mobile}`.trim() === '';

const one = ['chair', 'manager', 'legalRepresentative', 'financialOfficer'] as const;
const several = ['directors', 'deputyManagers', 'supervisors', 'auditCommittee', 'electedByEmployees'] as const;

/** The posts given to people who are no longer in the case, emptied; null when there are none. */
export function withoutStrangers(officers: Partial<OfficersSection>, known: ReadonlySet<string>): Partial<OfficersSection> | null {
  const changes: Partial<OfficersSection> = {};
  for (const post of one) if (officers[post] && !known.has(officers[post])) changes[post] = '';
  for (const post of several) {
    const keys = officers[post] ?? [];
    if (!keys.every((key) => known.has(key))) changes[post] = keys.filter((key) => known.has(key));
  }
  return Object.keys(changes).length === 0 ? null : changes;
}
