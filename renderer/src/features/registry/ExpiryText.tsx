import { daysBetween } from '@domain/calendar/dates.ts';
import { expiryOf } from '@domain/registry/expiry.ts';
import type { FieldValue } from '@domain/registry/field.ts';
import type { Format } from '@renderer/lib/format.ts';
import { Tag } from '@renderer/ui/Tag.tsx';
import type { TFunction } from 'i18next';
import styles from './NormBar.module.css';

interface ExpiryTextProps {
  readonly until: FieldValue;
  /** Null when nothing is to be said about it: the record is not used. */
  readonly today: string | null;
  readonly format: Format;
  readonly t: TFunction<'registry'>;
}

/** Last day of a paper; says in words when it has run out or soon will. */
export function ExpiryText({ until, today, format, t }: ExpiryTextProps) {
  if (typeof until !== 'string') return <span>-</span>;
  const expiry = today === null ? null : expiryOf(until, today);
  return (
    <span className={styles['expiry']}>
      <span>{format.isoDay(until)}</span>
      {expiry === 'overdue' ? <Tag tone="bad">{t('expiry.overdue')}</Tag> : null}
      {expiry === 'due' && today !== null ? (
        <Tag tone="warn">{t('expiry.due', { count: daysBetween(today, until) })}</Tag>
      ) : null}
    </span>
  );
}
