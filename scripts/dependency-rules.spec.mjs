// Each import rule is shown to refuse its violation, on a small tree of files written for the purpose.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const config = createRequire(import.meta.url)('../dependency-rules.cjs');

/** File → what it imports. Targets that are not listed are written empty. */
const violations = {
  'shared-imports-nothing': ['shared/src/calendar/day.ts', 'node:crypto'],
  'front-ends-know-only-shared': ['miniapp/src/api/cases.ts', '../../../server/src/features/cases/case.entity'],
  'server-knows-no-front-end': ['server/src/main.ts', '../../desk/src/app'],
  'journeys-come-from-outside': ['e2e/src/people.ts', '../../server/src/settings'],
  'kernel-and-database-stand-below': ['server/src/kernel/clock.ts', '../features/cases/index'],
  'features-do-not-know-agencies': ['server/src/features/seal-orders/seal-orders.service.ts', '../../agencies/seal-registry/seal-registry.adapter'],
  'features-meet-at-the-front-door': ['server/src/features/seal-orders/seal-orders.job.ts', '../cases/case-log'],
  'agencies-know-only-their-port': ['server/src/agencies/tax/tax.adapter.ts', '../../features/cases/index'],
  'agencies-do-not-know-each-other': ['server/src/agencies/bank/bank.adapter.ts', '../tax/tax.messages'],
  'nobody-imports-the-assembly': ['server/src/features/cases/cases.module.ts', '../../app.module'],
  'controllers-never-see-entities': ['server/src/features/cases/cases.controller.ts', './case.entity'],
  'only-platform-talks-to-taro': ['miniapp/src/features/cases/cases.screen.tsx', '@tarojs/taro'],
  'ui-knows-no-domain-word': ['miniapp/src/ui/button.tsx', '../features/cases/case-lines'],
  'nobody-imports-a-page': ['miniapp/src/features/cases/open-case.tsx', '../../pages/home/index'],
  'no-cycles': ['server/src/kernel/ids.ts', './numbers', './ids'],
  'everything-resolves': ['desk/src/app.tsx', './nowhere', null],
  'programs-carry-what-they-need': ['server/src/kernel/words.ts', 'only-for-development'],
  'no-program-imports-a-test': ['server/src/kernel/log.ts', '../../test/harness'],
};

/** Allowed imports: a rule that refuses everything would pass the test above. */
const allowed = [
  ['server/src/features/licences/licences.service.ts', '../cases/index'],
  ['server/src/agencies/police/police.adapter.ts', '../../features/seal-orders/seal-registry.port'],
  ['server/src/agencies/police/police.client.ts', '../http/agency-call'],
  ['miniapp/src/platform/storage.ts', '@tarojs/taro'],
  ['miniapp/src/features/licences/licences.screen.tsx', '@/ui/card'],
  ['desk/src/queue.tsx', '@qiban/shared'],
];

let tree;
let found;

function write(path, content) {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), content, { flag: 'a' });
}

function writeImport([from, to, back]) {
  write(from, `import * as it_ from '${to}';\nexport const uses = it_;\n`);
  if (!to.startsWith('.') || back === null) return;
  const target = join(dirname(from), to);
  write(`${target}${target.includes('miniapp') ? '.tsx' : '.ts'}`, back ? `import * as it_ from '${back}';\nexport const uses = it_;\n` : 'export const word = 1;\n');
}

before(async () => {
  tree = mkdtempSync(join(tmpdir(), 'qiban-imports-'));
  write('server/package.json', JSON.stringify({ name: 'server', devDependencies: { 'only-for-development': '1.0.0' } }));
  write('server/node_modules/only-for-development/package.json', JSON.stringify({ name: 'only-for-development', version: '1.0.0', main: 'index.js' }));
  write('server/node_modules/only-for-development/index.js', 'module.exports = 1;');
  write('miniapp/node_modules/@tarojs/taro/package.json', JSON.stringify({ name: '@tarojs/taro', version: '1.0.0', main: 'index.js' }));
  write('miniapp/node_modules/@tarojs/taro/index.js', 'module.exports = 1;');
  write('miniapp/package.json', JSON.stringify({ name: 'miniapp', dependencies: { '@tarojs/taro': '1.0.0' } }));
  write('miniapp/src/ui/card.tsx', 'export const card = 1;\n');
  write('shared/src/index.ts', 'export const shared = 1;\n');
  write('paths.json', JSON.stringify({ compilerOptions: { baseUrl: '.', paths: { '@/*': ['miniapp/src/*'], '@qiban/shared': ['shared/src/index.ts'] } }, files: ['shared/src/index.ts'] }));
  for (const each of [...Object.values(violations), ...allowed]) writeImport(each);

  const { tsConfig: _, ...options } = config.options;
  const paths = join(tree, 'paths.json');
  const result = await cruise(['shared', 'server', 'miniapp', 'desk', 'e2e'], { ...options, baseDir: tree, validate: true, ruleSet: { forbidden: config.forbidden }, tsConfig: { fileName: paths } }, { tsConfig: paths, ...config.options.enhancedResolveOptions }, { tsConfig: extractTsConfig(paths) });
  found = result.output.summary.violations;
});
after(() => rmSync(tree, { recursive: true, force: true }));

describe('import rules', () => {
  it('have a violation here, each of them', () => {
    assert.deepEqual(Object.keys(violations).sort(), config.forbidden.map((rule) => rule.name).sort());
  });

  for (const [name, [from, to]] of Object.entries(violations)) {
    it(`${name}: refuses ${from} → ${to}`, () => {
      assert.ok(found.some((violation) => violation.rule.name === name && violation.from === from), `not refused; found: ${JSON.stringify(found.map((each) => [each.rule.name, each.from]))}`);
    });
  }

  for (const [from, to] of allowed) {
    it(`lets ${from} import ${to}`, () => {
      assert.deepEqual(found.filter((violation) => violation.from === from), []);
    });
  }

  it('say why, in a sentence', () => {
    for (const { name, comment } of config.forbidden) assert.match(comment ?? '', /^[A-Z].{20,}[.]$/, name);
  });
});
