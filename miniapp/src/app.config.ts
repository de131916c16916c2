export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/services/index',
    'pages/progress/index',
    'pages/me/index',
    'pages/sign-in/index',
    'pages/inbox/index',
    // Every component of the kit on one page, for whoever works on it; built only on request.
    ...(process.env.TARO_APP_GALLERY === '1' ? ['pages/gallery/index'] : []),
  ],
  // A journey each, so that the first page does not wait for pages it does not show.
  subPackages: [
    { root: 'register', pages: ['pages/before/index', 'pages/tasks/index', 'pages/timeline/index', 'pages/name/index', 'pages/capital/index', 'pages/domicile/index', 'pages/scope/index', 'pages/shareholders/index', 'pages/officers/index', 'pages/partners/index', 'pages/investor/index', 'pages/operator/index', 'pages/parent/index', 'pages/owners/index', 'pages/type/index', 'pages/contacts/index', 'pages/articles/index', 'pages/agent/index', 'pages/check/index'] },
    { root: 'sign', pages: ['pages/landing/index', 'pages/document/index', 'pages/signers/index', 'pages/identity/index', 'pages/submitted/index', 'pages/certificates/index'] },
    { root: 'licence', pages: ['pages/list/index', 'pages/show/index'] },
    { root: 'permit', pages: ['pages/show/index', 'pages/edit/index'] },
    { root: 'seal', pages: ['pages/order/index', 'pages/show/index'] },
    { root: 'notice', pages: ['pages/show/index', 'pages/texts/index'] },
    { root: 'agent', pages: ['pages/list/index', 'pages/mandate/index', 'pages/register/index'] },
    { root: 'clerk', pages: ['pages/queue/index', 'pages/review/index'] },
    // Opened from a printed code by people who want nothing else: it loads without the main package.
    { root: 'verify', pages: ['pages/licence/index', 'pages/certificate/index'], independent: true },
  ],
  tabBar: {
    // Drawn by our own pages: see ui/tab-bar.tsx.
    custom: true,
    color: '#5a6a71',
    selectedColor: '#0b5665',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/services/index', text: '办事' },
      { pagePath: 'pages/progress/index', text: '进度' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    backgroundTextStyle: 'dark',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTitleText: '企办',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f3f6f5',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
  style: 'v2',
});
