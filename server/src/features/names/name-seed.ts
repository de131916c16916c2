import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { newId } from '../../kernel/ids';
import { generateCompanyNames } from '../../reference';
import { NameClaim } from './name-claim.entity';
import { COMPARISON_AREA } from './name-asked';
import { keysOf, logChanges } from './name-register.service';

/** 2,000 generated companies, so that a name has something to collide with. Does nothing when there are names already. */
export async function seedNames(tx: EntityManager, today: string, now: Date): Promise<number> {
  if ((await tx.count(NameClaim)) > 0) return 0;
  const taken = new Set<string>();
  const rows = generateCompanyNames({ today }).flatMap((existing): NameClaim[] => {
    const freed = existing.status !== 'registered';
    const { exclusiveKey } = keysOf({ text: existing.name });
    if (exclusiveKey === null || taken.has(exclusiveKey)) return [];
    taken.add(exclusiveKey);
    return [{
      id: newId(), area: COMPARISON_AREA, name: existing.name, exclusiveKey: freed ? null : exclusiveKey,
      // A register holds what was allowed once; the key is for what is made here.
      sameKey: null, status: freed ? 'freed' : 'registered', caseId: null, since: existing.establishedOn, reservedUntil: null,
      freedOn: freed ? existing.deregisteredOn ?? null : null, freedBy: freed ? 'deregistered' : null, changedAt: now,
    }];
  });
  await insertRows(tx, NameClaim, rows);
  await logChanges(tx, rows.map(({ id }) => id));
  return rows.length;
}
