/** A drawing as a CSS background: WXML has no <svg>, and both targets draw this. */
export const svgBackground = (svg: string): string => `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
