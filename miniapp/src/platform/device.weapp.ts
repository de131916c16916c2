import Taro from '@tarojs/taro';

export interface BarSpace {
  status: number;
  line: number | null;
  capsule: number;
}

/** The page draws its own bar: it must stand clear of the status bar and of WeChat's capsule, whose place differs by phone. */
export function barSpace(): BarSpace {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  if (!capsule.height) return { status: statusBarHeight, line: 44, capsule: 95 };
  return {
    status: statusBarHeight,
    line: (capsule.top - statusBarHeight) * 2 + capsule.height,
    capsule: windowWidth - capsule.left,
  };
}

/** WeChat's own care mode sets about 1.4; 1 is the standard size. */
export function prefersLargeText(): boolean {
  const { fontSizeScaleFactor = 1 } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return fontSizeScaleFactor >= 1.35;
}

export function reflectCareMode(_care: boolean): void {
  // Nothing lies outside of the pages here.
}

export function setDocumentTitle(_title: string): void {
  // The page's own bar carries the title.
}

export const target = 'weapp' as 'h5' | 'weapp';
