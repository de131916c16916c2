import { posix } from 'node:path';
import vm from 'node:vm';
import type { Bundle } from './bundle';
import { createWx, type WxAnswer, type WxCall, type WxRequest } from './wx';

/** An object as the mini-program defines it: `Page({...})`, `App({...})`. */
export type Definition = Record<string, unknown> & { data?: unknown };

export interface AppServiceOptions {
  readonly network?: (request: WxRequest) => Promise<WxAnswer>;
  /** What a function of `wx` answers, beside saying ok: `{ login: { code: '…' } }`. */
  readonly results?: Readonly<Record<string, object>>;
}

/** Calls a life-cycle function if the object has one, as the platform does. */
export function live(target: object, name: string, ...args: unknown[]): void {
  const method = (target as Record<string, unknown>)[name];
  if (typeof method === 'function') method.apply(target, args);
}

/**
 * The half of a mini-program that runs scripts: an engine without window, document, URL, fetch or AbortController, as on
 * the phone. What a browser has and this has not shows here as a ReferenceError, as it would there.
 */
export class AppService {
  readonly calls: WxCall[] = [];
  readonly errors: string[] = [];
  readonly pages = new Map<string, Definition>();
  readonly components = new Map<string, Definition>();
  /** The page stack: `getCurrentPages()`. */
  readonly stack: object[] = [];
  readonly wx: Record<string, unknown>;
  private app: Definition = {};
  private readonly context: vm.Context;
  private readonly loaded = new Map<string, { exports: unknown }>();
  private loading = '';

  constructor(readonly bundle: Bundle, { network, results }: AppServiceOptions = {}) {
    this.wx = createWx(this.calls, network, results);
    const words = (...parts: unknown[]) => parts.map((part) => (part instanceof Error || (part as Error)?.stack ? (part as Error).stack : String(part))).join(' ');
    const globals: Record<string, unknown> = {
      console: { log() {}, info() {}, debug() {}, warn() {}, group() {}, groupEnd() {}, error: (...parts: unknown[]) => this.errors.push(words(...parts)) },
      setTimeout, clearTimeout, setInterval, clearInterval,
      wx: this.wx,
      App: (definition: Definition) => { this.app = definition; },
      Page: (definition: Definition) => { this.pages.set(this.loading, definition); },
      Component: (definition: Definition) => { this.components.set(this.loading, definition); },
      Behavior: (definition: Definition) => definition,
      getApp: () => this.app,
      getCurrentPages: () => this.stack,
      requirePlugin: () => ({}),
      __wxConfig: {},
    };
    globals.global = globals;
    this.context = vm.createContext(globals);
  }

  launch(route = this.bundle.routes[0]): this {
    this.load('app.js');
    const options = { path: route, query: {}, scene: 1001, shareTicket: '', referrerInfo: {} };
    live(this.app, 'onLaunch', options);
    live(this.app, 'onShow', options);
    return this;
  }

  /** The page's definition, its script run on first use. */
  page(route: string): Definition {
    if (!this.pages.has(route)) this.load(`${route}.js`);
    const definition = this.pages.get(route);
    if (!definition) throw new Error(`${route}.js never called Page()`);
    return definition;
  }

  component(path: string): Definition | undefined {
    if (!this.components.has(path) && this.bundle.files.has(`${path}.js`)) this.load(`${path}.js`);
    return this.components.get(path);
  }

  private load(file: string): unknown {
    const known = this.loaded.get(file);
    if (known) return known.exports;
    const source = this.bundle.files.get(file);
    if (source === undefined) throw new Error(`the bundle has no ${file}`);
    const module = { exports: {} as unknown };
    this.loaded.set(file, module);
    const outer = this.loading;
    this.loading = file.replace(/\.js$/, '');
    const run = vm.runInContext(`(function(require,module,exports){${source}\n})`, this.context, { filename: `weapp/${file}` }) as (...args: unknown[]) => void;
    run((path: string) => this.load(this.resolved(file, path)), module, module.exports);
    this.loading = outer;
    return module.exports;
  }

  private resolved(from: string, path: string): string {
    const target = posix.normalize(posix.join(posix.dirname(from), path));
    return this.bundle.files.has(target) ? target : `${target}.js`;
  }
}
