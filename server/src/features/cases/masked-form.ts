import { maskId, maskMobile, maskName, placesOf, type PartialForm, type PersonEntry } from '@qiban/shared';

/** A signer sees the form in the documents they sign; beside them, nobody else's numbers, wherever in the form a person is written down. */
export const withoutPersonalData = (form: PartialForm): PartialForm => masked(form, maskName);

/** An agent works with the names, and with as much of a number as tells two people apart. */
export const withoutNumbers = (form: PartialForm): PartialForm => masked(form, (name) => name);

function masked<T>(value: T, nameAs: (name: string) => string): T {
  if (Array.isArray(value)) return value.map((each: unknown) => masked(each, nameAs)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entry = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner as unknown, nameAs)]));
  if (typeof entry.idNumber !== 'string') return entry as T;
  const { bornOn: _, ...rest } = entry;
  return { ...rest, name: nameAs(String(entry.name)), idNumber: maskId(entry.idNumber), mobile: maskMobile(String(entry.mobile)) } as T;
}

/** What an agent sends back: a mask stands for the number it was made of, for as long as the entry is the same person's. */
export function withoutMasks(form: PartialForm, value: object): object {
  const known = new Map<string, PersonEntry>();
  for (const { entry } of placesOf(form)) known.set(entry.key, entry);
  return restored(value, known) as object;
}

function restored(value: unknown, known: ReadonlyMap<string, PersonEntry>): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => restored(each, known));
  if (typeof value !== 'object' || value === null) return value;
  const entry = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, restored(inner, known)]));
  const before = typeof entry.key === 'string' ? known.get(entry.key) : undefined;
  if (before === undefined || typeof entry.idNumber !== 'string') return entry;
  return {
    ...entry,
    ...(entry.idNumber === maskId(before.idNumber) && { idNumber: before.idNumber, ...(before.bornOn !== undefined && entry.bornOn === undefined && { bornOn: before.bornOn }) }),
    ...(entry.mobile === maskMobile(before.mobile) && { mobile: before.mobile }),
  };
}
