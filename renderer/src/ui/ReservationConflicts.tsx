import type { ReservationConflict } from '@contract/reservations.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/use-format.ts';
import { Button } from './Button.tsx';
import { conflictGroups } from './conflict-groups.ts';
import styles from './ReservationConflicts.module.css';

type Thing = ReservationConflict['thing'];

interface ReservationConflictsProps {
  readonly conflicts: readonly ReservationConflict[];
  /** Given where what is free can be taken instead. */
  readonly onTake?: (thing: Thing) => void;
  /** Given where the reservation that stands in the way is not shown anyway. */
  readonly onOpen?: (holder: ReservationConflict['holder']) => void;
}

/** What stands in the way of a reservation: thing, days, who holds it, and what is free instead. */
export function ReservationConflicts({ conflicts, onTake, onOpen }: ReservationConflictsProps) {
  const { t } = useTranslation('reservations');
  const { t: common } = useTranslation();
  const format = useFormat();
  return (
    <ul
      className={styles['list']}
      aria-label={t('conflicts.title', { count: conflicts.length })}
      data-testid="reservations:conflicts"
    >
      {conflictGroups(conflicts).map(({ key, thing, wanted, holder, alternatives }) => (
        <li key={key}>
          <p className={styles['head']}>
            <b>{thing.name}</b>
            <span>
              {t('conflicts.wanted', {
                days: wanted.map(({ start, end }) => format.period(start, end)).join(common('listSeparator')),
              })}
            </span>
          </p>
          <p>
            {t('conflicts.held', { title: holder.title, days: format.period(holder.start, holder.end) })}
            {' · '}
            {t(`purpose.${holder.purpose}`)}
            {holder.thing.id === thing.id ? null : (
              <span className={styles['muted']}> {t('conflicts.by', { thing: holder.thing.name })}</span>
            )}
            {onOpen ? (
              <>
                {' '}
                <Button tone="link" onClick={() => onOpen(holder)} testId="reservations:holder">
                  {t('publish.open')}
                </Button>
              </>
            ) : null}
          </p>
          {alternatives.length === 0 ? (
            <p className={styles['muted']}>{t('conflicts.none')}</p>
          ) : (
            <p className={styles['free']}>
              <span className={styles['muted']}>{t('conflicts.instead')}</span>
              {onTake
                ? alternatives.map((other) => (
                    <Button key={other.id} onClick={() => onTake(other)} testId="reservations:take">
                      {t('conflicts.take', { thing: other.name })}
                    </Button>
                  ))
                : alternatives.map(({ name }) => name).join(common('listSeparator'))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
