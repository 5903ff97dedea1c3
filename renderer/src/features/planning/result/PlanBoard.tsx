import { queries } from '@renderer/lib/queries.ts';
import { Board } from '@renderer/timeline/Board.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_SELECTION } from '../planning-search.ts';
import { firstDay, selectedDay, selectedTour } from '../selection.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { BoardBar } from './BoardBar.tsx';
import { barMarks, boardRows } from './board-rows.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

/** The plan as caravans by days under its period, zoom and counts. */
export function PlanBoard({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { search, change, select } = usePlanningAddress();
  const { plan, caravans, status, selection, locks, changes } = scene;
  const days = useQuery(queries.calendarDays(plan.periodStart, plan.periodEnd));
  const overview = useQuery(queries.overview());
  const rows = useMemo(() => {
    const daysOut = new Map((overview.data?.caravans ?? []).map((each) => [each.caravanId, each.daysOut]));
    return boardRows(plan, caravans, daysOut, status.businessDate, (tour) => barMarks(tour, locks, changes));
  }, [plan, caravans, overview.data, status.businessDate, locks, changes]);
  const zoom = search.zoom ?? 'month';
  const tour = selectedTour(selection);
  const day = selectedDay(selection);
  const shownDay = day ?? firstDay(plan);
  const isUnpublished = days.data?.some((each) => !each.isPublished) ?? false;
  return (
    <section className={styles['board']} aria-label={t('board.title')}>
      <BoardBar plan={plan} zoom={zoom} day={shownDay} isUnpublished={isUnpublished} />
      {days.error ? <ErrorNotice error={days.error} /> : null}
      {days.data ? (
        <Board
          rows={rows}
          days={days.data}
          zoom={zoom}
          today={status.businessDate}
          day={zoom === 'day' ? shownDay : day}
          selectedTour={tour?.id ?? null}
          selectedStop={selection.kind === 'stop' ? selection.stop.id : null}
          onSelectTour={(id) => select({ tour: id })}
          onSelectStop={(stop) => select({ stop })}
          onSelectDay={(date) => select({ day: date })}
          onOpenTour={(id) => change({ ...NO_SELECTION, tour: id, zoom: 'day' })}
        />
      ) : null}
    </section>
  );
}
