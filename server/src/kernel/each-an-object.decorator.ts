import { registerDecorator, ValidateNested } from 'class-validator';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A list of forms, each checked against its class. The check alone lets a list within the list pass, because it looks through
 * it at what is inside: at nothing, when it is empty.
 */
export const EachAnObject = (): PropertyDecorator => (target, property) => {
  ValidateNested({ each: true })(target, property);
  registerDecorator({
    name: 'eachAnObject',
    target: target.constructor,
    propertyName: String(property),
    validator: { validate: (value: unknown) => !Array.isArray(value) || value.every(isObject), defaultMessage: () => '有一项内容不完整，请刷新页面后再试' },
  });
};
