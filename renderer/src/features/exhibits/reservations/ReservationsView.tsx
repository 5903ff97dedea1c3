import { queries } from '@renderer/lib/queries.ts';
import { unpublishedYears } from '@renderer/lib/unpublished-years.ts';
import { shownDays } from '@renderer/timeline/shown-days.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Page } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { StatusFigures } from '@renderer/ui/Slots.tsx';
import { SplitView } from '@renderer/ui/SplitView.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { ReservationBoard } from './ReservationBoard.tsx';
import { ReservationLegend } from './ReservationLegend.tsx';
import { ReservationPane } from './ReservationPane.tsx';
import { ReservationsBar } from './ReservationsBar.tsx';
import { reservationKey } from './reservation-rows.ts';
import styles from './reservations.module.css';
import { toggledStates, USUAL_STATES } from './shown-states.ts';
import { useShownReservations } from './use-shown-reservations.ts';
import { useNewKey, useReservationAddress } from './use-reservation-address.ts';
import { useReservationSelection } from './use-reservation-selection.ts';
import { useReservationActions } from './use-reservation-actions.ts';

/** 预约: what is promised to whom on which days. */
export function ReservationsView() {
  const { t } = useTranslation('exhibits');
  const status = useQuery(queries.workspaceStatus());
  if (status.data) return <ReservationsOf today={status.data.businessDate} />;
  return (
    <Page title={t('title')} testId="exhibits:page">
      <div className={styles['alone']}>
        {status.error ? (
          <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
    </Page>
  );
}

/** The bar, the board of the shown days, and the reservation that is selected or being entered. */
function ReservationsOf({ today }: { readonly today: string }) {
  const { t } = useTranslation('reservations');
  const { t: exhibits } = useTranslation('exhibits');
  const { search, change } = useReservationAddress();
  const kind = search.span ?? 'quarter';
  const shown = shownDays(kind, search.day ?? today);
  const { states = USUAL_STATES } = search;
  const word = useDeferredValue(search.q ?? '');
  const { rows, days, reservations, isOld, failed } = useShownReservations(shown, states, word);
  const actions = useReservationActions();
  const selection = useReservationSelection(reservations, actions.reset);
  useNewKey(() => change({ create: true, record: undefined }));
  return (
    <SplitView
      id="exhibits"
      inspector={
        search.create || selection.selected ? (
          <ReservationPane selection={selection} actions={actions} today={today} />
        ) : null
      }
    >
      <Page title={exhibits('title')} testId="exhibits:page">
        <StatusFigures>
          <span role="status">{t('count', { count: reservations.length })}</span>
        </StatusFigures>
        <ReservationsBar
          kind={kind}
          shown={shown}
          today={today}
          unpublishedYears={unpublishedYears(days ?? [])}
          search={search}
          onChange={change}
        />
        {failed ? (
          <div className={styles['alone']}>
            <ErrorNotice error={failed.error} onRetry={failed.retry} />
          </div>
        ) : rows === undefined || days === undefined ? (
          <div className={styles['alone']}>
            <Skeleton lines={8} />
          </div>
        ) : rows.length === 0 ? (
          <NoRows isFiltered={word !== ''} />
        ) : (
          <>
            <ReservationBoard
              rows={rows}
              days={days}
              zoom={kind === 'month' ? 'month' : 'year'}
              today={today}
              isOld={isOld}
              selected={search.record ?? null}
              onSelect={selection.select}
              onEdit={selection.edit}
              onCancel={(reservation) => {
                // Selected, so that a refusal shows beside it.
                selection.select(reservationKey(reservation));
                actions.setState(reservation, 'cancelled');
              }}
              onSelectDay={(day) => change({ span: 'month', day })}
            />
            <ReservationLegend
              states={states}
              onToggle={(state) => change({ states: toggledStates(states, state) })}
            />
          </>
        )}
      </Page>
    </SplitView>
  );
}

function NoRows({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation('reservations');
  const navigate = useNavigate();
  if (isFiltered) return <EmptyState title={t('nothingFits')} />;
  return (
    <EmptyState
      title={t('empty')}
      hint={t('emptyHint')}
      action={
        <Button onClick={() => void navigate({ to: '/registry', search: { register: 'caravan' } })}>
          {t('toRegistry')}
        </Button>
      }
    />
  );
}
