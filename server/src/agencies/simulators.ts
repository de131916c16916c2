import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Clock } from '../kernel/clock';
import { startPoliceSealRegistrySimulator, type SealRegistrySimulator, type SealRegistrySimulatorOptions } from './police-seal-registry/police-seal-registry.simulator';
import { startSmsGatewaySimulator, type SmsGatewaySimulator, type SmsGatewaySimulatorOptions } from './sms-gateway/sms-gateway.simulator';
import { simulatorSettings } from './simulator-settings';
import { startWechatSimulator, type WechatSimulator, type WechatSimulatorOptions } from './wechat/wechat.simulator';

export interface SimulatorsOptions {
  /** The server's clock when they run beside it: signatures are fresh for five minutes only. */
  readonly now: () => Date;
  /** Where they remember consents and half-made seals over a restart; without it they forget. */
  readonly memoryDir?: string;
  readonly wechat?: Partial<Omit<WechatSimulatorOptions, 'now'>>;
  readonly sealRegistry?: Partial<Omit<SealRegistrySimulatorOptions, 'now'>>;
  readonly smsGateway?: Partial<Omit<SmsGatewaySimulatorOptions, 'now'>>;
}

export interface Simulators {
  readonly urls: { readonly wechat: string; readonly sealRegistry: string; readonly smsGateway: string };
  readonly wechat: WechatSimulator;
  readonly sealRegistry: SealRegistrySimulator;
  readonly smsGateway: SmsGatewaySimulator;
  close(): Promise<void>;
}

export const DEMO_SEAL_REGISTRY_KEY = 'demo-key-of-the-simulator';
export const DEMO_SMS_GATEWAY_KEY = 'demo-key-of-the-sms-simulator';

/** Every agency as a machine of its own on the loopback address; on free ports unless told otherwise. */
export async function startSimulators(options: SimulatorsOptions): Promise<Simulators> {
  const { now, memoryDir } = options;
  if (memoryDir !== undefined) mkdirSync(memoryDir, { recursive: true });
  const remembers = (file: string) => (memoryDir === undefined ? undefined : join(memoryDir, file));
  const files = { wechat: remembers('wechat-subscriptions.json'), seals: remembers('police-seal-registry.json'), texts: remembers('sms-gateway.json') };
  const started: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(simulator: T): T => { started.push(simulator); return simulator; };
  try {
    const wechat = keep(await startWechatSimulator({ port: 0, now, ...(files.wechat !== undefined && { subscriptionsFile: files.wechat }), ...options.wechat }));
    const sealRegistry = keep(await startPoliceSealRegistrySimulator({
      port: 0, now, key: DEMO_SEAL_REGISTRY_KEY, ...(files.seals !== undefined && { memoryFile: files.seals }), ...options.sealRegistry,
    }));
    const smsGateway = keep(await startSmsGatewaySimulator({ port: 0, now, key: DEMO_SMS_GATEWAY_KEY, ...(files.texts !== undefined && { memoryFile: files.texts }), ...options.smsGateway }));
    return {
      urls: { wechat: wechat.url, sealRegistry: sealRegistry.url, smsGateway: smsGateway.url },
      wechat,
      sealRegistry,
      smsGateway,
      close: async () => { await Promise.all(started.map((each) => each.close())); },
    };
  } catch (error) {
    await Promise.all(started.map((each) => each.close()));
    throw error;
  }
}

/** `node dist/agencies/simulators.js`: one line of JSON with the addresses when ready, gone with SIGTERM or with its parent. */
async function main(): Promise<void> {
  const clock = new Clock();
  // A process of its own has a clock of its own; /_sim/clock moves it.
  const simulators = await startSimulators({ now: () => clock.now(), ...simulatorSettings() });
  process.stdout.write(`${JSON.stringify(simulators.urls)}\n`);
  const stop = () => void simulators.close().finally(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Only when a parent talks to it by IPC: without the parent nobody would stop it.
  process.once('disconnect', stop);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
