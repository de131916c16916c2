import { Injectable } from '@nestjs/common';
import type { Role } from '@qiban/shared';
import { isUniqueViolation } from '../../database/dialect';
import { insertRows } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { Account } from './account.entity';
import { Accounts, blankAccount } from './accounts.service';
import { Sessions } from './sessions.service';
import { SignIn } from './sign-in.service';

export interface NewStaff {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly division: string | null;
  readonly password: string;
}

/** The people in office. Nobody registers as one: an operator makes the account. */
@Injectable()
export class Staff {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** False when the user name is taken. */
  async create({ username, name, role, division, password }: NewStaff): Promise<boolean> {
    const passwordHash = await this.signIn.passwordHash(password);
    const account = blankAccount('staff', this.clock.now(), { username, displayName: name, realName: name, passwordHash });
    try {
      await this.transactions.run(async (tx) => {
        await insertRows(tx, Account, [account]);
        await this.accounts.grant(account.id, role, null, division);
      });
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  /** At once, everywhere: whoever is signed in is so no longer. */
  async disable(accountId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.update(Account, { id: accountId, kind: 'staff' }, { disabledAt: this.clock.now() });
      await this.sessions.revokeAll(accountId);
    });
  }
}
