import { useWords } from '@/display/words';
import { classes } from './class-names';
import { describedBy, Field, type FieldProps } from './field';
import { Icon } from './icon';
import { Box, DayPick } from './native/native';
import { uiWording } from './wording';

export interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD, or empty. */
  value: string;
  onChange(day: string): void;
  from?: string;
  to?: string;
  disabled?: boolean;
}

/** A day, picked with the platform's own calendar. */
export function DateField({ value, onChange, from, to, disabled, ...field }: DateFieldProps) {
  const words = useWords(uiWording);
  return (
    <Field {...field}>
      <Box className={classes('q-control', field.error && 'q-control--bad', disabled && 'q-control--off')}>
        <DayPick
          id={field.id}
          label={field.label}
          value={value}
          onChange={onChange}
          from={from}
          to={to}
          disabled={disabled}
          empty={words.choose}
          invalid={Boolean(field.error)}
          describedBy={describedBy(field)}
        />
        <Icon name="calendar" className="q-search__icon" />
      </Box>
    </Field>
  );
}
