/** Calls once when the element of that id comes into view. Answers how to stop waiting. */
export function whenInView(id: string, seen: () => void): () => void {
  const mark = document.getElementById(id);
  if (!mark || typeof IntersectionObserver === 'undefined') {
    seen();
    return () => undefined;
  }
  const watcher = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watcher.disconnect();
    seen();
  });
  watcher.observe(mark);
  return () => watcher.disconnect();
}
