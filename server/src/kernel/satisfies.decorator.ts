import { registerDecorator, type ValidationArguments } from 'class-validator';

/** A rule from `shared`: what is wrong with the value, or null. Extra findings about the whole form are the service's to collect. */
type Rule = (value: never, form: never) => string | null;

/** One rule, two places: the form calls it and the DTO calls it. `@Satisfies(creditCode) creditCode: string;` */
export const Satisfies = (rule: Rule): PropertyDecorator => (target, property) => {
  const wrong = ({ value, object }: ValidationArguments) => (rule as (value: unknown, form: unknown) => string | null)(value, object);
  registerDecorator({
    name: `satisfies:${rule.name}`,
    target: target.constructor,
    propertyName: String(property),
    validator: {
      // A rule may expect a string and get something else: that is wrong too, and no fault of ours.
      validate: (_, args) => {
        try {
          return args !== undefined && wrong(args) === null;
        } catch {
          return false;
        }
      },
      defaultMessage: (args) => {
        try {
          return (args && wrong(args)) ?? '填写有误，请核对';
        } catch {
          return '填写有误，请核对';
        }
      },
    },
  });
};
