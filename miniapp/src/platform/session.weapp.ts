import { forget, readStored, store } from './storage';

const KEY = 'session';
let token: string | null | undefined;

const current = (): string | null => (token === undefined ? (token = readStored<string>(KEY)) : token);

export function keepSession(next: string): void {
  token = next;
  store(KEY, next);
}

export function dropSession(): void {
  token = null;
  forget(KEY);
}

export function hasSession(): boolean {
  return current() !== null;
}

export function sessionHeader(): Record<string, string> {
  const kept = current();
  return kept === null ? { 'x-qiban-client': 'weapp' } : { 'x-qiban-client': 'weapp', authorization: `Bearer ${kept}` };
}
