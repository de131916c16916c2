import { entityTypeOf, fullName, type PartialForm } from './application-form';

/**
 * The name the register will hold. A branch is its parent's name, a place and 分公司 (《企业名称登记管理规定》第十三条); an
 * individual business may go without a name: then it is spoken of by its operator.
 */
export function entityName(form: PartialForm): string {
  const type = entityTypeOf(form);
  if (type === 'branch') return form.name.tradeName || form.parent.name ? `${form.parent.name ?? ''}${form.name.tradeName ?? ''}分公司` : '';
  if (type === 'individual-business' && form.name.unnamed === true) return form.operator.operator?.name ? `${form.operator.operator.name}（个体工商户）` : '';
  return form.name.tradeName ? fullName(form.name) : '';
}

/** The name as it is reserved and registered; null for an individual business that uses none. */
export const registeredName = (form: PartialForm): string | null =>
  (entityTypeOf(form) === 'individual-business' && form.name.unnamed === true ? null : entityName(form));
