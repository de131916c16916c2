import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Clock } from '../kernel/clock';
import { startPoliceSealRegistrySimulator, type SealRegistrySimulator, type SealRegistrySimulatorOptions } from './police-seal-registry/police-seal-registry.simulator';
import { simulatorSettings } from './simulator-settings';
import { startWechatSimulator, type WechatSimulator, type WechatSimulatorOptions } from './wechat/wechat.simulator';

export interface SimulatorsOptions {
  /** The server's clock when they run beside it: signatures are fresh for five minutes only. */
  readonly now: () => Date;
  /** Where they remember consents and half-made seals over a restart; without it they forget. */
  readonly memoryDir?: string;
  readonly wechat?: Partial<Omit<WechatSimulatorOptions, 'now'>>;
  readonly sealRegistry?: Partial<Omit<SealRegistrySimulatorOptions, 'now'>>;
}

export interface Simulators {
  readonly urls: { readonly wechat: string; readonly sealRegistry: string };
  readonly wechat: WechatSimulator;
  readonly sealRegistry: SealRegistrySimulator;
  close(): Promise<void>;
}

export const DEMO_SEAL_REGISTRY_KEY = 'demo-key-of-the-simulator';

/** Every agency as a machine of its own on the loopback address; on free ports unless told otherwise. */
export async function startSimulators(options: SimulatorsOptions): Promise<Simulators> {
  const { now, memoryDir } = options;
  if (memoryDir !== undefined) mkdirSync(memoryDir, { recursive: true });
  const wechat = await startWechatSimulator({
    port: 0, now, ...(memoryDir !== undefined && { subscriptionsFile: join(memoryDir, 'wechat-subscriptions.json') }), ...options.wechat,
  });
  try {
    const sealRegistry = await startPoliceSealRegistrySimulator({
      port: 0, now, key: DEMO_SEAL_REGISTRY_KEY, ...(memoryDir !== undefined && { memoryFile: join(memoryDir, 'police-seal-registry.json') }), ...options.sealRegistry,
    });
    return {
      urls: { wechat: wechat.url, sealRegistry: sealRegistry.url },
      wechat,
      sealRegistry,
      close: async () => { await Promise.all([wechat.close(), sealRegistry.close()]); },
    };
  } catch (error) {
    await wechat.close();
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
