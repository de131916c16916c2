// Which may import which, one sentence each. There is no list of exceptions: change the rule or the code.
// `npm test -- --only rules` checks it; scripts/dependency-rules.spec.mjs shows that each rule refuses its violation.

const { join } = require('node:path');

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const SPEC = '\\.spec\\.tsx?$';
/** What is bought in: everything that is not a file of ours. */
const BOUGHT = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('shared-imports-nothing',
      'What is true in both places must run in both: on an old phone, in a browser and on the server.',
      { path: '^shared/src', pathNot: SPEC }, { pathNot: '^shared/src', couldNotResolve: false }),
    rule('front-ends-know-only-shared',
      'The miniapp and the desk know the server by its contracts, which are in shared, and never each other.',
      { path: '^(miniapp|desk)/src/' }, { path: '^(miniapp|desk|server|e2e|bench)/', pathNot: '^$1/' }),
    rule('server-knows-no-front-end',
      'The server serves files and answers requests; what a page looks like is not its concern.',
      { path: '^server/' }, { path: '^(miniapp|desk|e2e|bench)/' }),
    rule('journeys-come-from-outside',
      'A journey that reaches into the code proves less than one that only has a browser and HTTP.',
      { path: '^(e2e|bench)/' }, { path: '^(miniapp|desk|server)/' }),

    rule('kernel-and-database-stand-below',
      'The ground floor may not lean on what is built upon it.',
      { path: '^server/src/(kernel|database)/', pathNot: SPEC }, { path: '^server/src/', pathNot: '^server/src/(kernel|database)/|^server/src/settings\\.ts$|\\.entity\\.ts$' }),
    rule('features-do-not-know-agencies',
      'An agency may change its protocol, or be replaced, without a feature being opened.',
      { path: '^server/src/features/', pathNot: SPEC }, { path: '^server/src/agencies/' }),
    rule('features-meet-at-the-front-door',
      'What a feature offers to others stands in its index.ts; the rest is free to change.',
      { path: '^server/src/features/([^/]+)/' }, { path: '^server/src/features/[^/]+/', pathNot: ['^server/src/features/$1/', '^server/src/features/[^/]+/index\\.ts$'] }),
    rule('agencies-know-only-their-port',
      'An adapter implements what a feature asked for and sees nothing else of the feature.',
      { path: '^server/src/agencies/', pathNot: SPEC }, { path: '^server/src/features/', pathNot: '\\.port\\.ts$' }),
    rule('agencies-do-not-know-each-other',
      'What all agencies share is in agencies/http; one agency’s troubles stay its own.',
      { path: '^server/src/agencies/([^/]+)/' }, { path: '^server/src/agencies/[^/]+/', pathNot: '^server/src/agencies/($1|http)/' }),
    rule('nobody-imports-the-assembly',
      'The assembly, app.module, knows everything; nothing but the programs that start it may know it.',
      { path: '^server/src/', pathNot: ['^server/src/(main|cli|open-app)\\.ts$', '^server/src/cli/', '^server/src/openapi', SPEC] }, { path: '^server/src/app\\.module\\.ts$' }),
    rule('controllers-never-see-entities',
      'A table may change without the API changing: a controller answers with what the service gives it.',
      { path: '\\.controller\\.ts$' }, { path: '\\.entity\\.ts$' }),

    rule('only-platform-talks-to-taro',
      'Differences between WeChat and the browser live in one folder.',
      { path: '^miniapp/src/', pathNot: ['^miniapp/src/platform/', SPEC] }, { path: '(^|node_modules/)@tarojs/(taro|runtime)(/|$)' }),
    rule('ui-knows-no-domain-word',
      'A button that knows what a seal is cannot be used for a licence.',
      { path: '^(miniapp|desk)/src/ui/' }, { path: '^((miniapp|desk)/src/(features|api|pages|register|renew|errands|clerk)/|shared/)' }),
    rule('nobody-imports-a-page',
      'A page is a route to a screen and nothing more.',
      { path: '^miniapp/src/', pathNot: SPEC }, { path: '^miniapp/src/.*pages/', pathNot: '\\.scss$' }),

    rule('no-cycles',
      'Two files that need each other are one file, or three.',
      {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('everything-resolves',
      'An import that leads nowhere fails at the worst moment.',
      { path: '\\.(ts|tsx|mjs|cjs)$' }, { couldNotResolve: true }),
    rule('programs-carry-what-they-need',
      'A development dependency is not there in production.',
      { path: '^(server|desk|shared)/src/', pathNot: [SPEC, '\\.d\\.ts$'] }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }),
    rule('no-program-imports-a-test',
      'Tests may know the program; never the reverse.',
      { path: '^(shared|server|miniapp|desk)/src/', pathNot: SPEC }, { path: [SPEC, '^server/test/', '^miniapp/jest/'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules', dependencyTypes: BOUGHT },
    exclude: { path: '(^|/)(dist|\\.build)/' },
    tsPreCompilationDeps: true,
    // The miniapp's alias `@/`; a file with a twin for WeChat is looked at in its browser version.
    tsConfig: { fileName: join(__dirname, 'scripts', 'lint', 'import-paths.tsconfig.json') },
    // `types` first: our own packages are then seen as their sources, built or not.
    enhancedResolveOptions: { mainFields: ['types', 'main', 'module'], exportsFields: ['exports'], conditionNames: ['types', 'require', 'node', 'import', 'default'], extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.mjs', '.cjs', '.js', '.jsx', '.json', '.d.ts', '.scss'] },
  },
};
