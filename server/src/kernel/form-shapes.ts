import type { Type } from '@nestjs/common';
import { defaultMetadataStorage as transformations } from 'class-transformer/cjs/storage';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';

/*
 * class-validator reads its decorators anew for every object it checks, and class-transformer walks every value several
 * times. Nearly all forms are in order, so a class is read once and becomes a function that only says yes: it hands back
 * the instance that the two would have made, or null for everything it is not sure of. What is null goes to them as
 * before, and they alone find the words for what is wrong.
 */
type Shape = (value: unknown) => object | null;
type Check = (value: unknown, form: object) => boolean;
interface Property { readonly nested: Shape | null; readonly isGiven: Check | null; readonly checks: readonly Check[] }

const shapes = new Map<Type, Shape>();
const UNSURE: Shape = () => null;

/** An instance of `type` when `body` is, without doubt, in order. */
export function shapedAs(type: Type, body: unknown): object | null {
  let shape = shapes.get(type);
  if (shape === undefined) {
    shape = shapeOf(type);
    shapes.set(type, shape);
  }
  return shape(body);
}

function shapeOf(type: Type): Shape {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  if (rules.length === 0 || isTransformed(type)) return UNSURE;
  const properties = new Map<string, Property>();
  for (const [name, own] of Object.entries(getMetadataStorage().groupByPropertyName(rules))) {
    const property = propertyOf(type, name, own);
    if (property === null) return UNSURE;
    properties.set(name, property);
  }
  const all = [...properties];
  return (value) => {
    if (!isPlain(value)) return null;
    const made = new type() as Record<string, unknown>;
    for (const key of Object.keys(value)) {
      const property = properties.get(key);
      if (property === undefined) return null;
      const given = value[key];
      const kept = property.nested === null || given === null || given === undefined ? given : nestedIn(given, property.nested);
      if (kept === UNFIT) return null;
      made[key] = kept;
    }
    for (const [name, { isGiven, checks }] of all) {
      const kept = made[name];
      if (isGiven !== null && !isGiven(kept, made)) continue;
      for (const check of checks) if (!check(kept, made)) return null;
    }
    return made;
  };
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const UNFIT = Symbol('unfit');
function nestedIn(given: unknown, shape: Shape): unknown {
  if (!Array.isArray(given)) return shape(given) ?? UNFIT;
  const made: object[] = [];
  for (const each of given as unknown[]) {
    const one = shape(each);
    if (one === null) return UNFIT;
    made.push(one);
  }
  return made;
}

/** Anything that class-transformer does beside making instances of nested classes. */
const isTransformed = (type: Type): boolean =>
  transformations.getStrategy(type) !== 'none' || transformations.getExposedMetadatas(type).length > 0 || transformations.getExcludedMetadatas(type).length > 0;

function propertyOf(type: Type, name: string, rules: readonly ValidationMetadata[]): Property | null {
  if (transformations.findTransformMetadatas(type, name, 0).length > 0) return null;
  const typed = transformations.findTypeMetadata(type, name);
  if (typed?.options?.discriminator !== undefined) return null;
  const of = (...kinds: string[]) => rules.filter(({ type: each }) => kinds.includes(each));
  const [checked, nested, conditional] = [of(ValidationTypes.CUSTOM_VALIDATION, ValidationTypes.IS_DEFINED), of(ValidationTypes.NESTED_VALIDATION), of(ValidationTypes.CONDITIONAL_VALIDATION)];
  if (checked.length + nested.length + conditional.length < rules.length || rules.some(({ groups, context }) => groups?.length > 0 || context !== undefined)) return null;
  // Instances are made where a type is given and checked where nesting is: we know only both together.
  if ((typed === undefined) !== (nested.length === 0)) return null;
  const inner = typed === undefined ? null : (value: unknown) => shapedAs((typed.typeFunction as () => Type)(), value);
  const conditions = conditional.map(({ constraints }) => (constraints as [(form: object, value: unknown) => unknown])[0]);
  return {
    nested: inner,
    isGiven: conditions.length === 0 ? null : (value, form) => conditions.every((holds) => holds(form, value)),
    checks: [...checked.flatMap(checksOf), ...(inner === null ? [] : [(value: unknown) => value !== null])],
  };
}

/** Only `true` counts: the promise of an answer does not. */
function checksOf({ constraintCls, constraints, each, validateIf, propertyName }: ValidationMetadata): Check[] {
  return getMetadataStorage().getTargetValidatorConstraints(constraintCls).map(({ instance }) => (value, form) => {
    if (validateIf !== undefined && !validateIf(form, value)) return true;
    const about = { targetName: form.constructor.name, property: propertyName, object: form, value, constraints };
    const holds = (one: unknown) => instance.validate(one, about) === true;
    return each && Array.isArray(value) ? value.every(holds) : holds(value);
  });
}
