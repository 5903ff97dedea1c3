import type { ReservationView } from '@contract/reservations.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { type Fact, FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { SampleMark } from '@renderer/ui/Tag.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CancelReservation } from './CancelReservation.tsx';
import { ReservationHistory } from './ReservationHistory.tsx';
import styles from './reservations.module.css';
import { shownState } from './shown-states.ts';
import { canEdit, nextStates, type useReservationActions } from './use-reservation-actions.ts';
import { useReservationDays } from './use-reservation-days.ts';

interface ReservationInspectorProps {
  readonly reservation: ReservationView;
  readonly actions: ReturnType<typeof useReservationActions>;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** One reservation: what is promised, for what, from where it comes, and what can be done with it now. */
export function ReservationInspector({ reservation, actions, onEdit, onClose }: ReservationInspectorProps) {
  const { t } = useTranslation('reservations');
  const daysOf = useReservationDays();
  const navigate = useNavigate();
  const { id, thing, start, end, state, purpose, title, note, planId, isSample } = reservation;
  const length = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  const source = sourceOf(reservation);
  const steps = nextStates(reservation).filter((next) => next !== 'cancelled');
  const canCancel = nextStates(reservation).includes('cancelled');
  const facts: readonly Fact[] = [
    { label: t('field.thing'), value: thing.name, note: t(`group.${thing.kind}`) },
    {
      label: t('field.days'),
      value: daysOf(reservation),
      note: shownState(reservation) === 'repair' ? '' : t('field.length', { count: length }),
    },
    { label: t('field.state'), value: t(`state.${shownState(reservation)}`) },
    { label: t('field.purpose'), value: t(`purpose.${purpose}`) },
    ...(source === null ? [] : [{ label: t('field.source'), value: t(`field.${source}`) }]),
    { label: t('field.note'), value: note || '-' },
  ];
  return (
    <Inspector
      title={title}
      subtitle={`${thing.name} · ${daysOf(reservation)}`}
      marks={isSample ? <SampleMark /> : null}
      onClose={onClose}
      testId="reservations:inspector"
    >
      <InspectorSection>
        <FactList facts={facts} />
      </InspectorSection>
      <InspectorSection>
        <div className={styles['actions']}>
          {steps.map((next) => (
            <Button
              key={next}
              isDisabled={actions.isBusy}
              onClick={() => actions.setState(reservation, next)}
              testId={`reservations:do.${next}`}
            >
              {t(`do.${next}`)}
            </Button>
          ))}
          {canEdit(reservation) ? (
            <Button onClick={onEdit} testId="reservations:edit">
              {t('do.edit')}
            </Button>
          ) : null}
          {id !== null && (state === 'draft' || state === 'cancelled') ? (
            <Button
              tone="danger"
              isDisabled={actions.isBusy}
              onClick={() => actions.remove(reservation)}
              testId="reservations:remove"
            >
              {t('do.remove')}
            </Button>
          ) : null}
          {planId === null ? null : (
            <Button onClick={() => void navigate({ to: '/plan', search: { plan: planId } as never })}>
              {t('do.openPlan')}
            </Button>
          )}
        </div>
        {canCancel ? <CancelReservation reservation={reservation} actions={actions} /> : null}
        {actions.error ? <ErrorNotice error={actions.error} onDismiss={actions.reset} /> : null}
      </InspectorSection>
      {id === null ? null : <ReservationHistory id={id} />}
    </Inspector>
  );
}

function sourceOf({ id, planId, stayPlanId, custodyCaseId, repairId, maintenanceRuleId }: ReservationView) {
  if (planId !== null) return id === null ? 'fromDraft' : 'fromPlan';
  if (stayPlanId !== null) return 'fromStayPlan';
  if (custodyCaseId !== null) return 'fromCase';
  if (repairId !== null) return 'fromRepair';
  return maintenanceRuleId === null ? null : 'fromMaintenance';
}
