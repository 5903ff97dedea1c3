import type { ReservationView } from '@contract/reservations.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { ReservationConflicts } from '@renderer/ui/ReservationConflicts.tsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ReservationFields } from './ReservationFields.tsx';
import styles from './reservations.module.css';
import { useReservationForm } from './use-reservation-form.ts';

interface ReservationFormProps {
  /** Null for a new one. */
  readonly reservation: ReservationView | null;
  /** First day of a new one. */
  readonly day: string;
  readonly onClose: () => void;
  /** Id of what was saved, and a day of it. */
  readonly onSaved: (id: string, day: string) => void;
}

/** A reservation as it is entered or changed; what stands in its way shows at once, with what is free instead. */
export function ReservationForm({ reservation, day, onClose, onSaved }: ReservationFormProps) {
  const { t } = useTranslation('reservations');
  const entry = useReservationForm(reservation, day, onSaved);
  const form = useRef<HTMLFormElement>(null);
  // What led here, a key or a button, is elsewhere: the keyboard goes on here.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const title = t(reservation ? 'form.edit' : 'form.new');
  const cannotSave = entry.fault !== null || entry.isBusy;
  return (
    <Inspector
      title={title}
      onClose={onClose}
      testId="reservations:form"
      foot={
        <>
          <Button
            tone="primary"
            onClick={() => entry.save('confirmed')}
            isBusy={entry.isBusy}
            isDisabled={cannotSave || entry.isTaken}
            testId="reservations:save"
          >
            {t(reservation ? 'form.save' : 'form.confirm')}
          </Button>
          {reservation ? null : (
            <Button
              onClick={() => entry.save('draft')}
              isDisabled={cannotSave}
              testId="reservations:saveDraft"
            >
              {t('form.draft')}
            </Button>
          )}
          <Button tone="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </>
      }
    >
      <InspectorSection>
        {/* Nothing in it submits: Enter confirms a typed day or choice. */}
        <form
          ref={form}
          className={styles['form']}
          aria-label={title}
          onSubmit={(event) => event.preventDefault()}
        >
          <ReservationFields draft={entry.draft} onChange={entry.change} />
        </form>
      </InspectorSection>
      <InspectorSection>
        <div role="status">
          <Check entry={entry} />
        </div>
        {entry.error ? <ErrorNotice error={entry.error} /> : null}
      </InspectorSection>
    </Inspector>
  );
}

/** What stands in the way, what is still to be typed, or that the thing is free. */
function Check({ entry }: { readonly entry: ReturnType<typeof useReservationForm> }) {
  const { t } = useTranslation('reservations');
  const { conflicts, fault, isFree, change } = entry;
  if (conflicts.length > 0)
    return (
      <ReservationConflicts conflicts={conflicts} onTake={({ kind, id }) => change({ kind, thingId: id })} />
    );
  if (fault !== null) return <p className={styles['say']}>{t(`form.${fault}`)}</p>;
  if (!isFree) return null;
  return (
    <p className={styles['say']} data-tone="good" data-testid="reservations:free">
      {t('form.free')}
    </p>
  );
}
