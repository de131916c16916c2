// Lint finds what a compiler cannot: what is legal TypeScript and against the rules of this house (CONTRIBUTING.md).
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/lint/house-rules.mjs';

const CODE = ['**/*.{ts,tsx,mts,mjs,cjs,js}'];
const TESTS = ['**/*.spec.{ts,tsx,mjs}', '**/test/**', 'e2e/**', 'miniapp/jest/**'];
const APPLICATION = ['shared/src/**', 'server/src/**', 'miniapp/src/**', 'desk/src/**'];

/** Tables, not programs: as long as what they list. */
const TABLES = ['**/*.table.ts', '**/holidays*.ts', '**/seed/**', '**/migrations/**', '**/wording.ts', 'shared/src/refusals.ts'];

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const taro = { group: ['@tarojs/taro', '@tarojs/taro/*', '@tarojs/runtime'], message: 'Only platform/ talks to Taro: import from there, so that both targets stay in one place.' };
const taroComponents = { group: ['@tarojs/components', '@tarojs/components/*'], message: 'Screens are made of ui/, which knows about labels, focus and care mode.' };
const column = { name: 'typeorm', importNames: ['Column', 'PrimaryColumn', 'PrimaryGeneratedColumn', 'CreateDateColumn', 'UpdateDateColumn', 'VersionColumn'], message: 'Use the column kinds of database/columns.ts: they are the same on both databases.' };

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.build/**', '.data/**', '.browser/**', '**/.swc/**', '**/coverage/**', '**/test-results/**', '**/playwright-report/**', 'docs/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: CODE,
    plugins: { house: houseRules },
    rules: {
      // TypeScript itself knows which names exist.
      'no-undef': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Chinese text uses the ideographic space.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true, skipJSXText: true }],
      'no-template-curly-in-string': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'house/no-personal-numbers': 'error',
      'house/no-skipped-tests': 'error',
      'house/file-name': 'error',
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  // Decorators read parameter types at run time: a type-only import would erase them.
  { files: ['server/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['**/*.cjs', 'miniapp/babel.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' }, languageOptions: { sourceType: 'commonjs' } },
  {
    files: APPLICATION,
    ignores: TESTS,
    rules: { 'house/clock-only': 'error', 'house/settings-only': 'error' },
  },
  { files: ['server/src/kernel/clock.ts', 'miniapp/src/platform/**', 'desk/src/platform/**'], rules: { 'house/clock-only': 'off' } },
  // The time inside an identifier only keeps neighbours together in the index; nothing is decided by it.
  { files: ['server/src/kernel/ids.ts'], rules: { 'house/clock-only': 'off' } },
  // Column decorators run when an entity is loaded, before there are settings: the dialect is asked for earlier than anything else.
  { files: ['server/src/settings.ts', 'server/src/agencies/simulator-settings.ts', 'server/src/database/dialect.ts', 'miniapp/src/platform/**', 'miniapp/src/app.config.ts'], rules: { 'house/settings-only': 'off' } },
  { files: ['shared/src/**', 'miniapp/src/**', 'desk/src/**'], ignores: TESTS, rules: { 'no-console': 'error' } },
  {
    files: ['server/src/**'],
    ignores: ['server/src/database/columns.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [column] }] },
  },
  // A controller's `save` is its service's; entities it cannot see (dependency-rules.cjs).
  { files: ['server/src/features/**', 'server/src/agencies/**'], ignores: [...TESTS, '**/*.controller.ts'], rules: { 'house/writes-in-transaction': 'error' } },
  {
    files: ['miniapp/src/**', 'desk/src/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['miniapp/src/**'], ignores: ['miniapp/src/platform/**', 'miniapp/src/ui/**', ...TESTS], rules: imports(taro, taroComponents) },
  { files: ['miniapp/src/ui/**'], rules: imports(taro) },
);
