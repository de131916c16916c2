import { Injectable } from '@nestjs/common';
import { maskId, type DemoPerson, type LookIntoCamera, type SignedIn } from '@qiban/shared';
import { insertRows } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { Account } from './account.entity';
import { Accounts, blankAccount } from './accounts.service';
import { demoLine, demoOpenid, demoPeople, demoPerson, NEWCOMER, type DemoCharacter } from './demo-people';
import { DemoWechat } from './demo-wechat.port';
import { MobileBinding } from './mobile-binding.service';
import { SignIn } from './sign-in.service';
import { Verification } from './verification.service';

/** The people of the demonstration and their one-tap sign-in. Outside demonstrations all of it answers "no such page". */
@Injectable()
export class Demo {
  constructor(
    private readonly settings: Settings,
    private readonly accounts: Accounts,
    private readonly signIn: SignIn,
    private readonly mobiles: MobileBinding,
    private readonly verification: Verification,
    private readonly phone: DemoWechat,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  people(): DemoPerson[] {
    this.refuseOutsideDemo();
    return [...demoPeople().map((each) => demoLine(each, maskId(each.idNumber))), NEWCOMER];
  }

  async signInAs(key: string, client: string): Promise<SignedIn> {
    this.refuseOutsideDemo();
    // A stranger with a new phone each time: nobody knows who it is until the face check says so.
    if (key === NEWCOMER.key) return this.signIn.withWechat(await this.phone.loginCode(demoOpenid(`${key}-${newId()}`)), client);
    const person = demoPerson(key);
    if (person === undefined) throw new Refusal('demo.person-unknown');
    // The staff sign in with a password, which a tap cannot show; natural persons go the whole way through WeChat.
    if (person.kind === 'person') return this.throughWechat(person, client);
    return this.signIn.open(await this.transactions.reads().findOneByOrFail(Account, { username: key }), client);
  }

  /** The first tap also plays the phone number and the face check, by the published contracts; later ones only sign in. */
  private async throughWechat(person: DemoCharacter, client: string): Promise<SignedIn> {
    const openid = demoOpenid(person.key);
    const signedIn = await this.signIn.withWechat(await this.phone.loginCode(openid), client);
    if (signedIn.me.verified && signedIn.me.maskedMobile !== null) return signedIn;

    const user: CurrentUser = { accountId: signedIn.me.id, sessionId: '', displayName: person.name, roles: [], verified: false };
    await this.mobiles.bind(user, await this.phone.phoneCode(openid, person.mobile));
    const { verificationId, verifyId } = await this.verification.begin(user, person.name, person.idNumber);
    await this.phone.endFaceCheck(verifyId, 'pass');
    await this.verification.finish(user, verificationId);
    return { ...signedIn, me: await this.accounts.me(user.accountId) };
  }

  /** Plays the camera of `verification.begin`, for whoever holds its number. */
  async lookIntoCamera({ verifyId, outcome }: LookIntoCamera): Promise<void> {
    this.refuseOutsideDemo();
    await this.phone.endFaceCheck(verifyId, outcome);
  }

  /** At boot: everybody has an account. Natural persons prove who they are when they first sign in. Running it again changes nothing. */
  async seed(): Promise<void> {
    if (!this.settings.isDemo) return;
    const missing: DemoCharacter[] = [];
    for (const person of demoPeople()) if ((await this.accountOf(person)) === null) missing.push(person);
    if (missing.length > 0) {
      await this.transactions.run((tx) => insertRows(tx, Account, missing.map((person) => this.accountFor(person))));
    }
    for (const person of missing) {
      const account = await this.accountOf(person);
      if (account !== null && person.role !== 'applicant') await this.accounts.grant(account.id, person.role, null, '370200');
    }
  }

  private accountOf({ key, kind }: DemoCharacter): Promise<Account | null> {
    return this.transactions.reads().findOneBy(Account, kind === 'person' ? { wechatKey: this.wechatKeyOf(key) } : { username: key });
  }

  private accountFor({ key, kind, name }: DemoCharacter): Account {
    const now = this.clock.now();
    if (kind === 'staff') return blankAccount('staff', now, { displayName: name, username: key, realName: name });
    return blankAccount('person', now, { displayName: name, wechatKey: this.wechatKeyOf(key) });
  }

  private wechatKeyOf(key: string): string {
    return `${this.settings.wechat.appid}:${demoOpenid(key)}`;
  }

  private refuseOutsideDemo(): void {
    if (!this.settings.isDemo) throw new Refusal('demo.off');
  }
}
