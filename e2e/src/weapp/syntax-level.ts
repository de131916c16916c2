import { parse } from 'acorn';
import type { Bundle } from './bundle';

/** What the script engines of the phones we promise to serve can read. The build says "success" whatever it emits. */
export const YEAR = 2018;

/** Each script that is newer, with the words around the place. */
export function newerThanPhonesRead({ files }: Pick<Bundle, 'files'>): string[] {
  const found: string[] = [];
  for (const [name, source] of files) {
    if (!name.endsWith('.js')) continue;
    try {
      parse(source, { ecmaVersion: YEAR, sourceType: 'script' });
    } catch (error) {
      const { pos = 0, message } = error as { pos?: number; message: string };
      found.push(`${name}: ${message} near ${JSON.stringify(source.slice(Math.max(0, pos - 30), pos + 40))}`);
    }
  }
  return found;
}
