export interface BarSpace {
  /** Height of the phone's own status bar that the page must leave free, in px. */
  status: number;
  /** Height of the title line, in px; null lets the style sheet decide. */
  line: number | null;
  /** Width on the right that WeChat's capsule covers, in px. */
  capsule: number;
}

export function barSpace(): BarSpace {
  return { status: 0, line: null, capsule: 0 };
}

export function prefersLargeText(): boolean {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size >= 22;
}

/** Care mode also stands on <html>, for what lies outside of a page's root. */
export function reflectCareMode(care: boolean): void {
  document.documentElement.classList.toggle('q-care', care);
}

export function setDocumentTitle(title: string): void {
  document.title = title;
}

export const target = 'h5' as 'h5' | 'weapp';
