import type { CSSProperties, ReactNode } from 'react';

export interface BoxProps {
  as?: 'div' | 'section' | 'header' | 'footer' | 'main' | 'nav' | 'h1' | 'h2' | 'h3' | 'ul' | 'ol' | 'li' | 'p' | 'form';
  id?: string;
  className?: string;
  style?: CSSProperties;
  role?: string;
  label?: string;
  /** Read out by a screen reader when the content changes. */
  live?: 'polite' | 'assertive';
  /** Drawn for the eye only. */
  decorative?: boolean;
  children?: ReactNode;
}

/** Fields that can be read and not changed; they stay where they are when that ends. */
export interface LockedProps { locked: boolean; children?: ReactNode }

export interface WordsProps {
  id?: string;
  className?: string;
  style?: CSSProperties;
  role?: string;
  decorative?: boolean;
  children?: ReactNode;
}

export interface TapProps {
  onPress(): void;
  /** What a screen reader says; needed where the content is only a picture. */
  label?: string;
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch' | 'option';
  disabled?: boolean;
  checked?: boolean;
  selected?: boolean;
  expanded?: boolean;
  /** This link leads to the page one is on. */
  current?: boolean;
  /** Under way: a second press does nothing. */
  busy?: boolean;
  id?: string;
  describedBy?: string;
  invalid?: boolean;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
}

export interface PictureProps {
  src: string;
  /** Empty when the picture says nothing that the words beside it do not say. */
  alt: string;
  className?: string;
  style?: CSSProperties;
  fit?: 'contain' | 'cover';
}

export type InputKind = 'text' | 'digits' | 'decimal' | 'resident-id' | 'phone' | 'search';

export interface LineInputProps {
  id: string;
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  onEnter?(): void;
  kind?: InputKind;
  label: string;
  maxLength?: number;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  className?: string;
  placeholder?: string;
  /** What the browser may fill in by itself, e.g. `name` or `tel`. */
  autoComplete?: string;
}

export interface AreaInputProps extends Omit<LineInputProps, 'kind' | 'onEnter'> {
  rows?: number;
}

export interface DayPickProps {
  id: string;
  /** YYYY-MM-DD, or empty. */
  value: string;
  onChange(day: string): void;
  label: string;
  from?: string;
  to?: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  className?: string;
  /** Shown while no day is chosen. */
  empty: string;
}

export interface LayerProps {
  label: string;
  onClose(): void;
  children: ReactNode;
}
