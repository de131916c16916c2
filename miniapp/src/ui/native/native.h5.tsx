import { useEffect, useRef, type KeyboardEvent } from 'react';
import type {
  AreaInputProps, BoxProps, DayPickProps, InputKind, LayerProps, LineInputProps, LockedProps, PictureProps, TapProps, WordsProps,
} from './native-props';

// In the browser the kit stands on real HTML: a real button brings keyboard, focus and screen reader with it,
// and Taro's web components stay out of the bundle.

export function Box({ as: Tag = 'div', label, live, decorative, children, ...rest }: BoxProps) {
  return (
    <Tag aria-label={label} aria-live={live} aria-hidden={decorative || undefined} {...rest}>
      {children}
    </Tag>
  );
}

/** A disabled fieldset: the browser disables every control in it, and what stands there is still read out. */
export function Locked({ locked, children }: LockedProps) {
  return <fieldset disabled={locked} className={locked ? 'q-locked q-locked--on' : 'q-locked'}>{children}</fieldset>;
}

export function Words({ decorative, children, ...rest }: WordsProps) {
  return <span aria-hidden={decorative || undefined} {...rest}>{children}</span>;
}

export function Tap({ onPress, label, role = 'button', disabled, checked, selected, expanded, current, busy, describedBy, invalid, className, children, ...rest }: TapProps) {
  return (
    <button
      type="button"
      role={role === 'button' ? undefined : role}
      aria-label={label}
      // Not `disabled`: whoever tabs through the page must still hear the button and the reason in its label.
      aria-disabled={disabled || undefined}
      aria-checked={checked}
      aria-selected={selected}
      aria-expanded={expanded}
      aria-current={current ? 'page' : undefined}
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      className={className ? `q-tap ${className}` : 'q-tap'}
      onClick={disabled ? undefined : onPress}
      {...rest}
    >
      {children}
    </button>
  );
}

export function Picture({ src, alt, className, style, fit = 'contain' }: PictureProps) {
  return <img src={src} alt={alt} className={className} style={{ objectFit: fit, ...style }} />;
}

const modes: Record<InputKind, { type: string; inputMode?: 'numeric' | 'decimal' | 'tel' | 'search' }> = {
  text: { type: 'text' },
  digits: { type: 'text', inputMode: 'numeric' },
  decimal: { type: 'text', inputMode: 'decimal' },
  'resident-id': { type: 'text' },
  phone: { type: 'tel', inputMode: 'tel' },
  search: { type: 'search', inputMode: 'search' },
};

export function LineInput({ kind = 'text', onChange, onEnter, label, invalid, describedBy, className, ...rest }: LineInputProps) {
  return (
    <input
      {...modes[kind]}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      className={className ? `q-input ${className}` : 'q-input'}
      onChange={(event) => onChange(event.target.value)}
      // A Chinese input method uses Enter to accept a candidate.
      onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.(); }}
      {...rest}
    />
  );
}

export function AreaInput({ onChange, label, invalid, describedBy, className, rows = 3, ...rest }: AreaInputProps) {
  return (
    <textarea
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      className={className ? `q-input q-input--area ${className}` : 'q-input q-input--area'}
      rows={rows}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}

export function DayPick({ id, value, onChange, label, from, to, disabled, invalid, describedBy, className }: DayPickProps) {
  return (
    <input
      id={id}
      type="date"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      min={from}
      max={to}
      disabled={disabled}
      value={value}
      className={className ? `q-input ${className}` : 'q-input'}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const focusable = 'button, input, textarea, select, a[href], [tabindex]:not([tabindex="-1"])';

/** A layer above the page: holds the focus while open, closes on Escape, and gives the focus back. */
export function Layer({ label, onClose, children }: LayerProps) {
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    root.current?.focus();
    return () => before?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose();
    if (event.key !== 'Tab' || !root.current) return;
    const stops = [...root.current.querySelectorAll<HTMLElement>(focusable)];
    const first = stops[0];
    const last = stops[stops.length - 1];
    const active = document.activeElement;
    if (event.shiftKey && (active === first || active === root.current)) {
      event.preventDefault();
      last?.focus();
    } else if (!event.shiftKey && active === last) {
      event.preventDefault();
      first?.focus();
    }
  };

  return (
    <div ref={root} className="q-layer" role="dialog" aria-modal="true" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="q-layer__shade" onClick={onClose} />
      {children}
    </div>
  );
}
