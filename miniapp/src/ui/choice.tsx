import type { ReactNode } from 'react';
import { classes } from './class-names';
import { describedBy, Field, type FieldProps } from './field';
import { Icon } from './icon';
import { Box, Tap, Words } from './native/native';

export interface Option<V extends string> {
  value: V;
  title: string;
  note?: ReactNode;
  disabled?: boolean;
}

interface CardChoiceProps {
  id?: string;
  role: 'radio' | 'checkbox';
  on: boolean;
  title: string;
  note?: ReactNode;
  disabled?: boolean;
  invalid?: boolean;
  plain?: boolean;
  describedBy?: string;
  onPress(): void;
}

function CardChoice({ id, role, on, title, note, disabled, invalid, plain, describedBy: described, onPress }: CardChoiceProps) {
  const round = role === 'radio';
  return (
    <Tap
      id={id}
      role={role}
      checked={on}
      disabled={disabled}
      invalid={invalid}
      describedBy={described}
      onPress={onPress}
      className={classes('q-choice', on && 'q-choice--on', invalid && 'q-choice--bad', disabled && 'q-choice--off', plain && 'q-choice--plain')}
    >
      <Words decorative className={classes('q-choice__mark', round && 'q-choice__mark--round', on && 'q-choice__mark--on')}>
        {on && (round ? <Words className="q-choice__dot" /> : <Icon name="tick" />)}
      </Words>
      <Box className="q-grow">
        <Words className="q-choice__title">{title}</Words>
        {note && <Words className="q-choice__note">{note}</Words>}
      </Box>
    </Tap>
  );
}

/** One of a few, all in sight. */
export function Choice<V extends string>({ value, options, onChange, ...field }: FieldProps & { value: V | ''; options: readonly Option<V>[]; onChange(value: V): void }) {
  return (
    <Field {...field}>
      <Box id={field.id} role="radiogroup" label={field.label} className="q-choices">
        {options.map((option) => (
          <CardChoice
            key={option.value}
            role="radio"
            on={option.value === value}
            title={option.title}
            note={option.note}
            disabled={option.disabled}
            invalid={Boolean(field.error)}
            describedBy={describedBy(field)}
            onPress={() => onChange(option.value)}
          />
        ))}
      </Box>
    </Field>
  );
}

/** Any of a few, all in sight. */
export function Choices<V extends string>({ value, options, onChange, ...field }: FieldProps & { value: readonly V[]; options: readonly Option<V>[]; onChange(value: V[]): void }) {
  return (
    <Field {...field}>
      <Box id={field.id} role="group" label={field.label} className="q-choices">
        {options.map((option) => {
          const on = value.includes(option.value);
          return (
            <CardChoice
              key={option.value}
              role="checkbox"
              on={on}
              title={option.title}
              note={option.note}
              disabled={option.disabled}
              invalid={Boolean(field.error)}
              describedBy={describedBy(field)}
              onPress={() => onChange(on ? value.filter((other) => other !== option.value) : [...value, option.value])}
            />
          );
        })}
      </Box>
    </Field>
  );
}

/** A promise or a consent: one sentence, ticked by the person, never beforehand. */
export function Tick({ id, checked, onChange, children, note, error, disabled }: {
  id: string;
  checked: boolean;
  onChange(checked: boolean): void;
  children: string;
  note?: ReactNode;
  error?: string | null;
  disabled?: boolean;
}) {
  return (
    <Box className="q-field">
      <CardChoice id={id} role="checkbox" on={checked} title={children} note={note} disabled={disabled} invalid={Boolean(error)} onPress={() => onChange(!checked)} />
      {error && <Box role="alert" className="q-field__error"><Words>{error}</Words></Box>}
    </Box>
  );
}
