import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock';
import type { Refusal } from '../../kernel/refusal';
import type { CaseLog } from './case-log.service';
import { CaseMoves } from './case-moves.service';
import { RegistrationCase } from './registration-case.entity';

it('answers a party that may not make a move before it touches anything', async () => {
  const moves = new CaseMoves({} as CaseLog, new Clock());
  const row = Object.assign(new RegistrationCase(), { id: 'c', stage: 'under-review', version: 3, frozenAt: null });
  const refused = moves.make({} as EntityManager, row, { action: 'approve', by: 'applicant', actor: { id: 'a', words: '申请人' }, requestId: 'r', seenVersion: 3 });
  await expect(refused).rejects.toMatchObject({ code: 'case.not-this-party' } satisfies Partial<Refusal>);
});
