import Taro from '@tarojs/taro';
import { pageName } from './page-name';

export const tabPages = ['/pages/home/index', '/pages/services/index', '/pages/progress/index', '/pages/me/index'] as const;
export const homePage = tabPages[0];

type Query = Readonly<Record<string, string | undefined>>;

const isTab = (path: string): boolean => (tabPages as readonly string[]).includes(path);

const withQuery = (path: string, query: Query): string => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? path : `${path}?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
};

/** WeChat keeps at most ten pages; the eleventh would silently not open. */
const DEEPEST = 9;

export function go(path: string, query: Query = {}): void {
  if (isTab(path)) void Taro.switchTab({ url: path });
  else if (Taro.getCurrentPages().length >= DEEPEST) void Taro.redirectTo({ url: withQuery(path, query) });
  else void Taro.navigateTo({ url: withQuery(path, query) });
}

/** Opens a page in the place of this one: going back must not return to a form that has been handed in. */
export function replace(path: string, query: Query = {}): void {
  if (isTab(path)) void Taro.switchTab({ url: path });
  else void Taro.redirectTo({ url: withQuery(path, query) });
}

/** Whoever came by a link has nothing behind: back then means home. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: homePage });
}

/** The path of a page in the stack: 0 is the one at hand, 1 the one below it. */
function pathAt(depth: number): string {
  const pages = Taro.getCurrentPages();
  const { path, route } = (pages[pages.length - 1 - depth] ?? {}) as { path?: string; route?: string };
  const found = path ?? route ?? '';
  const bare = found.split('?')[0] ?? '';
  return pageName(bare.startsWith('/') ? bare : `/${bare}`);
}

export const currentPath = (): string => pathAt(0);

/** To the page one came from; where it is no longer below (the browser was reloaded), it opens in the place of this one. */
export function backTo(path: string, query: Query = {}): void {
  if (pathAt(1) === path) void Taro.navigateBack();
  else replace(path, query);
}

/** Whether the page under this one is that page. */
export const isBelow = (path: string): boolean => pathAt(1) === path;

interface OpenPage {
  options?: Record<string, string | undefined>;
  /** The browser's pages keep their parameters here. */
  $taroParams?: Record<string, string | undefined>;
}

function addressAt(depth: number): string {
  const pages = Taro.getCurrentPages();
  const { options, $taroParams } = (pages[pages.length - 1 - depth] ?? {}) as OpenPage;
  const { stamp: _, $taroTimestamp: __, ...query } = { ...$taroParams, ...options };
  return withQuery(pathAt(depth), query);
}

/** The page at hand with its parameters, for coming back to it after signing in. */
export const currentAddress = (): string => addressAt(0);

/** Opens an address made by `currentAddress`; anything else leads home, so that a link cannot send people elsewhere. */
export function openAddress(address: string): void {
  const [path = '', search = ''] = address.split('?');
  if (!/^\/[a-z-]+(\/[a-z-]+)*$/.test(path)) return replace(homePage);
  const query: Record<string, string> = {};
  for (const pair of search.split('&')) {
    const [key, value] = pair.split('=');
    if (key && value !== undefined) query[key] = decodeURIComponent(value);
  }
  // Mostly one came from that very page: it still lies below, and going back to it leaves no second one behind.
  if (addressAt(1) === address) void Taro.navigateBack();
  else replace(path, query);
}
