import { mobile, peopleOf, sealDelivery, sealKinds, sealSet, sealShapes, type CaseView, type PlaceSealOrder, type SealKind, type SealOrderState } from '@qiban/shared';
import type { FieldRefusal } from '@/platform/api-failure';
import type { FieldError } from '@/ui/error-summary';
import type { Tone } from '@/ui/tone';

/** What a bank and the tax office ask a new company for; the contract seal is there for whoever wants it. */
const USUAL: readonly SealKind[] = ['company', 'finance', 'invoice', 'legal-representative'];

/** Filled in from the register: nobody types what the service already knows. */
export function firstOrder(view: Pick<CaseView, 'form'>, domicile: string): PlaceSealOrder {
  const people = peopleOf(view.form);
  const receiver = people.find(({ posts }) => posts.includes('agent')) ?? people[0];
  return { kinds: [...USUAL], delivery: 'courier', recipient: receiver?.name ?? '', mobile: receiver?.mobile ?? '', address: domicile };
}

/** Kinds in the order of the law, whatever order they were tapped in. */
export const toggled = (kinds: readonly SealKind[], kind: SealKind): SealKind[] =>
  sealKinds.filter((each) => (each === kind ? !kinds.includes(each) : kinds.includes(each)));

/** The same rules as the service applies, so that most mistakes are told before anything is sent. */
export function orderErrors(order: PlaceSealOrder, words: { recipient: string }): FieldError[] {
  return [
    { id: 'kinds', words: sealSet(order.kinds) },
    { id: 'recipient', words: order.recipient.trim().length < 2 ? words.recipient : null },
    { id: 'mobile', words: mobile(order.mobile) },
    { id: 'address', words: sealDelivery(order) },
  ].filter((each): each is FieldError => each.words !== null);
}

export const refusedFields = (fields: readonly FieldRefusal[]): FieldError[] => fields.map(({ field, words }) => ({ id: field, words }));

/** Pixels for a seal among the others: 40 mm is as wide as a stage is high. */
export function drawnSize(kind: SealKind, stage: number): { width: number; height: number } {
  const { widthMm, heightMm } = sealShapes[kind];
  return { width: Math.round((widthMm / 40) * stage), height: Math.round((heightMm / 40) * stage) };
}

export const orderTone = (state: SealOrderState): Tone => (state === 'delivered' ? 'ok' : state === 'declined' ? 'warn' : 'run');

/** Nothing more will come by itself. */
export const isSettled = (state: SealOrderState): boolean => state === 'delivered' || state === 'declined';
