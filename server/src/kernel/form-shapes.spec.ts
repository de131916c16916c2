import 'reflect-metadata';
import { isDeepStrictEqual } from 'node:util';
import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { IsString, validateSync } from 'class-validator';
import { OpenCaseBody, SaveSectionBody, SubmitBody } from '../features/cases/cases.dto';
import { DecisionBody } from '../features/clerk-desk/desk.dto';
import { ReturnBody } from '../features/clerk-desk/notices.dto';
import { PlaceSealOrderBody } from '../features/seal-orders/seal-orders.dto';
import { aForm, aSignature } from '../../test/builders/application-form.builder';
import { shapedAs } from './form-shapes';

const inOrder: readonly (readonly [Type, object])[] = [
  [OpenCaseBody, { form: aForm(), sendForSigning: true }],
  [SubmitBody, { seenVersion: 2, signature: { ...aSignature('0'.repeat(64)), strokes: [[{ x: 30, y: 40, t: 0 }]] } }],
  [SaveSectionBody, { section: 'name', value: { tradeName: '沃海' }, seenVersion: 0 }],
  [DecisionBody, { seenVersion: 3, contentHash: 'a'.repeat(64) }],
  [ReturnBody, { seenVersion: 3, defects: [{ field: 'name', reason: 'name.same-or-near', paper: null, words: '请更换字号', good: '和在先的名称不相近', example: '', basis: '' }] }],
];

/** What the libraries make of a body, or null when they find anything wrong. */
function byTheLibraries(type: Type, body: object): object | null {
  const made = plainToInstance(type, body) as object;
  return validateSync(made, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }).length === 0 ? made : null;
}

const VALUES: readonly unknown[] = [null, 'a'.repeat(500), -1, 1.5, true, [null], ['x', 3], {}];

/** Every body that differs from a good one in one place: another value, nothing, or one thing more. */
function* spoilt(body: unknown): Generator<unknown> {
  yield* VALUES;
  if (typeof body !== 'object' || body === null) return;
  if (!Array.isArray(body)) yield { ...body, unheardOf: 1 };
  for (const [key, value] of Object.entries(body)) {
    if (!Array.isArray(body)) {
      const { [key]: _, ...rest } = body as Record<string, unknown>;
      yield rest;
    }
    for (const other of spoilt(value)) yield Array.isArray(body) ? (body as unknown[]).map((each, at) => (String(at) === key ? other : each)) : { ...body, [key]: other };
  }
}

describe('a form that is read at once', () => {
  it.each(inOrder.map(([type, body]) => [type.name, type, body] as const))('is the instance the libraries make: %s', (_, type, body) => {
    expect(shapedAs(type, body)).toStrictEqual(byTheLibraries(type, body));
    expect(shapedAs(type, body)).not.toBeNull();
  });

  it('is never one that the libraries refuse, and never another instance', () => {
    let taken = 0;
    let refused = 0;
    for (const [type, body] of [...inOrder, [PlaceSealOrderBody, { kinds: ['official'], delivery: 'pick-up' }] as const]) {
      for (const other of spoilt(body)) {
        if (typeof other !== 'object' || other === null || Array.isArray(other)) continue;
        const shaped = shapedAs(type, other);
        const wanted = byTheLibraries(type, other);
        if (shaped !== null && !isDeepStrictEqual(shaped, wanted)) expect(shaped).toStrictEqual(wanted);
        taken += shaped === null ? 0 : 1;
        refused += wanted === null ? 1 : 0;
      }
    }
    expect(taken).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });

  it('leaves what it does not know to the libraries', () => {
    class Later { @IsString({ groups: ['later'] }) words: string; }
    class Nothing {}
    expect(shapedAs(Later, { words: 'x' })).toBeNull();
    expect(shapedAs(Nothing, {})).toBeNull();
    expect(shapedAs(DecisionBody, null)).toBeNull();
    expect(shapedAs(DecisionBody, [])).toBeNull();
  });
});
