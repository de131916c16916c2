import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../../kernel/current-user';
import { AccountsController } from './accounts.controller';
import { Accounts } from './accounts.service';
import { DemoController } from './demo.controller';
import { Demo } from './demo.service';
import { Identities } from './identities.service';
import { MobileBinding } from './mobile-binding.service';
import { Sessions } from './sessions.service';
import { SignIn } from './sign-in.service';
import { Staff } from './staff.service';
import { Verification } from './verification.service';

/** Global because the kernel's guard asks it who is there, on every request of every feature. */
@Global()
@Module({
  controllers: [AccountsController, DemoController],
  providers: [Accounts, Identities, Sessions, SignIn, Verification, MobileBinding, Staff, Demo, { provide: SessionReader, useExisting: Sessions }],
  exports: [Accounts, Identities, Sessions, SignIn, Staff, Demo, SessionReader],
})
export class AccountsModule {}
