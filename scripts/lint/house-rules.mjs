// The rules of this house that no published plugin has. Each says in its message what to do instead.
import { basename } from 'node:path';
import { personalNumbersIn } from './personal-numbers.mjs';

const rule = (description, messages, create) => ({ meta: { type: 'problem', schema: [], docs: { description }, messages }, create });

const isName = (node, name) => node?.type === 'Identifier' && node.name === name;

/** Turning a known moment into a Date is arithmetic and is allowed anywhere; asking what time it is, is not. */
const clockOnly = rule('only a clock reads the time', { clock: 'Ask the clock (kernel/clock.ts on the server, platform/ in a front end): a test must be able to set the time.' }, (context) => ({
  NewExpression(node) {
    if (isName(node.callee, 'Date') && node.arguments.length === 0) context.report({ node, messageId: 'clock' });
  },
  CallExpression(node) {
    if (isName(node.callee, 'Date')) context.report({ node, messageId: 'clock' });
  },
  MemberExpression(node) {
    if (isName(node.object, 'Date') && isName(node.property, 'now')) context.report({ node, messageId: 'clock' });
  },
}));

const settingsOnly = rule('the environment is read in one place', { settings: 'Read the environment in settings.ts (a front end: in platform/), once, typed; take the setting from there.' }, (context) => ({
  MemberExpression(node) {
    if (isName(node.object, 'process') && isName(node.property, 'env')) context.report({ node, messageId: 'settings' });
  },
}));

const WRITES_BY_NAME = new Set(['InjectRepository', 'InjectDataSource', 'InjectEntityManager', 'getRepository', 'getTreeRepository']);

/** On the embedded database a write outside the runner joins a stranger's transaction and is lost with it. */
const writesInTransaction = rule('a feature writes through the transaction runner', {
  save: 'save() is slow and overwrites what others changed: write with the transaction runner of database/, naming the columns.',
  around: '`{{name}}` goes around the transaction runner of database/: on the embedded database such a write joins a stranger’s transaction.',
}, (context) => ({
  // Without arguments it is something else: a drawing’s save() and restore(), for one.
  'CallExpression[callee.type="MemberExpression"]'(node) {
    if (isName(node.callee.property, 'save') && node.arguments.length > 0) context.report({ node, messageId: 'save' });
    else if (['getRepository', 'getTreeRepository', 'createQueryRunner'].includes(node.callee.property.name)) {
      context.report({ node, messageId: 'around', data: { name: node.callee.property.name } });
    }
  },
  ImportSpecifier(node) {
    const { name } = node.imported;
    if (WRITES_BY_NAME.has(name)) context.report({ node, messageId: 'around', data: { name } });
  },
}));

const noPersonalNumbers = rule('no identity or mobile numbers in the source', {
  found: 'This looks like {{kind}}. Compute a valid fake one instead: the repository is public and numbers belong to people.',
}, (context) => ({
  Program() {
    for (const { index, kind } of personalNumbersIn(context.sourceCode.text)) {
      context.report({ loc: context.sourceCode.getLocFromIndex(index), messageId: 'found', data: { kind } });
    }
  },
}));

const SKIPS = new Set(['skip', 'only', 'todo', 'fixme']);
const TESTS = new Set(['it', 'test', 'describe', 'suite']);
const SKIPPED_NAMES = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);

/** A condition as first argument (`test.skip(isPhone, …)`) says when a test has no meaning, and stays visible. */
const noSkippedTests = rule('no test is skipped', { skipped: 'A skipped test is a lie in the total. Mend it or delete it.' }, (context) => ({
  MemberExpression(node) {
    if (!SKIPS.has(node.property.name) || !(TESTS.has(node.object.name) || TESTS.has(node.object.property?.name))) return;
    const first = node.parent.type === 'CallExpression' && node.parent.callee === node ? node.parent.arguments[0] : undefined;
    const isTitle = first === undefined || first.type === 'Literal' || first.type === 'TemplateLiteral';
    if (isTitle) context.report({ node, messageId: 'skipped' });
  },
  CallExpression(node) {
    if (SKIPPED_NAMES.has(node.callee.name)) context.report({ node, messageId: 'skipped' });
  },
}));

const EMPTY_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'handler', 'handlers', 'processor', 'base', 'abstract', 'impl', 'data', 'info', 'v2']);
/** TypeORM's own word. */
const NAMES_OF_OTHERS = new Set(['data-source.ts']);

const fileName = rule('file names say what is inside', {
  empty: '“{{word}}” says nothing about what is in the file: name the thing.',
  kebab: 'File names are kebab-case, the noun first, the role last: seal-order.entity.ts.',
}, (context) => ({
  Program(node) {
    const name = basename(context.filename);
    if (NAMES_OF_OTHERS.has(name)) return;
    const stem = name.replace(/(\.d)?\.[cm]?[jt]sx?$/, '');
    if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(stem)) context.report({ node, messageId: 'kebab' });
    const word = stem.split(/[-.]/).find((each) => EMPTY_WORDS.has(each));
    if (word) context.report({ node, messageId: 'empty', data: { word } });
  },
}));

export const houseRules = {
  rules: {
    'clock-only': clockOnly,
    'settings-only': settingsOnly,
    'writes-in-transaction': writesInTransaction,
    'no-personal-numbers': noPersonalNumbers,
    'no-skipped-tests': noSkippedTests,
    'file-name': fileName,
  },
};
