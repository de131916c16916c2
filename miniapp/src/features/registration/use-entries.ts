import type { PersonEntry } from '@qiban/shared';
import { useState } from 'react';
import { newPersonKey } from './person-keys';

interface EntriesTerms<T extends PersonEntry> {
  /** The list as it is at this moment, not as it was when the page was drawn. */
  read(): readonly T[];
  write(entries: T[]): void;
  blank(key: string): T;
  /** Nothing of it was filled in: closing its sheet takes it away again. */
  isEmpty(entry: T): boolean;
  /** Posts of whoever was taken away. */
  onRemoved?(key: string): void;
}

export interface Entries<T extends PersonEntry> {
  opened: T | undefined;
  openAt: number;
  isOpen(key: string): boolean;
  open(key: string): void;
  add(): void;
  change(key: string, changes: Partial<T>): void;
  remove(key: string): void;
  close(): void;
}

/** A list of people of whom one may be open in a sheet. */
export function useEntries<T extends PersonEntry>({ read, write, blank, isEmpty, onRemoved }: EntriesTerms<T>): Entries<T> {
  const [key, setKey] = useState<string | null>(null);
  const openAt = read().findIndex((each) => each.key === key);
  const remove = (gone: string) => {
    write(read().filter((each) => each.key !== gone));
    onRemoved?.(gone);
    setKey(null);
  };
  return {
    opened: read()[openAt],
    openAt,
    isOpen: (each) => each === key,
    open: setKey,
    add: () => {
      const next = newPersonKey();
      write([...read(), blank(next)]);
      setKey(next);
    },
    change: (changed, changes) => write(read().map((each) => (each.key === changed ? { ...each, ...changes } : each))),
    remove,
    close: () => {
      const shown = read().find((each) => each.key === key);
      if (shown && isEmpty(shown)) remove(shown.key);
      setKey(null);
    },
  };
}
