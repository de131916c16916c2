import { Image, Input, Picker, Text, Textarea, View, type InputProps } from '@tarojs/components';
import type {
  AreaInputProps, BoxProps, DayPickProps, InputKind, LayerProps, LineInputProps, LockedProps, PictureProps, TapProps, WordsProps,
} from './native-props';

/** WeChat's attributes begin with aria-; the build adds them to the templates (config/aria.ts). */
const aria = (names: Record<string, string | boolean | undefined>): Record<string, string | boolean> => {
  const out: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(names)) if (value !== undefined) out[`aria-${name}`] = value;
  return out;
};

const headings: Partial<Record<NonNullable<BoxProps['as']>, string>> = { h1: 'heading', h2: 'heading', h3: 'heading' };

export function Box({ as = 'div', role, label, live, decorative, children, ...rest }: BoxProps) {
  return (
    <View {...rest} {...aria({ role: role ?? headings[as], label, live, hidden: decorative })}>
      {children}
    </View>
  );
}

/** Nothing in it takes a tap while it is locked. */
export function Locked({ locked, children }: LockedProps) {
  return <View className={locked ? 'q-locked q-locked--on' : 'q-locked'} {...aria({ disabled: locked || undefined })}>{children}</View>;
}

export function Words({ role, decorative, children, ...rest }: WordsProps) {
  return <Text {...rest} {...aria({ role, hidden: decorative })}>{children}</Text>;
}

export function Tap({ onPress, label, role = 'button', disabled, checked, selected, expanded, current, busy: _busy, invalid, className, describedBy: _, children, ...rest }: TapProps) {
  return (
    <View
      {...rest}
      className={className ? `q-tap ${className}` : 'q-tap'}
      hoverClass={disabled ? 'none' : 'q-tap--held'}
      onClick={() => { if (!disabled) onPress(); }}
      {...aria({ role, label, disabled, checked, selected: selected ?? current, expanded, invalid })}
    >
      {children}
    </View>
  );
}

export function Picture({ src, alt, className, style, fit = 'contain' }: PictureProps) {
  return (
    <Image
      src={src}
      className={className}
      style={style}
      mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'}
      {...aria({ label: alt || undefined, hidden: alt === '' || undefined })}
    />
  );
}

const types: Record<InputKind, InputProps['type']> = {
  text: 'text', digits: 'number', decimal: 'digit', 'resident-id': 'idcard', phone: 'number', search: 'text',
};

export function LineInput({ kind = 'text', onChange, onEnter, label, invalid, className, describedBy: _, autoComplete: __, maxLength, ...rest }: LineInputProps) {
  return (
    <Input
      {...rest}
      type={types[kind]}
      maxlength={maxLength ?? 140}
      confirmType={kind === 'search' ? 'search' : 'done'}
      className={className ? `q-input ${className}` : 'q-input'}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onEnter}
      {...aria({ label, invalid })}
    />
  );
}

export function AreaInput({ onChange, label, invalid, className, describedBy: _, autoComplete: __, maxLength, rows: ___, ...rest }: AreaInputProps) {
  return (
    <Textarea
      {...rest}
      autoHeight
      maxlength={maxLength ?? 500}
      className={className ? `q-input q-input--area ${className}` : 'q-input q-input--area'}
      onInput={(event) => onChange(event.detail.value)}
      {...aria({ label, invalid })}
    />
  );
}

export function DayPick({ id, value, onChange, label, from, to, disabled, invalid, className, empty }: DayPickProps) {
  return (
    <Picker id={id} mode="date" value={value} start={from} end={to} disabled={disabled} onChange={(event) => onChange(event.detail.value)} className="q-pick">
      <View className={className ? `q-input ${className}` : 'q-input'} {...aria({ role: 'button', label: `${label} ${value || empty}`, invalid })}>
        {value || empty}
      </View>
    </Picker>
  );
}

export function Layer({ label, onClose, children }: LayerProps) {
  return (
    // Without catchMove the page behind would scroll under the finger.
    <View className="q-layer" catchMove {...aria({ role: 'dialog', label })}>
      <View className="q-layer__shade" onClick={onClose} />
      {children}
    </View>
  );
}
