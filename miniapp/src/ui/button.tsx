import { classes } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Tap, Words } from './native/native';

export interface ButtonProps {
  /** Names the act; when disabled it also says why: “保存（合计满 100% 后可用）”. */
  children: string;
  onPress(): void;
  kind?: 'primary' | 'ghost' | 'quiet' | 'dashed' | 'danger' | 'danger-ghost';
  small?: boolean;
  icon?: IconName;
  disabled?: boolean;
  /** Keeps its words and its width; a second tap does nothing. */
  waiting?: boolean;
  label?: string;
  id?: string;
}

export function Button({ children, onPress, kind = 'primary', small, icon, disabled, waiting, label, id }: ButtonProps) {
  return (
    <Tap
      id={id}
      label={label}
      busy={waiting}
      disabled={disabled || waiting}
      onPress={onPress}
      className={classes('q-button', kind !== 'primary' && `q-button--${kind}`, small && 'q-button--small', disabled && 'q-button--off', waiting && 'q-button--waiting')}
    >
      {waiting && <Words decorative className="q-spinner" />}
      {icon && !waiting && <Icon name={icon} className="q-button__icon" />}
      <Words>{children}</Words>
    </Tap>
  );
}

/** Words that act or lead on, with a target of full size around them. */
export function TextLink({ children, onPress, strong, underlined, label }: { children: string; onPress(): void; strong?: boolean; underlined?: boolean; label?: string }) {
  return (
    <Tap role="link" label={label} onPress={onPress} className={classes('q-link', strong && 'q-link--strong', underlined && 'q-link--line')}>
      <Words>{children}</Words>
    </Tap>
  );
}
