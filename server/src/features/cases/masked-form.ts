import { maskId, maskMobile, maskName, type PartialForm } from '@qiban/shared';

/** A signer sees the form in the documents they sign; beside them, nobody else's numbers, wherever in the form a person is written down. */
export const withoutPersonalData = (form: PartialForm): PartialForm => masked(form);

function masked<T>(value: T): T {
  if (Array.isArray(value)) return value.map(masked) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entry = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner as unknown)]));
  if (typeof entry.idNumber !== 'string') return entry as T;
  const { bornOn: _, ...rest } = entry;
  return { ...rest, name: maskName(String(entry.name)), idNumber: maskId(entry.idNumber), mobile: maskMobile(String(entry.mobile)) } as T;
}
