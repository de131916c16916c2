export { AccountsModule } from './accounts.module';
export { Accounts, type VerifiedPerson } from './accounts.service';
export { Identities, type AccountBehind, type Proof } from './identities.service';
export { Staff } from './staff.service';
export { Sessions } from './sessions.service';
export { SignIn } from './sign-in.service';
export { Demo } from './demo.service';
export { demoPeople, demoPerson, type DemoCharacter } from './demo-people';
