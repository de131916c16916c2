import { sealKinds, type PlaceSealOrder } from './seal-orders.contract';

/** Which seals may be ordered together: each at most once, and never without the 公章, because banks and the tax office ask for it first. */
export function sealSet(kinds: readonly string[]): string | null {
  if (kinds.length === 0) return '请至少选一枚印章';
  if (kinds.some((kind) => !(sealKinds as readonly string[]).includes(kind))) return '有一种印章不在可刻的五种之内，请重新选择';
  if (new Set(kinds).size < kinds.length) return '同一种印章只能刻一枚，请去掉重复的';
  return kinds.includes('company') ? null : '一套印章里要有公章，请把公章选上';
}

/** A courier needs somewhere to go. */
export function sealDelivery(order: Pick<PlaceSealOrder, 'delivery' | 'address'>): string | null {
  return order.delivery === 'courier' && order.address.trim().length < 6 ? '请填写收件地址，写到门牌号' : null;
}
