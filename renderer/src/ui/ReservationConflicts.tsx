import type { ReservationConflict } from '@contract/reservations.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/use-format.ts';
import { Button } from './Button.tsx';
import { type ConflictGroup, conflictGroups } from './conflict-groups.ts';
import styles from './ReservationConflicts.module.css';

type Thing = ReservationConflict['thing'];

interface ReservationConflictsProps<C extends ReservationConflict> {
  readonly conflicts: readonly C[];
  /** Takes what is free instead, on all days of the group. */
  readonly onTake: (thing: Thing, group: ConflictGroup<C>) => void;
  /** Nothing may be taken now. */
  readonly isBusy?: boolean;
  /** What else there is to say of a group; null where nothing is free. */
  readonly adviceOf?: (group: ConflictGroup<C>) => ReactNode;
  /** Given where the reservation that stands in the way is not shown anyway. */
  readonly onOpen?: (holder: ReservationConflict['holder']) => void;
}

/** What stands in the way of a reservation: thing, days, who holds it, and what is free instead. */
export function ReservationConflicts<C extends ReservationConflict>(props: ReservationConflictsProps<C>) {
  const { conflicts, onTake, isBusy = false, adviceOf, onOpen } = props;
  const { t } = useTranslation('reservations');
  const { t: common } = useTranslation();
  const format = useFormat();
  return (
    <ul
      className={styles['list']}
      aria-label={t('conflicts.title', { count: conflicts.length })}
      data-testid="reservations:conflicts"
    >
      {conflictGroups(conflicts).map((group) => {
        const { key, thing, members, holder, alternatives } = group;
        const advice = adviceOf?.(group) ?? null;
        return (
          <li key={key}>
            <p className={styles['head']}>
              <b>{thing.name}</b>
              <span>
                {t('conflicts.wanted', {
                  days: members
                    .map(({ start, end }) => format.period(start, end))
                    .join(common('listSeparator')),
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
            {alternatives.length === 0 ? null : (
              <p className={styles['free']}>
                <span className={styles['muted']}>{t('conflicts.instead')}</span>
                {alternatives.map((other) => (
                  <Button
                    key={other.id}
                    isDisabled={isBusy}
                    onClick={() => onTake(other, group)}
                    testId="reservations:take"
                  >
                    {t('conflicts.take', { thing: other.name })}
                  </Button>
                ))}
              </p>
            )}
            {advice === null && alternatives.length > 0 ? null : (
              <p className={styles['muted']}>{advice ?? t('conflicts.none')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
