import { forget, readStored, store } from './storage';

// The browser keeps the session in a cookie that no script can read. All that is remembered here is that there is one,
// so that a stranger's first page does not begin with a refused request.
const KEY = 'signed-in';

export function keepSession(_token: string): void {
  store(KEY, true);
}

export function dropSession(): void {
  forget(KEY);
}

export function hasSession(): boolean {
  return readStored<boolean>(KEY) === true;
}

export function sessionHeader(): Record<string, string> {
  return { 'x-qiban-client': 'h5' };
}
