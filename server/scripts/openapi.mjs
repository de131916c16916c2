// Writes server/openapi.json from the interface table in shared (types and endpoints), or with --check says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFormatter, createParser, createProgram, LiteralType, SchemaGenerator, UnionType } from 'ts-json-schema-generator';
import ts from 'typescript';

const server = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(server, '..', 'shared');
const target = join(server, 'openapi.json');
const require = createRequire(import.meta.url);

/** A file of constants, without building its package. Its own imports are types and vanish. */
function constantsOf(path) {
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(readFileSync(path, 'utf8'), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', code)(module, module.exports, () => ({}));
  return module.exports;
}

/** `keyof typeof table` is known to the compiler as a list of words, whatever made the table; the generator would look for its declaration. */
class KeysOfConstant {
  constructor(checker) {
    this.checker = checker;
  }

  supportsNode(node) {
    return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword && ts.isTypeQueryNode(node.type);
  }

  createType(node) {
    const type = this.checker.getTypeFromTypeNode(node);
    const words = (type.isUnion() ? type.types : [type]).map(({ value }) => value);
    if (words.some((word) => typeof word !== 'string')) throw new Error(`${node.getText()} is not a list of words`);
    return new UnionType(words.sort().map((word) => new LiteralType(word)));
  }
}

/** `Items<CaseLine>` may not stand in a reference. */
const schemaName = (name) => name.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^_+|_+$/g, '');

/** Draft 7 as the generator writes it, pointed at where OpenAPI keeps schemas. */
function translated(schema) {
  if (Array.isArray(schema)) return schema.map(translated);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) =>
    key === '$ref' ? [key, `#/components/schemas/${schemaName(decodeURIComponent(value.slice('#/definitions/'.length)))}`] : [key, translated(value)]));
}

const GROUPS = {
  sessions: '登录', me: '我', demo: '演示', reference: '目录', names: '名称', cases: '办件', invitations: '签署', agents: '代办名册', mandates: '委托', licences: '执照', permits: '许可证', 'seal-orders': '印章', desk: '工作台',
};
const CALLERS = { anyone: '任何人', 'anybody-signed-in': '已登录的人' };

function operation(name, { method, title, by, path }, parts, successBody) {
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, key]) => ({ name: key, in: 'path', required: true, schema: { type: 'string' } }));
  for (const [key, schema] of Object.entries(parts.query?.properties ?? {})) {
    parameters.push({ name: key, in: 'query', required: parts.query.required?.includes(key) ?? false, schema: translated(schema) });
  }
  const keyless = name.startsWith('sessions.') && name !== 'sessions.revoke' || name === 'demo.sign-in';
  if (method !== 'GET' && !keyless) parameters.push({ $ref: '#/components/parameters/IdempotencyKey' });
  const isUpload = name === 'cases.add-paper';
  const body = isUpload ? { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } }, additionalProperties: { type: 'string' }, required: ['file'] } } }
    : parts.body ? { 'application/json': { schema: translated(parts.body) } } : null;
  return {
    operationId: name,
    tags: [GROUPS[name.split('.')[0]] ?? '其他'],
    summary: title,
    description: `可调用：${by.map((each) => CALLERS[each] ?? each).join('、')}`,
    ...(by.includes('anyone') && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      200: { description: '办好了', content: { 'application/json': { schema: successBody } } },
      default: { $ref: '#/components/responses/Refused' },
    },
  };
}

export function openapiDocument() {
  const { downloads, endpoints } = constantsOf(join(shared, 'src', 'api.ts'));
  const { refusals } = constantsOf(join(shared, 'src', 'refusals.ts'));
  const schemasOf = (file, type) => {
    const config = {
      path: join(shared, 'src', file), tsconfig: join(shared, 'tsconfig.json'), type, expose: 'export', topRef: true, jsDoc: 'extended',
      skipTypeCheck: true, encodeRefs: true, additionalProperties: false, sortProps: true, functions: 'fail', strictTuples: false, markdownDescription: false, fullDescription: false, extraTags: [],
    };
    const program = createProgram(config);
    const parser = createParser(program, config, (chain) => chain.addNodeParser(new KeysOfConstant(program.getTypeChecker())));
    return new SchemaGenerator(program, parser, createFormatter(config), config).createSchema(type).definitions;
  };
  const definitions = { ...schemasOf('api.ts', 'Api'), ...schemasOf('refusals.ts', 'Problem') };
  const resolved = (schema) => (schema?.$ref ? definitions[decodeURIComponent(schema.$ref.slice('#/definitions/'.length))] : schema);

  const table = definitions.Api.properties;
  const paths = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const entry = resolved(table[name]);
    const parts = { body: entry.properties.body, query: resolved(entry.properties.query) };
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operation(name, endpoint, parts, translated(entry.properties.answer));
  }

  for (const [name, address] of Object.entries(downloads)) {
    (paths[address.replace(/:(\w+)/g, '{$1}')] ??= {}).get = {
      operationId: name, tags: [GROUPS[name.split('.')[0]] ?? '其他'], summary: '下载文件',
      parameters: [...address.matchAll(/:(\w+)/g)].map(([, key]) => ({ name: key, in: 'path', required: true, schema: { type: 'string' } })),
      responses: { 200: { description: '文件', content: { 'application/octet-stream': {} } }, default: { $ref: '#/components/responses/Refused' } },
    };
  }

  delete definitions.Api;
  const schemas = Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [schemaName(name), translated(schema)]).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: {
      title: '企办 Qiban', version: JSON.parse(readFileSync(join(server, 'package.json'), 'utf8')).version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: '企业开办一件事。写操作都要带 Idempotency-Key：同一个键重发只办一次，得到第一次的回答。出错时回 application/problem+json，code 是约定，文字不是。',
    },
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: 'qiban_session' } },
      parameters: {
        IdempotencyKey: { name: 'Idempotency-Key', in: 'header', required: true, description: '这次操作的编号，重发时不变，至少保留 24 小时', schema: { type: 'string', minLength: 1, maxLength: 255 } },
      },
      responses: { Refused: { description: `没有办成。code 之一：${Object.keys(refusals).join('、')}`, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
      schemas,
    },
  };
}

const text = `${JSON.stringify(openapiDocument(), null, 1)}\n`;
if (process.argv.includes('--check')) {
  let current = '';
  try {
    current = readFileSync(target, 'utf8');
  } catch {
    // No file yet: not current.
  }
  if (current !== text) {
    process.stderr.write('server/openapi.json is not what shared/src/api.ts says: run `node server/scripts/openapi.mjs`\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
