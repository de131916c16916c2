// The baseline: what a form service usually asks of a form, kinds and presence, as JSON Schema compiled by ajv. The library is
// the one the server's own framework brings.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from '../../e2e/faults/programs.mjs';

const from = (place, ...chain) => chain.reduce((require, name) => createRequire(require.resolve(name)), createRequire(place));
const require = from(join(repository, 'server', 'package.json'), 'fastify', '@fastify/ajv-compiler');
const { default: Ajv } = require('ajv');
export const ajvVersion = require('ajv/package.json').version;

/** Kinds and presence as the sound form of the type has them; what may be null or left out in others is not asked for. */
function schemaOf(value) {
  if (value === null) return {};
  if (Array.isArray(value)) return value.length === 0 ? { type: 'array' } : { type: 'array', items: value.every((each) => typeof each === 'object') ? schemaOf(value[0]) : { type: typeof value[0] } };
  if (typeof value === 'object') {
    return { type: 'object', properties: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, schemaOf(inner)])), required: Object.keys(value).filter((key) => ['key', 'name', 'idNumber', 'mobile', 'codes', 'tradeName'].includes(key)) };
  }
  return typeof value === 'string' ? { type: 'string', maxLength: 400 } : { type: typeof value };
}

export function validatorsOf(sound) {
  const ajv = new Ajv({ allErrors: true });
  return Object.fromEntries(Object.entries(sound).map(([type, form]) => [type, ajv.compile(schemaOf(form))]));
}
