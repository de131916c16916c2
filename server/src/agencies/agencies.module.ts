import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DemoWechat } from '../features/accounts/demo-wechat.port';
import { FaceVerification } from '../features/accounts/face-verification.port';
import { WechatIdentity } from '../features/accounts/wechat-identity.port';
import { SealRegistry } from '../features/seal-orders/seal-registry.port';
import { DemoTelephones } from '../features/text-messages/demo-telephones.port';
import { SmsGateway } from '../features/text-messages/sms-gateway.port';
import { Clock } from '../kernel/clock';
import { Log } from '../kernel/log';
import { Settings } from '../settings';
import { PoliceSealRegistryAdapter } from './police-seal-registry/police-seal-registry.adapter';
import { PoliceSealRegistryController } from './police-seal-registry/police-seal-registry.controller';
import { SimulatedTelephones, SmsGatewayAdapter } from './sms-gateway/sms-gateway.adapter';
import { WechatAdapter } from './wechat/wechat.adapter';
import { SimulatedPhone, WechatFaces, WechatPeople } from './wechat/wechat-bindings.adapter';

/** A person may be waiting: longer than this and the agency counts as not answering. */
const TIMEOUT_MS = 5_000;
/** Commands of a demonstration run without its simulators. Nothing answers here (RFC 2606), so a call would be unreachable, and none reaches a real agency. */
const NOWHERE = 'http://agency.invalid';

/** Which machine stands behind each port. The addresses are settings: simulators in a demonstration, agencies in production. */
@Global()
@Module({
  controllers: [PoliceSealRegistryController],
  providers: [
    {
      provide: WechatAdapter,
      inject: [Settings, Clock, Log],
      useFactory: ({ wechat }: Settings, clock: Clock, log: Log) =>
        new WechatAdapter({ baseUrl: wechat.baseUrl ?? NOWHERE, appId: wechat.appid, appSecret: wechat.secret, timeoutMs: TIMEOUT_MS, now: () => clock.now(), log }),
    },
    { provide: WechatIdentity, inject: [WechatAdapter, Settings], useFactory: (wechat: WechatAdapter, settings: Settings) => new WechatPeople(wechat, settings.wechat.appid) },
    { provide: FaceVerification, inject: [WechatAdapter], useFactory: (wechat: WechatAdapter) => new WechatFaces(wechat) },
    {
      provide: PoliceSealRegistryAdapter,
      inject: [Settings, Clock, Log],
      useFactory: ({ sealRegistry }: Settings, clock: Clock, log: Log) =>
        new PoliceSealRegistryAdapter({ baseUrl: sealRegistry.url ?? NOWHERE, key: sealRegistry.key, timeoutMs: TIMEOUT_MS, now: () => clock.now(), log }),
    },
    { provide: SealRegistry, useExisting: PoliceSealRegistryAdapter },
    {
      provide: SmsGatewayAdapter,
      inject: [Settings, Clock, Log],
      useFactory: ({ smsGateway }: Settings, clock: Clock, log: Log) =>
        new SmsGatewayAdapter({ baseUrl: smsGateway.url ?? NOWHERE, key: smsGateway.key, timeoutMs: TIMEOUT_MS, now: () => clock.now(), log }),
    },
    { provide: SmsGateway, useExisting: SmsGatewayAdapter },
    { provide: DemoTelephones, inject: [Settings], useFactory: (settings: Settings) => new SimulatedTelephones(settings.smsGateway.url ?? NOWHERE) },
    { provide: DemoWechat, inject: [Settings], useFactory: (settings: Settings) => new SimulatedPhone(settings.wechat.baseUrl ?? NOWHERE) },
  ],
  exports: [SealRegistry, SmsGateway, DemoTelephones, WechatAdapter, WechatIdentity, FaceVerification, DemoWechat],
})
export class AgenciesModule implements OnApplicationShutdown {
  constructor(private readonly wechat: WechatAdapter, private readonly seals: PoliceSealRegistryAdapter, private readonly texts: SmsGatewayAdapter) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.wechat.close(), this.seals.close(), this.texts.close()]);
  }
}
