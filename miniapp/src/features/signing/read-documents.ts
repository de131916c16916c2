import type { DocumentHash, DocumentKind } from '@qiban/shared';
import { create } from 'zustand';
import { readStored, store } from '@/platform/storage';

const KEY = 'read-documents';
/** Kept for the last few packets only: a phone is no archive. */
const MOST = 60;

interface ReadDocuments {
  /** `sha256:kind`, oldest first. */
  read: readonly string[];
  markRead(document: DocumentHash): void;
}

const nameOf = ({ kind, sha256 }: DocumentHash): string => `${sha256.slice(0, 16)}:${kind}`;

/** Which documents were read to the end on this phone. One that was changed has another hash and begins unread; the others stay read. */
export const useReadDocuments = create<ReadDocuments>((set, get) => ({
  read: readStored<string[]>(KEY) ?? [],
  markRead(document) {
    const name = nameOf(document);
    if (get().read.includes(name)) return;
    const read = [...get().read, name].slice(-MOST);
    set({ read });
    store(KEY, read);
  },
}));

export const isRead = (read: readonly string[], document: DocumentHash): boolean => read.includes(nameOf(document));

export const unread = <D extends DocumentHash>(documents: readonly D[], read: readonly string[]): D[] => documents.filter((document) => !isRead(read, document));

/** The document to open after this one: the next that is unread, else an unread one before it, else none. */
export function nextUnread<D extends DocumentHash>(documents: readonly D[], read: readonly string[], after: DocumentKind): D | null {
  const at = documents.findIndex(({ kind }) => kind === after);
  const others = [...documents.slice(at + 1), ...documents.slice(0, Math.max(at, 0))];
  return unread(others, read)[0] ?? null;
}
