import { entityTypes, type EntityType } from '../company-registration/entity-types';
import type { PaperKind } from '../company-registration/company-registration.contract';
import type { OwablePaper, OwedPapersPolicy } from './owed-papers.contract';

/** 前置许可: without the approval there is nothing to register (《市场主体登记管理条例》第十四条), so no data may let it be owed. */
const NEVER_OWED: readonly PaperKind[] = ['permit'];
const LONGEST_DAYS = 30;

/** What is wrong with the file that says which papers may be owed; a fault stops the boot. */
export function owedPapersFaults(policy: Partial<OwedPapersPolicy>): string[] {
  return entityTypes.flatMap((type) => {
    const given = policy.types?.[type];
    if (given === undefined) return [`types.${type} is missing`];
    return given.flatMap(({ kind, title, withinWorkingDays, source }) => [
      ...(NEVER_OWED.includes(kind) ? [`types.${type}.${kind} may never be owed`] : []),
      ...(Number.isSafeInteger(withinWorkingDays) && withinWorkingDays >= 1 && withinWorkingDays <= LONGEST_DAYS ? [] : [`types.${type}.${kind}.withinWorkingDays is no whole number from 1 to ${LONGEST_DAYS}`]),
      ...(title.trim() === '' || source.trim() === '' ? [`types.${type}.${kind} names neither itself nor its source`] : []),
    ]);
  });
}

export const owablePaper = (policy: OwedPapersPolicy, type: EntityType, kind: PaperKind): OwablePaper | null => policy.types[type].find((each) => each.kind === kind) ?? null;
