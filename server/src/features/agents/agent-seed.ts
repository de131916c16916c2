import { makeCreditCode } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { newId } from '../../kernel/ids';
import { demoPerson } from '../accounts';
import { Agency } from './agency.entity';
import { Agent } from './agent.entity';

/** Of the demonstration, and of no real register: the code lies in the division that does not exist. */
export const DEMO_AGENT_NUMBER = 'DEMO-370200-0001';

/** One free agency with the demonstration's agent; nothing, when the register already holds an agent. */
export async function seedAgents(tx: EntityManager, now: Date, indexOf: (idNumber: string) => string): Promise<void> {
  const person = demoPerson('agent');
  if (person === undefined || (await tx.count(Agent)) > 0) return;
  const agencyId = newId();
  await insertRows(tx, Agency, [{ id: agencyId, name: '青岛澜舟企业服务中心（演示）', creditCode: makeCreditCode('370299', 'MADAG001', '1'), feeYuan: 0, registeredAt: now, registeredBy: null }]);
  await insertRows(tx, Agent, [{
    id: newId(), agencyId, number: DEMO_AGENT_NUMBER, person: { name: person.name, idNumber: person.idNumber }, idIndex: indexOf(person.idNumber),
    registeredAt: now, registeredBy: null, suspendedAt: null, suspendedReason: null,
  }]);
}
