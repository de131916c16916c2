import { useState } from 'react';
import Taro from '@tarojs/taro';

// One default import only: Taro's own Babel plugin breaks on named and default imports side by side.

/** Parameters of the page's address, decoded. */
export function usePageParams(): Readonly<Record<string, string>> {
  const { params } = Taro.useRouter();
  const read: Record<string, string> = {};
  for (const [key, value] of Object.entries(params)) {
    if (typeof value === 'string') read[key] = decoded(value);
  }
  return read;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Somebody cut the link in the middle of a character: what is left is looked up and found to be nothing.
    return value;
  }
}

/** Each time the page comes to the front, also when another one above it is closed. */
export function useOnShow(run: () => void): void {
  Taro.useDidShow(run);
}

export function useOnPullDown(run: () => Promise<unknown>): void {
  Taro.usePullDownRefresh(() => {
    void run().finally(() => Taro.stopPullDownRefresh());
  });
}

/** False while another page lies above this one: what is asked again and again is asked only for eyes that see it. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(true);
  Taro.useDidShow(() => setVisible(true));
  Taro.useDidHide(() => setVisible(false));
  return visible;
}

export interface ShareCard {
  title: string;
  /** Page and parameters that the receiver opens. */
  path: string;
}

/** What WeChat sends when this page is shared; the page's config must permit it. Browsers share by link instead. */
export function useShareCard(card: () => ShareCard): void {
  Taro.useShareAppMessage(card);
}
