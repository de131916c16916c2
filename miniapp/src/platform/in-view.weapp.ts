import Taro from '@tarojs/taro';

/** Calls once when the element of that id comes into view. Answers how to stop waiting. */
export function whenInView(id: string, seen: () => void): () => void {
  const page = Taro.getCurrentInstance().page;
  if (!page) return () => undefined;
  const watcher = Taro.createIntersectionObserver(page);
  // Only after the page has been drawn is there something to watch.
  Taro.nextTick(() => {
    watcher.relativeToViewport().observe(`#${id}`, ({ intersectionRatio = 0 }) => {
      if (intersectionRatio <= 0) return;
      watcher.disconnect();
      seen();
    });
  });
  return () => watcher.disconnect();
}
