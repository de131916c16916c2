import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { shapedAs } from './form-shapes';
import { isTooDeep } from './nesting';
import { Refusal, type RefusedField } from './refusal';

/** class-validator's own checks, in the words of the form. A decorator's `message` in Chinese goes first. */
const WORDS: Readonly<Record<string, string>> = {
  isNotEmpty: '请填写',
  isDefined: '请填写',
  isString: '请填写文字',
  isBoolean: '请选择是或否',
  isInt: '请填写整数',
  isNumber: '请填写数字',
  isPositive: '应大于 0',
  min: '数值太小',
  max: '数值太大',
  minLength: '内容太短',
  maxLength: '内容太长',
  isLength: '长度不符合要求',
  matches: '格式不对',
  isIn: '请从选项中选择',
  isEnum: '请从选项中选择',
  isArray: '应为一组内容',
  arrayNotEmpty: '请至少填写一项',
  arrayMinSize: '项数太少',
  arrayMaxSize: '项数太多',
  arrayUnique: '有重复的内容',
  isUuid: '编号不对，请刷新页面后再试',
  isObject: '内容不完整',
  isISO8601: '请选择日期',
  nestedValidation: '内容不完整',
  whitelistValidation: '这里有一项不认识的内容，请刷新页面后再试',
  unknownValue: '内容不完整',
};

/** Checks a body against its class and reports everything that is wrong at once (一次性告知), each at its field. */
export class FormValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: false,
      transform: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => formInvalid(fieldErrors(errors)),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    const shaped = type === 'body' && metatype !== undefined ? shapedAs(metatype, value) : null;
    if (shaped !== null) return Promise.resolve(shaped);
    if (isTooDeep(value)) return Promise.reject(new Refusal('request.malformed'));
    return super.transform(value, metadata);
  }
}

export function formInvalid(fields: readonly RefusedField[]): Refusal {
  return new Refusal('form.invalid', { count: fields.length }, { fields });
}

/** Every error at its field; `within` is the path of the object that was checked. */
export const fieldErrors = (errors: readonly ValidationError[], within = ''): RefusedField[] => errors.flatMap((error) => fieldsOf(error, within));

function fieldsOf({ property, constraints, children }: ValidationError, within: string): RefusedField[] {
  const field = within === '' ? property : `${within}.${property}`;
  const own = Object.entries(constraints ?? {}).map(([name, message]) => ({
    field,
    words: /\p{Script=Han}/u.test(message) ? message : WORDS[name] ?? '填写有误，请核对',
  }));
  // One sentence a field is enough when it is empty: "too short" adds nothing to "please fill in".
  const said = own.find(({ words }) => words === '请填写') ?? own[0];
  return [...(said === undefined ? [] : [said]), ...(children ?? []).flatMap((child) => fieldsOf(child, field))];
}
