import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PoliceSealRegistryAdapter } from './police-seal-registry/police-seal-registry.adapter';
import { DEMO_SEAL_REGISTRY_KEY, DEMO_SMS_GATEWAY_KEY, startSimulators } from './simulators';
import { SmsGatewayAdapter } from './sms-gateway/sms-gateway.adapter';
import { WechatAdapter } from './wechat/wechat.adapter';

it('start together, answer the real clients, and stop', async () => {
  const now = () => new Date('2026-11-21T02:00:00Z');
  const simulators = await startSimulators({ now, memoryDir: join(mkdtempSync(join(tmpdir(), 'simulators-')), 'new') });
  const wechat = new WechatAdapter({ baseUrl: simulators.urls.wechat, appId: simulators.wechat.appId, appSecret: simulators.wechat.appSecret, now });
  const registry = new PoliceSealRegistryAdapter({ baseUrl: simulators.urls.sealRegistry, key: DEMO_SEAL_REGISTRY_KEY, now });
  const texts = new SmsGatewayAdapter({ baseUrl: simulators.urls.smsGateway, key: DEMO_SMS_GATEWAY_KEY, now });
  expect(await texts.send({ requestId: 'text-000001', mobile: `199${'0'.repeat(8)}`, template: 'QB-NAMED', text: '【企办】试一试' })).toMatchObject({ outcome: 'accepted' });
  expect(await wechat.codeToSession(simulators.wechat.mintLoginCode('oDemo1'))).toMatchObject({ outcome: 'signed-in', openid: 'oDemo1' });
  expect(await registry.carvingHistory('none')).toEqual({ outcome: 'unknown' });
  await Promise.all([wechat.close(), registry.close(), texts.close(), simulators.close()]);
  await expect(fetch(simulators.urls.wechat)).rejects.toThrow();
});

describe('as a program of their own', () => {
  // Compiled as the build does it; the spec needs no build to have run.
  const out = mkdtempSync(join(tmpdir(), 'simulators-dist-'));
  const server = join(__dirname, '..', '..');
  beforeAll(() => {
    const built = spawnSync(process.execPath, [join(server, 'node_modules', '@swc', 'cli', 'bin', 'swc.js'), 'src/agencies', 'src/kernel/clock.ts', '-d', out, '-q'], { cwd: server, encoding: 'utf8' });
    expect(built.stderr + built.stdout).toBe('');
  });
  const program = join(out, 'src', 'agencies', 'simulators.js');
  const run = (env: Record<string, string>) => spawn(process.execPath, [program], { env: { PATH: process.env['PATH'], NODE_PATH: join(server, 'node_modules'), ...env } });

  it('print their addresses on one line and leave on SIGTERM', async () => {
    const child = run({ WECHAT_SIMULATOR_PORT: '0', SEAL_REGISTRY_SIMULATOR_PORT: '0' });
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const urls = JSON.parse(line) as { wechat: string; sealRegistry: string };
    expect(await fetch(`${urls.sealRegistry}/_sim/journal`).then((answer) => answer.json())).toEqual([]);
    expect(await fetch(`${urls.wechat}/_sim/login-codes`, { method: 'POST', body: '{"openid":"oDemo1"}' }).then((answer) => answer.json())).toEqual({ code: expect.any(String) });
    const code = await new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); });
    expect(code).toBe(0);
  });

  it('refuse a wrong port with a sentence that names it', async () => {
    const child = run({ WECHAT_SIMULATOR_PORT: 'many' });
    const words = await new Promise<string>((resolve) => child.stderr.once('data', (data) => resolve(String(data))));
    expect(words).toBe('WECHAT_SIMULATOR_PORT must be a port, 0 for a free one; it is "many"\n');
  });
});
