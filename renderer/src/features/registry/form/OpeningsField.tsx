import type { Opening } from '@domain/site/site.ts';
import { Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import styles from './OpeningsField.module.css';
import { openingFaults, readTime } from './opening-faults.ts';

interface OpeningsFieldProps {
  /** Given by Form.Item. */
  readonly id?: string;
  readonly value?: readonly Opening[];
  readonly onChange?: (openings: readonly Opening[]) => void;
}

const NO_OPENINGS: readonly Opening[] = [];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const AFTER_LAST_S = 1_800;
const DEFAULT_START_S = 9 * 3_600;
const DEFAULT_LENGTH_S = 2.5 * 3_600;

/** Hours per weekday; several periods on one day, none on a day that is closed. */
export function OpeningsField({ id, value = NO_OPENINGS, onChange }: OpeningsFieldProps) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  const faulty = new Set(openingFaults(value).map((fault) => fault.index));
  const change = (index: number, changes: Partial<Opening>) =>
    onChange?.(value.map((opening, at) => (at === index ? { ...opening, ...changes } : opening)));
  const add = (weekday: number) => {
    const ends = value.filter((opening) => opening.weekday === weekday).map((opening) => opening.end_s);
    const start_s =
      ends.length > 0 ? Math.min(Math.max(...ends) + AFTER_LAST_S, 22 * 3_600) : DEFAULT_START_S;
    onChange?.([...value, { weekday, start_s, end_s: Math.min(start_s + DEFAULT_LENGTH_S, 86_400) }]);
  };
  const copyMonday = () => {
    const monday = value.filter((opening) => opening.weekday === 1);
    const rest = value.filter((opening) => opening.weekday > 5);
    onChange?.([
      ...[1, 2, 3, 4, 5].flatMap((weekday) => monday.map((opening) => ({ ...opening, weekday }))),
      ...rest,
    ]);
  };
  return (
    <div id={id} className={styles['field']} role="group" aria-label={t('openings.label')}>
      {WEEKDAYS.map((weekday) => (
        <div key={weekday} className={styles['day']}>
          <span className={styles['name']}>{format.weekday(weekday)}</span>
          <div className={styles['periods']}>
            {value.map((opening, index) =>
              opening.weekday === weekday ? (
                // oxlint-disable-next-line react/no-array-index-key -- a period has no key but its place; its times change while typing
                <div key={index} className={styles['period']}>
                  <TimeInput
                    label={t('openings.start', { day: format.weekday(weekday) })}
                    value={opening.start_s}
                    isFaulty={faulty.has(index)}
                    onChange={(start_s) => change(index, { start_s })}
                  />
                  <span aria-hidden="true">–</span>
                  <TimeInput
                    label={t('openings.end', { day: format.weekday(weekday) })}
                    value={opening.end_s}
                    isFaulty={faulty.has(index)}
                    onChange={(end_s) => change(index, { end_s })}
                  />
                  <IconButton
                    label={t('openings.remove')}
                    icon={<X size={14} />}
                    onClick={() => onChange?.(value.filter((_, at) => at !== index))}
                  />
                </div>
              ) : null,
            )}
            {value.some((opening) => opening.weekday === weekday) ? null : (
              <span className={styles['closed']}>{t('openings.closed')}</span>
            )}
          </div>
          <IconButton
            label={t('openings.add', { day: format.weekday(weekday) })}
            icon={<Plus size={14} />}
            onClick={() => add(weekday)}
          />
        </div>
      ))}
      <Button tone="link" onClick={copyMonday} isDisabled={!value.some((opening) => opening.weekday === 1)}>
        {t('openings.copyMonday')}
      </Button>
    </div>
  );
}

interface TimeInputProps {
  readonly label: string;
  readonly value: number;
  readonly isFaulty: boolean;
  readonly onChange: (time_s: number) => void;
}

/** Takes a time as people type it and prints it as 09:30 when they leave the field. */
function TimeInput({ label, value, isFaulty, onChange }: TimeInputProps) {
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    const time = typed === null ? null : readTime(typed);
    if (time !== null) onChange(time);
    setTyped(null);
  };
  return (
    <Input
      className={styles['time'] ?? ''}
      value={typed ?? format.time(value)}
      status={isFaulty || (typed !== null && readTime(typed) === null) ? 'error' : ''}
      aria-label={label}
      aria-invalid={isFaulty}
      onChange={(event) => {
        setTyped(event.target.value);
        const time = readTime(event.target.value);
        if (time !== null && event.target.value.length >= 4) onChange(time);
      }}
      onBlur={leave}
    />
  );
}
