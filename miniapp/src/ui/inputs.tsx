import type { ReactNode } from 'react';
import { classes } from './class-names';
import { describedBy, Field, type FieldProps } from './field';
import { AreaInput, Box, LineInput, Words } from './native/native';
import type { InputKind } from './native/native-props';

interface CommonProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  maxLength?: number;
  disabled?: boolean;
  autoComplete?: string;
}

export interface TextInputProps extends CommonProps {
  kind?: InputKind;
  onEnter?(): void;
  /** At the right inside the box: a unit, a count, “正在查…”. */
  suffix?: ReactNode;
}

export function TextInput({ kind, value, onChange, onBlur, onEnter, maxLength, disabled, autoComplete, suffix, ...field }: TextInputProps) {
  return (
    <Field {...field}>
      <Box className={classes('q-control', field.error && 'q-control--bad', disabled && 'q-control--off')}>
        <LineInput
          id={field.id}
          label={field.label}
          kind={kind}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          onEnter={onEnter}
          maxLength={maxLength}
          disabled={disabled}
          autoComplete={autoComplete}
          invalid={Boolean(field.error)}
          describedBy={describedBy(field)}
        />
        {suffix !== undefined && <Words className="q-control__suffix">{suffix}</Words>}
      </Box>
    </Field>
  );
}

export interface NumberInputProps extends Omit<CommonProps, 'value' | 'onChange'> {
  /** As typed, so that “1.” on the way to “1.5” is not taken away. */
  value: string;
  onChange(value: string): void;
  decimals?: number;
  suffix?: ReactNode;
}

const fullWidth = /[０-９．]/g;

/** Keeps what is a number being written: digits, one point, so many decimals. Full-width digits become plain ones. */
export function numberBeingTyped(typed: string, decimals: number): string {
  const plain = typed.replace(fullWidth, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)).replace(/[^\d.]/g, '');
  const [whole = '', ...rest] = plain.split('.');
  if (decimals === 0 || rest.length === 0) return whole;
  return `${whole}.${rest.join('').slice(0, decimals)}`;
}

export function NumberInput({ decimals = 0, onChange, ...rest }: NumberInputProps) {
  return <TextInput {...rest} kind={decimals > 0 ? 'decimal' : 'digits'} onChange={(typed) => onChange(numberBeingTyped(typed, decimals))} />;
}

export function TextArea({ value, onChange, onBlur, maxLength, disabled, rows, ...field }: CommonProps & { rows?: number }) {
  return (
    <Field {...field}>
      <Box className={classes('q-control', 'q-control--area', field.error && 'q-control--bad', disabled && 'q-control--off')}>
        <AreaInput
          id={field.id}
          label={field.label}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          maxLength={maxLength}
          disabled={disabled}
          rows={rows}
          invalid={Boolean(field.error)}
          describedBy={describedBy(field)}
        />
      </Box>
    </Field>
  );
}
