import path from 'node:path';
import aria from '../src/platform/aria-attributes.json';

interface TaroContext {
  registerMethod(method: { name: string; fn(platform: Platform): void }): void;
}

interface Platform {
  template?: { mergeComponents(context: TaroContext, components: unknown): void };
  runtimePath: string | string[];
}

/**
 * Taro's WeChat templates know no aria-* attributes, so a screen reader would hear nothing.
 * The same table goes into the templates (build time) and into the runtime; one without the other is silent.
 */
export default (context: TaroContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(context, aria);
      const runtime = path.resolve(__dirname, '../src/platform/aria-runtime.ts');
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
};
