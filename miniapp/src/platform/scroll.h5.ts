/** Brings the field into view and puts the cursor in it. */
export function showField(id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  field.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  field.focus({ preventScroll: true });
}

export function scrollToTop(): void {
  for (const page of document.querySelectorAll('.taro_page')) page.scrollTop = 0;
  window.scrollTo(0, 0);
}
