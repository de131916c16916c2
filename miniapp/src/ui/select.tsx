import { useState } from 'react';
import { useWords } from '@/display/words';
import { classes } from './class-names';
import { describedBy, Field, type FieldProps } from './field';
import { Icon } from './icon';
import { Box, LineInput, Tap, Words } from './native/native';
import { matching, type SelectOption } from './select-options';
import { Sheet } from './sheet';
import { uiWording } from './wording';

export interface SelectProps extends FieldProps {
  value: string;
  options: readonly SelectOption[];
  onChange(value: string, option: SelectOption): void;
  /** Words for a value that is not among the options now, such as one found by an earlier search. */
  valueTitle?: string;
  disabled?: boolean;
  /** A list asked from the service: called with what is typed, and `options` is what came back. */
  onSearch?(typed: string): void;
  searching?: boolean;
}

/** One of many, in a sheet that can be searched. */
export function Select({ value, options, onChange, valueTitle, disabled, onSearch, searching, ...field }: SelectProps) {
  const words = useWords(uiWording);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const chosen = options.find((option) => option.value === value)?.title ?? (value === '' ? undefined : valueTitle);
  const { shown, left } = onSearch ? { shown: options, left: 0 } : matching(options, typed);
  const searchable = onSearch !== undefined || options.length > 8;

  const close = () => {
    setOpen(false);
    setTyped('');
  };

  return (
    <Field {...field}>
      <Tap
        id={field.id}
        label={`${field.label} ${chosen ?? words.choose}`}
        expanded={open}
        disabled={disabled}
        invalid={Boolean(field.error)}
        describedBy={describedBy(field)}
        onPress={() => setOpen(true)}
        className={classes('q-control', field.error && 'q-control--bad', disabled && 'q-control--off')}
      >
        <Words className={classes('q-control__value', chosen === undefined && 'q-control__value--empty')}>{chosen ?? words.choose}</Words>
        <Icon name="down" className="q-search__icon" />
      </Tap>
      <Sheet title={field.label} open={open} onClose={close}>
        {searchable && (
          <Box className="q-control q-search">
            <Icon name="search" className="q-search__icon" />
            <LineInput
              id={`${field.id}-search`}
              kind="search"
              label={words.search}
              value={typed}
              onChange={(text) => {
                setTyped(text);
                onSearch?.(text);
              }}
            />
          </Box>
        )}
        {shown.map((option) => {
          const on = option.value === value;
          return (
            <Tap
              key={option.value}
              role="radio"
              checked={on}
              className={classes('q-option', on && 'q-option--on')}
              onPress={() => {
                onChange(option.value, option);
                close();
              }}
            >
              <Box className="q-option__text">
                <Words className="q-option__title">{option.title}</Words>
                {option.note && <Words className="q-option__note">{option.note}</Words>}
              </Box>
              {on && <Icon name="tick" className="q-option__tick" />}
            </Tap>
          );
        })}
        {shown.length === 0 && <Box className="q-empty" live="polite">{searching ? words.loading : words.nothingFound}</Box>}
        {left > 0 && <Box className="q-note">{words.moreToNarrow(left)}</Box>}
      </Sheet>
    </Field>
  );
}
