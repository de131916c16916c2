import { registerDecorator, ValidateNested, type ValidatorOptions } from 'class-validator';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const decorator = (name: string, nested: ValidatorOptions & { each?: boolean }, validate: (value: unknown) => boolean, words: string) => (): PropertyDecorator => (target, property) => {
  ValidateNested(nested)(target, property);
  registerDecorator({ name, target: target.constructor, propertyName: String(property), validator: { validate, defaultMessage: () => words } });
};

/** A form in a form, checked against its class. The check alone lets a list pass: it looks at what is in it, at nothing when it is empty. */
export const AnObject = decorator('anObject', {}, isObject, '这一项内容不完整，请刷新页面后再试');

/** A list of forms, each checked against its class; for the same reason no list within the list. */
export const EachAnObject = decorator('eachAnObject', { each: true }, (value) => !Array.isArray(value) || value.every(isObject), '有一项内容不完整，请刷新页面后再试');
