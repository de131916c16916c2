import { useEffect, useRef } from 'react';

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** A letter typed into a field is a letter, never a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=textbox], [role=combobox]') !== null;
}

/** Something in front of the page (a dialog, the sign-in) has the keyboard; the page behind it hears nothing. */
const isCovered = () => Array.from(document.querySelectorAll('[role=dialog][aria-modal=true]')).some((dialog) => dialog.getClientRects().length > 0);

/** Enter on something that can be pressed presses it. */
const pressesSomething = ({ key, target }: KeyboardEvent) => key === 'Enter' && target instanceof HTMLElement && target.closest('button, a, [role=tab], [role=switch]') !== null;

/**
 * Keys of a page. Ignored while typing, under a dialog, with a modifier, and when a key is held down:
 * a decision must come from one deliberate stroke.
 */
export function useKeys(keys: KeyMap, enabled = true) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || pressesSomething(event) || isCovered()) return;
      const act = latest.current[event.key] ?? latest.current[event.key.toLowerCase()];
      if (!act || (event.repeat && !['j', 'k'].includes(event.key))) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [enabled]);
}
