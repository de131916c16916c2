/** The key that does the same. Not read aloud: `aria-keyshortcuts` on the control says it. */
export const KeyCap = ({ children }: { children: string }) => (
  <kbd className="kbd" aria-hidden="true">
    {children}
  </kbd>
);
