import { readFileSync } from 'node:fs';

export interface WxRequest {
  readonly url: string;
  readonly method?: string;
  readonly data?: unknown;
  readonly header?: Readonly<Record<string, string>>;
}

export interface WxAnswer {
  readonly statusCode: number;
  readonly data: unknown;
  readonly header?: Readonly<Record<string, string>>;
}

export interface WxCall {
  readonly name: string;
  readonly options: unknown;
}

type Network = (request: WxRequest) => Promise<WxAnswer>;
type Options = { success?: (result: object) => void; fail?: (result: object) => void; complete?: (result: object) => void } & Record<string, unknown>;

/** A phone of the size our design is drawn for. */
const SYSTEM = {
  SDKVersion: '3.8.0', platform: 'devtools', system: 'iOS 17.0', brand: 'devtools', model: 'iPhone 12', language: 'zh_CN', version: '8.0.50', theme: 'light', fontSizeSetting: 16, fontSizeScaleFactor: 1,
  pixelRatio: 3, windowWidth: 390, windowHeight: 724, screenWidth: 390, screenHeight: 844, statusBarHeight: 44, benchmarkLevel: 30,
  safeArea: { top: 44, bottom: 810, left: 0, right: 390, width: 390, height: 766 },
};
const LAUNCH = { path: '', query: {}, scene: 1001, referrerInfo: {} };

/** The platform's functions by name, from its official typings: Taro copies what it finds on `wx` when it starts, so each must be there. */
function functionNames(): string[] {
  const typings = readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8');
  const wx = typings.slice(typings.indexOf('interface Wx {'));
  return [...wx.matchAll(/^ {8}(\w+)(?:<[^(]*>)?\(/gm)].map((match) => match[1] as string);
}

/** Objects that answer every method with themselves: observers, animations, audio. Nothing on a page depends on what they say. */
function silent(): object {
  const self: object = new Proxy({}, { get: (_target, key) => (key === 'then' ? undefined : () => self) });
  return self;
}

const RECT = { id: '', dataset: {}, left: 0, right: 390, top: 0, bottom: 40, width: 390, height: 40, scrollTop: 0, scrollLeft: 0, scrollHeight: 40, scrollWidth: 390 };

function selectorQuery(): object {
  const asked: { all: boolean; then?: (answer: unknown) => void }[] = [];
  const query: Record<string, unknown> = {};
  const node = (all: boolean) => {
    const add = (then?: (answer: unknown) => void) => { asked.push({ all, ...(typeof then === 'function' && { then }) }); return query; };
    return { boundingClientRect: add, scrollOffset: add, context: add, node: add, fields: (_fields: object, then?: (answer: unknown) => void) => add(then) };
  };
  Object.assign(query, {
    in: () => query,
    select: () => node(false), selectAll: () => node(true), selectViewport: () => node(false),
    exec: (done?: (answers: unknown[]) => void) => {
      setTimeout(() => {
        const answers = asked.map(({ all }) => (all ? [RECT] : RECT));
        asked.forEach(({ then }, i) => then?.(answers[i]));
        done?.(answers);
      }, 0);
      return query;
    },
  });
  return query;
}

/** Sends what the mini-program asks for to a real server, whatever host was built into it. */
export const requestsGoTo = (origin: string): Network => async ({ url, method = 'GET', data, header = {} }) => {
  const { pathname, search } = new URL(url);
  const hasBody = method !== 'GET' && method !== 'HEAD' && data !== undefined;
  const query = !hasBody && data && typeof data === 'object' ? `${search ? '&' : '?'}${new URLSearchParams(data as Record<string, string>)}` : '';
  const answer = await fetch(origin + pathname + search + query, { method, headers: { ...header }, ...(hasBody && { body: typeof data === 'string' ? data : JSON.stringify(data) }) });
  const text = await answer.text();
  let parsed: unknown = text;
  try {
    parsed = JSON.parse(text);
  } catch {
    // A page or a picture: the mini-program gets the text, as WeChat would give it.
  }
  return { statusCode: answer.status, data: parsed, header: Object.fromEntries(answer.headers) };
};

const offline: Network = () => Promise.reject(new Error('request:fail no network'));

/**
 * `wx` as a plain object. What a page's life depends on answers as the platform does; every other function is recorded in
 * `calls` and says that all went well.
 */
export function createWx(calls: WxCall[], network: Network = offline, results: Readonly<Record<string, object>> = {}): Record<string, unknown> {
  const storage = new Map<string, unknown>();
  const constant = (value: unknown) => () => value;
  const wx: Record<string, unknown> = {
    env: { USER_DATA_PATH: 'http://usr' },
    canIUse: constant(true),
    nextTick: (then: () => void) => void setTimeout(then, 0),
    getSystemInfoSync: constant(SYSTEM), getWindowInfo: constant(SYSTEM), getDeviceInfo: constant(SYSTEM), getAppBaseInfo: constant(SYSTEM), getSystemSetting: constant({}), getAppAuthorizeSetting: constant({}),
    getLaunchOptionsSync: constant(LAUNCH), getEnterOptionsSync: constant(LAUNCH),
    getAccountInfoSync: constant({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: constant({ top: 48, bottom: 80, left: 296, right: 383, width: 87, height: 32 }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    getStorage: ({ key, success, fail }: Options) => void setTimeout(() => (storage.has(key as string) ? success?.({ data: storage.get(key as string) }) : fail?.({ errMsg: 'getStorage:fail data not found' })), 0),
    setStorage: ({ key, data, success }: Options) => { storage.set(key as string, data); setTimeout(() => success?.({}), 0); },
    removeStorage: ({ key, success }: Options) => { storage.delete(key as string); setTimeout(() => success?.({}), 0); },
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: silent, createMediaQueryObserver: silent, createAnimation: silent, getUpdateManager: silent, createInnerAudioContext: silent, getFileSystemManager: silent,
    request: (options: Options & WxRequest) => {
      const { success, fail, complete, ...request } = options;
      calls.push({ name: 'request', options: request });
      let aborted = false;
      network(request).then(
        (answer) => { if (!aborted) { success?.({ errMsg: 'request:ok', header: {}, cookies: [], ...answer }); complete?.({}); } },
        (error: Error) => { const result = { errMsg: error.message, errno: 600_000 }; fail?.(result); complete?.(result); },
      );
      return { abort: () => { aborted = true; fail?.({ errMsg: 'request:fail abort' }); }, onHeadersReceived() {}, offHeadersReceived() {}, onChunkReceived() {}, offChunkReceived() {} };
    },
  };
  for (const name of functionNames()) {
    wx[name] ??= (options?: Options) => {
      const isOptions = typeof options === 'object' && options !== null;
      calls.push({ name, options: isOptions ? (JSON.parse(JSON.stringify(options)) as unknown) : typeof options === 'function' ? 'a function' : options });
      if (!isOptions) return undefined;
      setTimeout(() => {
        const result = { errMsg: `${name}:ok`, ...results[name] };
        options.success?.(result);
        options.complete?.(result);
      }, 0);
      return undefined;
    };
  }
  return wx;
}
