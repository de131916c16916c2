import type { SimulatorsOptions } from './simulators';

/** The environment of the simulators as a program of their own, read once; a wrong value stops it with a sentence that names it. */
export function simulatorSettings(environment: NodeJS.ProcessEnv = process.env): Omit<SimulatorsOptions, 'now'> {
  const { SIMULATORS_DIR, WECHAT_APPID, WECHAT_SECRET, SEAL_REGISTRY_KEY, WECHAT_CODE_BASE_URL, SMS_GATEWAY_KEY } = environment;
  const stepMs = wholeNumber('SEAL_STEP_MS', environment, 'milliseconds');
  return {
    ...(SIMULATORS_DIR !== undefined && { memoryDir: SIMULATORS_DIR }),
    wechat: {
      port: port('WECHAT_SIMULATOR_PORT', environment),
      ...(WECHAT_APPID !== undefined && { appId: WECHAT_APPID }),
      ...(WECHAT_SECRET !== undefined && { appSecret: WECHAT_SECRET }),
      ...(WECHAT_CODE_BASE_URL !== undefined && { codeBaseUrl: WECHAT_CODE_BASE_URL }),
    },
    sealRegistry: {
      port: port('SEAL_REGISTRY_SIMULATOR_PORT', environment),
      ...(SEAL_REGISTRY_KEY !== undefined && { key: SEAL_REGISTRY_KEY }),
      ...(stepMs !== null && { stepMs }),
    },
    smsGateway: {
      port: port('SMS_GATEWAY_SIMULATOR_PORT', environment),
      ...(SMS_GATEWAY_KEY !== undefined && { key: SMS_GATEWAY_KEY }),
    },
  };
}

function port(name: string, environment: NodeJS.ProcessEnv): number {
  const number = wholeNumber(name, environment, 'a port, 0 for a free one') ?? 0;
  if (number > 65_535) throw new Error(`${name} must be a port, 0 for a free one; it is "${number}"`);
  return number;
}

function wholeNumber(name: string, environment: NodeJS.ProcessEnv, what: string): number | null {
  const text = environment[name];
  if (text === undefined || text === '') return null;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be ${what}; it is "${text}"`);
  return Number(text);
}
