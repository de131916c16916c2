import Taro from '@tarojs/taro';

/** Small things kept on the phone: settings, the session, what was typed and not yet saved; never identity numbers or pictures. */
export function readStored<T>(key: string): T | null {
  try {
    const text: unknown = Taro.getStorageSync(`qiban.${key}`);
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : null;
  } catch {
    // A private window or a full disk: the app works on without memory.
    return null;
  }
}

/** False: it is not kept, and whoever relies on it must say so. */
export function store(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(`qiban.${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(`qiban.${key}`);
  } catch {
    // Same as above.
  }
}
