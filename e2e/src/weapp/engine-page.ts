import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import vm from 'node:vm';
import { JSDOM } from 'jsdom';
import { TmplGroup } from 'glass-easel-template-compiler';
import { type AppService, type Definition, live } from './app-service';

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the engine lives in another realm, where its types do not reach

/**
 * Modules run inside the document's own realm, so that the engine finds `document` there and this process keeps none: the
 * mini-program's scripts must not see it, and neither should the test runner.
 */
function requireInside(context: vm.Context) {
  const modules = new Map<string, { exports: unknown }>();
  const load = (request: string, from: string): unknown => {
    const path = createRequire(from).resolve(request);
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(path, module);
    const run = vm.runInContext(`(function(require,module,exports){${readFileSync(path, 'utf8')}\n})`, context, { filename: path }) as (...args: unknown[]) => void;
    run((inner: string) => load(inner, path), module, module.exports);
    return module.exports;
  };
  return (request: string) => load(request, __filename);
}

/** The bundle's templates by the platform's own compiler: what it warns about, a phone would not show. */
function compiled(files: ReadonlyMap<string, string>) {
  const group = new TmplGroup();
  const warnings: string[] = [];
  for (const [name, source] of files) {
    if (name.endsWith('.wxml')) for (const warning of (group.addTmpl(name.slice(0, -5), source) as Loose[] | undefined) ?? []) warnings.push(`${name}: ${warning.message}`);
    if (name.endsWith('.wxs')) group.addScript(name.slice(0, -4), source);
  }
  return { code: `return ${group.getTmplGenObjectGroups()}`, warnings };
}

/** The mini-program on the component engine WeChat itself is built with, in a document without layout. */
export class Engine {
  readonly warnings: readonly string[];
  private readonly window: Loose;
  private readonly glassEasel: Loose;
  private readonly space: Loose;
  private readonly backend: Loose;
  private readonly registered = new Set<string>();

  constructor(private readonly service: AppService) {
    const dom = new JSDOM('<!DOCTYPE html><html lang="zh-CN"><body></body></html>', { pretendToBeVisual: true, runScripts: 'outside-only' });
    this.window = dom.window;
    this.window.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
    const load = requireInside(dom.getInternalVMContext());
    this.glassEasel = load('glass-easel');
    const { MiniProgramEnv } = load('glass-easel-miniprogram-adapter') as Loose;
    const env = new MiniProgramEnv();
    this.space = env.createCodeSpace('main', true);

    const { files } = service.bundle;
    const templates = compiled(files);
    this.warnings = templates.warnings;
    const generated = vm.runInContext(`(function(){${templates.code}})()`, dom.getInternalVMContext()) as Record<string, unknown>;
    for (const path of Object.keys(generated)) this.space.addCompiledTemplate(path, { groupList: generated, content: generated[path], fallbackListenerOnNativeNode: true });
    for (const [name, source] of files) if (name.endsWith('.json') && name !== 'app.json') this.space.addComponentStaticConfig(name.slice(0, -5), JSON.parse(source));
    this.backend = env.associateBackend();
  }

  async open(route: string, query: Record<string, string> = {}): Promise<EnginePage> {
    for (const [path, kind] of [...this.componentPaths().map((each) => [each, 'Component']), [route, 'Page']] as [string, 'Component' | 'Page'][]) {
      if (this.registered.has(path)) continue;
      const definition: Definition | undefined = kind === 'Page' ? this.service.page(path) : this.service.component(path);
      if (definition) this.space.componentEnv(path, (define: Loose) => define[kind](this.translated(definition)));
      this.registered.add(path);
    }
    const root = this.backend.createRoot('page', this.space, route);
    const instance = root.get();
    const receive = instance.setData.bind(instance);
    const page = new EnginePage(root.getComponent().getBackendElement(), this.glassEasel);
    instance.setData = (patch: object, done?: () => void) => {
      page.patches += 1;
      receive(this.carried(patch), done);
    };
    instance.route = route;
    instance.options = query;
    this.service.stack.push(instance);
    const place = this.window.document.createElement('div');
    this.window.document.body.appendChild(place);
    root.attach(this.window.document.body, place);
    live(instance, 'onLoad', query);
    live(instance, 'onShow');
    live(instance, 'onReady');
    await page.settle(1);
    return page;
  }

  close(): void {
    this.window.close();
  }

  /** The bridge between scripts and view carries JSON: what arrives belongs to the view's realm. */
  private carried(value: unknown): Loose {
    return this.window.JSON.parse(JSON.stringify(value ?? {}));
  }

  /** `type: String` names the constructor of the script's realm; the engine compares it with its own. */
  private translated(definition: Definition): Definition {
    const own = (type: unknown) => (typeof type === 'function' ? this.window[type.name] : type);
    const properties = Object.entries((definition.properties ?? {}) as Record<string, Loose>).map(([name, property]) => [
      name,
      typeof property === 'function' ? own(property) : { ...property, ...('type' in property && { type: own(property.type) }), ...('value' in property && typeof property.value === 'object' && { value: this.carried(property.value) }) },
    ]);
    // Taro gives a custom tab bar `{}` where a list is meant; WeChat takes it for none, the open engine does not.
    const listed = (name: string) => (name in definition && !Array.isArray(definition[name]) ? { [name]: [] } : {});
    return { ...definition, ...listed('behaviors'), ...listed('externalClasses'), data: this.carried(definition.data), properties: Object.fromEntries(properties) };
  }

  private componentPaths(): string[] {
    return [...this.service.bundle.files.keys()].filter((name) => name.endsWith('.js') && /"component"\s*:\s*true/.test(this.service.bundle.files.get(name.replace(/\.js$/, '.json')) ?? '')).map((name) => name.slice(0, -3));
  }
}

export class EnginePage {
  /** How often the scripts have sent something. */
  patches = 0;

  constructor(private readonly element: Loose, private readonly glassEasel: Loose) {}

  get text(): string { return String(this.element.textContent).replace(/\s+/g, ' ').trim(); }
  get markup(): string { return String(this.element.innerHTML); }

  /** Touches the innermost element with these words; the event climbs as the engine lets it. */
  async tap(words: string): Promise<void> {
    const holding = [...this.element.querySelectorAll('*')].filter((each: Loose) => each.textContent.includes(words) && each.__wxElement);
    const target = holding.at(-1) as Loose;
    if (!target) throw new Error(`nothing says “${words}”; the page says: ${this.text.slice(0, 300)}`);
    this.glassEasel.triggerEvent(target.__wxElement, 'tap', {}, { bubbles: true, composed: true, capturePhase: true });
    await this.settle();
  }

  /** Until nothing has been sent for a moment. */
  async settle(atLeast = 0): Promise<void> {
    for (let seen = -1, until = Date.now() + 3_000; Date.now() < until && (seen !== this.patches || seen < atLeast);) {
      seen = this.patches;
      await pause(80);
    }
  }
}
