import { setTimeout as pause } from 'node:timers/promises';
import { type AppService, live } from './app-service';

/** Taro's node as it travels in setData: name of its template, identifier, text, children, and its properties. */
export interface TreeNode {
  readonly nn?: string;
  readonly sid?: string;
  readonly uid?: string;
  readonly v?: string;
  readonly cn?: readonly TreeNode[];
  readonly [property: string]: unknown;
}

export interface Patch {
  readonly bytes: number;
  readonly paths: readonly string[];
}

/** A page that has sent nothing for this long has finished. */
const QUIET_MS = 60;

export const textOf = (node: TreeNode | undefined): string =>
  (node === undefined ? '' : node.v !== undefined && !node.cn?.length ? String(node.v) : (node.cn ?? []).map(textOf).join(''));

function* walk(node: TreeNode | undefined, above: readonly TreeNode[] = []): Generator<readonly TreeNode[]> {
  if (!node) return;
  const path = node.nn === undefined ? above : [...above, node];
  if (node.nn !== undefined) yield path;
  for (const child of node.cn ?? []) yield* walk(child, path);
}

function assign(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  let at = target;
  keys.slice(0, -1).forEach((key, i) => {
    at[key] ??= /^\d+$/.test(keys[i + 1] as string) ? [] : {};
    at = at[key] as Record<string, unknown>;
  });
  at[keys.at(-1) as string] = value;
}

/** Which events each template really binds, read from the templates: a tap on what binds none must be refused here as it is on the phone. */
function bindings(templates: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, name, attributes] of templates.matchAll(/<template name="tmpl_0_([\w-]+)">\s*<[\w-]+([^>]*)/g)) {
    // A field has two templates, with and without the focus, and one name.
    const node = (name as string).replace(/_(focus|blur)$/, '');
    const events = [...(attributes as string).matchAll(/(?:bind|catch):?(\w+)="eh"/g)].map((match) => match[1] as string);
    found.set(node, new Set([...(found.get(node) ?? []), ...events]));
  }
  return found;
}

/** A page seen through its setData: fast, exact about what is sent to the phone, blind to layout. */
export class TreePage {
  readonly patches: Patch[] = [];
  private readonly data: Record<string, unknown>;
  private readonly instance: Record<string, unknown>;
  private readonly bound: Map<string, Set<string>>;

  private constructor(service: AppService, readonly route: string, query: Record<string, string>) {
    const definition = service.page(route);
    this.bound = bindings(service.bundle.files.get('base.wxml') ?? '');
    this.data = JSON.parse(JSON.stringify(definition.data ?? {})) as Record<string, unknown>;
    this.instance = Object.assign(Object.create(null) as object, definition, {
      route, options: query, data: this.data, __wxExparserNodeId__: '1',
      setData: (patch: Record<string, unknown>, done?: () => void) => this.receive(patch, done),
      selectComponent: () => null,
      createSelectorQuery: () => (service.wx.createSelectorQuery as () => object)(),
    });
  }

  static async open(service: AppService, route: string, query: Record<string, string> = {}): Promise<TreePage> {
    const page = new TreePage(service, route, query);
    service.stack.push(page.instance);
    live(page.instance, 'onLoad', query);
    await pause(5);
    live(page.instance, 'onShow');
    live(page.instance, 'onReady');
    await page.settle(1);
    return page;
  }

  get root(): TreeNode | undefined { return this.data.root as TreeNode | undefined; }
  get text(): string { return textOf(this.root); }
  /** For comparing a page before and after. */
  get state(): string { return JSON.stringify(this.root); }

  find(matches: (node: TreeNode) => boolean): TreeNode[] {
    return [...walk(this.root)].map((path) => path.at(-1) as TreeNode).filter(matches);
  }

  /** Everything a finger can do something to. */
  tappable(): TreeNode[] {
    return this.find((node) => this.binds(node, 'tap'));
  }

  /** The fields a person can type in, in order. */
  inputs(): TreeNode[] {
    return this.find((node) => this.binds(node, 'input'));
  }

  /** Taps where the words are: the innermost node with them, or the nearest around it that listens. */
  async tap(words: string): Promise<void> {
    const paths = [...walk(this.root)].filter((path) => textOf(path.at(-1)).includes(words));
    const deepest = paths.sort((one, other) => other.length - one.length)[0];
    if (!deepest) throw new Error(`nothing on ${this.route} says “${words}”; it says: ${this.text.slice(0, 300)}`);
    const target = [...deepest].reverse().find((node) => this.binds(node, 'tap') && node.nn !== 'text') ?? deepest.at(-1);
    await this.fire(target as TreeNode, 'tap');
  }

  /** As typed by a person; `node` is one of `inputs()`. */
  async type(node: TreeNode | undefined, value: string): Promise<void> {
    if (!node) throw new Error(`no such field on ${this.route}; it says: ${this.text.slice(0, 300)}`);
    await this.fire(node, 'input', { value, cursor: value.length });
  }

  async fire(node: TreeNode, type: string, detail: object = {}): Promise<void> {
    if (!this.binds(node, type)) throw new Error(`<${node.nn}> ${node.sid} on ${this.route} binds no ${type}`);
    const target = { id: node.uid ?? node.sid, dataset: { sid: node.sid }, offsetLeft: 0, offsetTop: 0 };
    live(this.instance, 'eh', { type, timeStamp: Date.now(), target, currentTarget: target, mark: {}, detail, touches: [], changedTouches: [] });
    await this.settle();
  }

  private binds(node: TreeNode, type: string): boolean {
    return this.bound.get(node.nn ?? '')?.has(type) === true;
  }

  /** Over the bridge only JSON travels, so only JSON arrives. */
  private receive(patch: Record<string, unknown>, done?: () => void): void {
    const sent = JSON.stringify(patch);
    this.patches.push({ bytes: Buffer.byteLength(sent), paths: Object.keys(patch) });
    for (const [path, value] of Object.entries(JSON.parse(sent) as Record<string, unknown>)) assign(this.data, path, value);
    setTimeout(() => done?.call(this.instance), 0);
  }

  /** Until nothing has been sent for a moment. */
  async settle(atLeast = 0, withinMs = 3_000): Promise<void> {
    for (let seen = -1, until = Date.now() + withinMs; Date.now() < until && (seen !== this.patches.length || seen < atLeast);) {
      seen = this.patches.length;
      await pause(QUIET_MS);
    }
  }
}
