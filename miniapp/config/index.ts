import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const here = (file: string) => path.resolve(__dirname, file);
const shared = here('../../shared/src');
const target = process.env.TARO_ENV;

// node_modules are not transpiled by default. A library that ships newer syntax must be listed for both targets:
// on weapp it reaches old phones as it is; on H5 the minifier turns `#x` into a syntax error that shows only at run time.
const modern = (file: string) => /node_modules[\\/](@tanstack|zustand|decode-uri-component|query-string|split-on-first|filter-obj)[\\/]/.test(file);

/** Addresses in the browser: short, and part of links that are printed and sent, so they never change. */
const addresses = {
  '/pages/home/index': '/home',
  '/pages/services/index': '/services',
  '/pages/progress/index': '/progress',
  '/pages/me/index': '/me',
  '/pages/sign-in/index': '/sign-in',
  '/register/pages/before/index': '/register',
  '/register/pages/tasks/index': '/register/tasks',
  '/register/pages/name/index': '/register/name',
  '/register/pages/capital/index': '/register/capital',
  '/register/pages/domicile/index': '/register/domicile',
  '/register/pages/scope/index': '/register/scope',
  '/register/pages/shareholders/index': '/register/shareholders',
  '/register/pages/officers/index': '/register/officers',
  '/register/pages/partners/index': '/register/partners',
  '/register/pages/investor/index': '/register/investor',
  '/register/pages/operator/index': '/register/operator',
  '/register/pages/parent/index': '/register/parent',
  '/register/pages/owners/index': '/register/owners',
  '/register/pages/type/index': '/register/type',
  '/register/pages/contacts/index': '/register/contacts',
  '/register/pages/articles/index': '/register/articles',
  '/register/pages/agent/index': '/register/agent',
  '/register/pages/check/index': '/register/check',
  '/register/pages/timeline/index': '/register/timeline',
  '/sign/pages/landing/index': '/sign',
  '/sign/pages/document/index': '/sign/document',
  '/sign/pages/signers/index': '/sign/signers',
  '/sign/pages/identity/index': '/sign/identity',
  '/sign/pages/submitted/index': '/sign/submitted',
  '/licence/pages/list/index': '/licence/list',
  '/licence/pages/show/index': '/licence/show',
  '/permit/pages/show/index': '/permit/show',
  '/permit/pages/edit/index': '/permit/edit',
  '/seal/pages/order/index': '/seal/order',
  '/seal/pages/show/index': '/seal/show',
  '/pages/inbox/index': '/messages',
  '/clerk/pages/queue/index': '/clerk',
  '/clerk/pages/review/index': '/clerk/review',
  '/notice/pages/show/index': '/notice',
  '/notice/pages/texts/index': '/demo/texts',
  '/agent/pages/list/index': '/agent/list',
  '/agent/pages/mandate/index': '/agent/mandate',
  '/agent/pages/register/index': '/agent/register',
  '/sign/pages/certificates/index': '/sign/certificates',
  '/verify/pages/certificate/index': '/certificate',
  '/verify/pages/licence/index': '/verify',
};

const cssModules = { enable: false };

export default defineConfig<'webpack5'>(async (merge) => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'qiban',
    date: '2026-11-21',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Named, because the list of pages changes with the gallery and the cache does not notice.
    cache: { enable: process.env.TARO_CACHE !== '0', name: `${target}-${process.env.NODE_ENV}-${process.env.TARO_APP_GALLERY === '1' ? 'gallery' : 'app'}` },
    plugins: [here('aria.ts')],
    alias: {
      '@': here('../src'),
      '@qiban/shared': shared,
      // pnpm installs two peer variants of the hooks runtime; page hooks are registered in one and called in the other unless both are the same file.
      '@tarojs/plugin-framework-react': path.dirname(require.resolve('@tarojs/plugin-framework-react/package.json')),
    },
    defineConstants: {
      // H5 is served by the API's own origin. The mini-program must be told where the API is.
      API_ORIGIN: JSON.stringify(target === 'h5' ? '' : (process.env.TARO_APP_API_ORIGIN ?? 'http://127.0.0.1:3000')),
    },
    copy: {
      patterns: target === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [],
      options: {},
    },
    mini: {
      compile: { include: [shared, modern] },
      optimizeMainPackage: { enable: true },
      webpackChain(chain, webpack) {
        chain
          .plugin('abort')
          .use(webpack.ProvidePlugin, [{ AbortController: [here('../src/platform/abort.ts'), 'AbortController'] }]);
      },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      compile: { include: [shared, modern] },
      router: { mode: 'browser', customRoutes: addresses },
      webpackChain(chain) {
        // Taro's own split repeats the shared code in each page's chunk.
        chain.optimization.splitChunks({
          chunks: 'all',
          minSize: 10_000,
          cacheGroups: {
            defaultVendors: false,
            react: { name: 'react', test: /[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            taro: { name: 'taro', test: /[\\/]@tarojs[\\/]/, priority: 20, chunks: 'initial' },
            common: { name: 'common', minChunks: 2, priority: 1, reuseExistingChunk: true },
          },
        });
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // Pixels stay pixels: the rem script would double everything on a wide screen.
        pxtransform: { enable: true, config: { targetUnit: 'px' as never } },
        cssModules,
      },
    },
  };
  return merge({}, config);
});
