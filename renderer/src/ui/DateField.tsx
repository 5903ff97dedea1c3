import { DatePicker } from 'antd';
import type { SyntheticEvent } from 'react';
import { Temporal } from 'temporal-polyfill';
import { dateConfig } from './date-config.ts';

const Picker = DatePicker.generatePicker<Temporal.PlainDate>(dateConfig);

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`; empty or absent for no day. */
  readonly value?: string | null;
  readonly onChange?: (date: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly width?: number | string;
  /** True where no day is a choice too. */
  readonly isClearable?: boolean;
  /** Shown while no day is chosen; without one the way to write it. */
  readonly placeholder?: string;
  /** Given by Form.Item. */
  readonly id?: string;
  readonly testId?: string;
}

/** A calendar day, typed or chosen, always written YYYY-MM-DD whatever the system's language is. */
export function DateField({
  label,
  value,
  onChange,
  min,
  max,
  width = '100%',
  isClearable = false,
  placeholder = 'YYYY-MM-DD',
  id,
  testId,
}: DateFieldProps) {
  /** The picker takes a deleted text for an unfinished one and brings the day back: here it means no day. */
  const clearWhenEmpty = ({ target }: SyntheticEvent) => {
    if (isClearable && value && target instanceof HTMLInputElement && target.value === '') onChange?.('');
  };
  return (
    <Picker
      {...(id ? { id } : {})}
      allowClear={isClearable}
      style={{ width }}
      format="YYYY-MM-DD"
      placeholder={placeholder}
      aria-label={label}
      value={value ? Temporal.PlainDate.from(value) : null}
      {...(min ? { minDate: Temporal.PlainDate.from(min) } : {})}
      {...(max ? { maxDate: Temporal.PlainDate.from(max) } : {})}
      onChange={(date: Temporal.PlainDate | null) => onChange?.(date?.toString() ?? '')}
      onBlur={clearWhenEmpty}
      onKeyDown={(event) => {
        if (event.key === 'Enter') clearWhenEmpty(event);
      }}
      data-testid={testId}
    />
  );
}
