import { Injectable } from '@nestjs/common';
import { checkMobile, checkPersonName, checkResidentId, withSubstitute, type Substitute } from '@qiban/shared';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Identities } from '../accounts';
import { Messages } from '../messages';
import { CaseWriters } from './case-writers.service';
import { CaseSigner } from './case-signer.entity';
import { Packets } from './packets.service';

/** Somebody else takes the place of a person while the documents are out: only what names that person is made anew. */
@Injectable()
export class Substitutions {
  constructor(
    private readonly transactions: Transactions,
    private readonly packets: Packets,
    private readonly writers: CaseWriters,
    private readonly identities: Identities,
    private readonly messages: Messages,
  ) {}

  async substitute(caseId: string, personKey: string, { seenVersion, person }: Substitute, me: CurrentUser, requestId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { row, actor } = await this.writers.require(tx, caseId, me, 'client-only');
      const leaving = await findRow(tx, CaseSigner, { caseId, round: row.round, personKey });
      if (leaving === null) throw new Refusal('signer.not-found');
      const next = { name: checkPersonName(person.name).normalised, idNumber: checkResidentId(person.idNumber).normalised, mobile: checkMobile(person.mobile).normalised };
      if (this.identities.indexOf(next.idNumber) === leaving.idIndex) throw new Refusal('signer.same-person');
      const { form, sections } = withSubstitute(row.form, personKey, next);
      const sectionVersions = { ...row.sectionVersions };
      for (const section of sections) sectionVersions[section] += 1;
      await this.packets.make(tx, { ...row, form }, {
        action: 'substitute', actor, requestId, seenVersion, content: { personKey }, set: { form, sectionVersions },
      });
      for (const { accountId } of await this.identities.accountsBehind(tx, [leaving.idIndex])) {
        await this.messages.tell(tx, { accountId, onceKey: `substituted:${leaving.id}`, title: '不用您签了', text: `${row.companyName}的发起人换了人，之前发给您的签署链接已经失效。` });
      }
    });
  }
}
