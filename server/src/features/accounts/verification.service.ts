import { Injectable } from '@nestjs/common';
import { checkPersonName, checkResidentId, type VerificationBegun } from '@qiban/shared';
import { MoreThan } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { Accounts, idNumberIndex } from './accounts.service';
import { FaceCheck } from './face-check.entity';
import { FaceVerification } from './face-verification.port';

const DAY_MS = 24 * 3600_000;
const FAILURES_A_DAY = 5;

/** Proves that the person on the phone is the one on the identity card. Only what the agency tells the server counts. */
@Injectable()
export class Verification {
  constructor(
    private readonly accounts: Accounts,
    private readonly faces: FaceVerification,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async begin(user: CurrentUser, name: string, idNumber: string): Promise<VerificationBegun> {
    const account = await this.accounts.find(user.accountId);
    const openid = await this.accounts.openidOf(user.accountId);
    if (openid === null) throw new Refusal('session.not-permitted');
    const person = { name: checkPersonName(name).normalised, idNumber: checkResidentId(idNumber).normalised };
    if (account.verifiedAt !== null && account.idNumberIndex !== idNumberIndex(person.idNumber)) throw new Refusal('verification.already-other');
    await this.refuseAfterManyFailures(user.accountId);

    const id = newId();
    const requestId = id.replaceAll('-', '');
    const answer = await this.faces.begin({ requestId, openid, ...person });
    if (answer.outcome === 'unreachable') throw new Refusal('sign-in.unreachable', {}, { retryAfterSeconds: 5 });

    const now = this.clock.now();
    const began = answer.outcome === 'accepted';
    const expiresAt = this.clock.after(began ? answer.expiresInSeconds * 1000 : 0);
    const check: FaceCheck = {
      id, accountId: user.accountId, requestId, verifyId: began ? answer.verifyId : '', ...person,
      state: began ? 'begun' : 'failed', beganAt: now, expiresAt, finishedAt: began ? null : now,
    };
    await this.transactions.run((tx) => insertRows(tx, FaceCheck, [check]));
    if (!began) throw new Refusal('verification.mismatch');
    return { verificationId: id, verifyId: answer.verifyId, expiresAt: expiresAt.toISOString(), simulatorUrl: this.simulatorUrl(answer.verifyId) };
  }

  async finish(user: CurrentUser, verificationId: string): Promise<void> {
    const check = await this.transactions.reads().findOneBy(FaceCheck, { id: verificationId, accountId: user.accountId });
    const openid = await this.accounts.openidOf(user.accountId);
    if (check === null || openid === null) throw new Refusal('verification.not-finished');
    if (check.state === 'passed') return;
    if (check.state === 'failed') throw new Refusal('verification.mismatch');

    const { requestId, verifyId, name, idNumber } = check;
    const answer = await this.faces.result({ requestId, verifyId, name, idNumber, openid });
    switch (answer.outcome) {
      case 'unreachable':
        throw new Refusal('sign-in.unreachable', {}, { retryAfterSeconds: 5 });
      case 'pending':
        throw new Refusal('verification.not-finished');
      case 'declined':
        await this.transactions.run((tx) => tx.update(FaceCheck, { id: check.id, state: 'begun' }, { state: 'failed', finishedAt: this.clock.now() }));
        throw new Refusal(answer.reason === 'cancelled' ? 'verification.cancelled' : 'verification.mismatch');
      case 'accepted':
        await this.transactions.run(async (tx) => {
          const { affected } = await tx.update(FaceCheck, { id: check.id, state: 'begun' }, { state: 'passed', finishedAt: this.clock.now() });
          if (affected === 1) await this.accounts.setVerified(tx, user.accountId, name, idNumber, 'face', requestId);
        });
    }
  }

  /** The published way costs money and invites guessing; whoever fails often is helped by a person instead. */
  private async refuseAfterManyFailures(accountId: string): Promise<void> {
    const failures = await this.transactions.reads().countBy(FaceCheck, { accountId, state: 'failed', beganAt: MoreThan(this.clock.after(-DAY_MS)) });
    if (failures >= FAILURES_A_DAY) throw new Refusal('verification.too-many');
  }

  private simulatorUrl(_verifyId: string): string | null {
    return this.settings.isDemo ? '/demo/camera' : null;
  }
}
