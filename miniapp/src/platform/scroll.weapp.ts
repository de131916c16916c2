import Taro from '@tarojs/taro';

export function showField(id: string): void {
  // The page's own bar covers the top: stop above the field, not at it.
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -160, duration: 220 }).catch(() => undefined);
}

export function scrollToTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
}
