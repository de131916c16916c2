/** A part of the page that scrolls by itself. It can be reached by Tab: without a mouse there is no other way to read its end. */
export const ScrollRegion = ({ label, className = '', children }: { label: string; className?: string; children: React.ReactNode }) => (
  <div className={`scroll ${className}`} role="region" aria-label={label} tabIndex={0}>{children}</div>
);
