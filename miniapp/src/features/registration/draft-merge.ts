/** One of a list that is told from the others by a name of its own: a person, an owner, a permit, a clause. */
type Named = Record<string, unknown>;

const nameOf = (value: unknown): string | undefined => {
  const { key, id, code } = (value ?? {}) as Record<string, unknown>;
  return [key, id, code].find((each): each is string => typeof each === 'string');
};
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const isListOf = <T>(value: unknown, holds: (each: unknown) => each is T): value is T[] | undefined | null => isNothing(value) || (Array.isArray(value) && value.every(holds));
const isNamed = (value: unknown): value is Named => isRecord(value) && nameOf(value) !== undefined;
const isText = (value: unknown): value is string => typeof value === 'string';

/** Something that two phones wrote differently: where it is (`shareholders`, `p1`, `mobile`), and what each wrote; `undefined` took it away. */
export interface Clash { part: string; path: readonly string[]; mine: unknown; theirs: unknown }

/** Nothing, empty and absent are one to the person who looks at the field. */
const spelled = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(spelled).join()}]`;
  return JSON.stringify(Object.entries(value).filter(([, each]) => spelled(each) !== '').sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, spelled(each)]));
};

export const isSame = (a: unknown, b: unknown): boolean => spelled(a) === spelled(b);

/** The fields of `value` that differ from `base`: what is sent, so that nothing else is written over. */
export function changedFields<V extends object>(base: V, value: V): Partial<V> {
  const changed: Partial<V> = {};
  for (const name of Object.keys(value) as (keyof V)[]) if (!isSame(base[name], value[name])) changed[name] = value[name];
  return changed;
}

function put(into: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  if (!Array.isArray(into)) return { ...(into as object | undefined), [step]: rest.length === 0 ? value : put((into as Named | undefined)?.[step], rest, value) };
  const list = into as unknown[];
  const at = list.findIndex((each) => nameOf(each) === step);
  if (rest.length === 0 && value === undefined) return list.filter((_, i) => i !== at);
  const next = rest.length === 0 ? value : put(list[at], rest, value);
  return at < 0 ? [...list, next] : list.map((each, i) => (i === at ? next : each));
}

/** What stands at one part of a section. */
export const partAt = (section: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (Array.isArray(at) ? at.find((each) => nameOf(each) === step) : (at as Named | undefined)?.[step]) as unknown, section);

/** Puts one part into a section; `undefined` takes somebody out of a list. */
export const withPart = <V extends object>(section: V, path: readonly string[], value: unknown): V => put(section, path, value) as V;

/**
 * What I typed and what came from elsewhere, both since `base`. Where only one side wrote, that side counts, down to the
 * fields of one person; what both chose into a list is in it. Only where both wrote one field, and differently, mine
 * stays and the person is asked.
 */
export function merged<V extends object>(base: V, mine: V, theirs: V): { value: V; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const ask = (path: readonly string[], own: unknown, other: unknown): unknown => {
    clashes.push({ part: path.join('.'), path, mine: own, theirs: other });
    return own;
  };

  const fields = (path: readonly string[], was: Named, own: Named, other: Named): Named => {
    const result: Named = { ...other };
    for (const name of new Set([...Object.keys(own), ...Object.keys(was)])) result[name] = meet([...path, name], was[name], own[name], other[name]);
    return result;
  };

  const lists = (path: readonly string[], was: readonly Named[], own: readonly Named[], other: readonly Named[]): Named[] => {
    const find = (list: readonly Named[], name: string) => list.find((each) => nameOf(each) === name);
    const names = [...new Set([...other, ...own].map((each) => nameOf(each)!))];
    return names.flatMap((name) => {
      const met = meet([...path, name], find(was, name), find(own, name), find(other, name));
      return met === undefined ? [] : [met as Named];
    });
  };

  const meet = (path: readonly string[], was: unknown, own: unknown, other: unknown): unknown => {
    if (isSame(was, own) || isSame(own, other)) return other;
    if (isSame(was, other)) return own;
    const all = [was, own, other];
    if (all.every((each) => isListOf(each, isText))) {
      const [before, mineNow, theirsNow] = all.map((each) => (each ?? []) as string[]) as [string[], string[], string[]];
      return [...theirsNow.filter((each) => mineNow.includes(each) || !before.includes(each)), ...mineNow.filter((each) => !theirsNow.includes(each) && !before.includes(each))];
    }
    if (all.every((each) => isListOf(each, isNamed))) {
      const [before, mineNow, theirsNow] = all.map((each) => (each ?? []) as Named[]) as [Named[], Named[], Named[]];
      return lists(path, before, mineNow, theirsNow);
    }
    // Two different people in one place are not put together from halves.
    if (isRecord(own) && isRecord(other) && nameOf(own) === nameOf(other)) return fields(path, isRecord(was) && nameOf(was) === nameOf(own) ? was : {}, own, other);
    return ask(path, own, other);
  };

  return { value: fields([], base as Named, mine as Named, theirs as Named) as V, clashes };
}
