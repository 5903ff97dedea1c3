import type { ReservationView } from '@contract/reservations.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './reservations.module.css';
import type { useReservationActions } from './use-reservation-actions.ts';

interface CancelReservationProps {
  readonly reservation: ReservationView;
  readonly actions: ReturnType<typeof useReservationActions>;
}

/** Calls a reservation off. A reason, if one is given, stays in its history. */
export function CancelReservation({ reservation, actions }: CancelReservationProps) {
  const { t } = useTranslation('reservations');
  const [reason, setReason] = useState('');
  const [isAsking, ask] = useState(false);
  const field = useRef<InputRef>(null);
  useEffect(() => {
    if (isAsking) field.current?.focus();
  }, [isAsking]);
  if (!isAsking)
    return (
      <div className={styles['cancel']}>
        <Button
          tone="danger"
          isDisabled={actions.isBusy}
          onClick={() => ask(true)}
          testId="reservations:do.cancelled"
        >
          {t('do.cancelled')}
        </Button>
      </div>
    );
  return (
    <form
      className={styles['cancel']}
      aria-label={t('do.cancelled')}
      onSubmit={(event) => {
        event.preventDefault();
        actions.setState(reservation, 'cancelled', reason);
      }}
    >
      <Input
        ref={field}
        aria-label={t('cancel.reason')}
        placeholder={t('cancel.reason')}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        data-testid="reservations:cancel.reason"
      />
      <div className={styles['actions']}>
        <Button tone="danger" isSubmit isBusy={actions.isBusy} testId="reservations:cancel.confirm">
          {t('do.cancelled')}
        </Button>
        <Button tone="quiet" onClick={() => ask(false)}>
          {t('cancel.keep')}
        </Button>
      </div>
    </form>
  );
}
