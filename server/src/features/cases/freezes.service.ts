import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findRow, updateRows } from '../../database/row-statements';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { CaseLog, type Actor, type Happening } from './case-log.service';
import { RegistrationCase } from './registration-case.entity';

/** `frozen`: it stands still. `issued`: too late to stop it, a report remains. `over`: it came to nothing by itself. */
export type Stopped = 'frozen' | 'issued' | 'over';

const BASIS = '《市场主体登记管理条例实施细则》第十六条';

/**
 * 冻结: a state beside the stage. It takes a new version of the case, so that whoever is deciding at this moment decides on
 * a version that is no more: of an approval and a freeze at once exactly one is first, and the other hears so.
 */
@Injectable()
export class Freezes {
  constructor(private readonly log: CaseLog, private readonly clock: Clock) {}

  /** At once, whatever anybody else is doing. A case that is frozen already is frozen once more in the log only. */
  async stop(tx: EntityManager, caseId: string, happening: Pick<Happening, 'actor' | 'requestId' | 'content'>): Promise<Stopped> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const now = await findRow(tx, RegistrationCase, { id: caseId }, { columns: ['stage', 'version', 'frozenAt', 'logLength', 'logHead'] });
      if (now === null) throw new Error(`there is no case ${caseId} to freeze`);
      if (now.stage === 'refused' || now.stage === 'withdrawn') return 'over';
      const issued = now.stage === 'in-progress' || now.stage === 'completed';
      const { entries, end } = this.log.chain(caseId, now, [{ ...happening, kind: issued ? 'claim.reported' : 'claim.made', basis: issued ? '《市场主体登记管理条例》第四十条' : BASIS }]);
      const changes = issued ? end : { ...end, version: now.version + 1, frozenAt: now.frozenAt ?? this.clock.now(), heldBy: null, heldUntil: null };
      if ((await updateRows(tx, RegistrationCase, { id: caseId, version: now.version, stage: now.stage, logLength: now.logLength }, changes)) !== 1) continue;
      await this.log.insert(tx, entries);
      return issued ? 'issued' : 'frozen';
    }
    throw new Refusal('service.busy', { seconds: 2 }, { retryAfterSeconds: 2 });
  }

  /** It was an error: everything goes on where it stood. `stillFrozen` while somebody else's claim is open. */
  async lift(tx: EntityManager, row: RegistrationCase, { actor, requestId, reason, stillFrozen }: { actor: Actor; requestId: string; reason: string; stillFrozen: boolean }): Promise<void> {
    const { entries, end } = this.log.chain(row.id, row, [{ kind: 'claim.lifted', actor, requestId, basis: BASIS, content: { reason } }]);
    const changes = { ...end, version: row.version + 1, frozenAt: stillFrozen ? row.frozenAt : null };
    if ((await updateRows(tx, RegistrationCase, { id: row.id, version: row.version, logLength: row.logLength }, changes)) !== 1) throw new Refusal('case.changed-meanwhile');
    await this.log.insert(tx, entries);
    Object.assign(row, changes);
  }
}
