import type { Period } from '@domain/registry/field.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface PeriodsFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: readonly Period[];
  readonly onChange: (periods: readonly Period[]) => void;
}

/** Spans of days with their reasons, both days included. */
export function PeriodsField({ id, label, value, onChange }: PeriodsFieldProps) {
  const { t } = useTranslation('registry');
  const change = (index: number, changes: Partial<Period>) =>
    onChange(value.map((period, at) => (at === index ? { ...period, ...changes } : period)));
  return (
    <div id={id} role="group" aria-label={label} className={styles['list']}>
      {value.map((period, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a period has no key but its place; its days change while typing
        <div key={index} className={styles['period']}>
          <DateField
            label={t('periods.start')}
            value={period.start}
            onChange={(start) => change(index, { start, ...(period.end === '' ? { end: start } : {}) })}
          />
          <DateField label={t('periods.end')} value={period.end} onChange={(end) => change(index, { end })} />
          <IconButton
            label={t('periods.remove')}
            icon={<X size={14} />}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
          <div className={styles['reason']}>
            <Input
              maxLength={80}
              placeholder={t('periods.reason')}
              aria-label={t('periods.reason')}
              value={period.reason}
              onChange={(event) => change(index, { reason: event.target.value })}
            />
          </div>
        </div>
      ))}
      <Button
        tone="link"
        icon={<Plus size={13} />}
        onClick={() => onChange([...value, { start: '', end: '', reason: '' }])}
      >
        {t('periods.add')}
      </Button>
    </div>
  );
}
