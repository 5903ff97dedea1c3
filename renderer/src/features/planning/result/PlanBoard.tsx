import type { Overview } from '@contract/coverage.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Board } from '@renderer/timeline/Board.tsx';
import { zoomBy } from '@renderer/timeline/board-model.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { brokenRules } from '../edit/board-broken-rules.ts';
import { useBoardDay } from '../edit/board-day.ts';
import { boardEdits } from '../edit/board-edits.ts';
import editStyles from '../edit/board-notice.module.css';
import { useOwnEdit } from '../edit/use-own-edit.ts';
import { violationsByDay } from '../edit/violation-places.ts';
import { hitRules, withoutEvents } from '../events/board-hits.ts';
import { withEventGaps } from '../events/plan-events.ts';
import { useEventWords } from '../events/use-event-words.ts';
import { NO_SELECTION } from '../planning-search.ts';
import { selectedDay, selectedTour } from '../selection.ts';
import { boardLocks } from '../replan/board-locks.ts';
import { useSetLocks } from '../replan/use-set-locks.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { BoardBar } from './BoardBar.tsx';
import { barMarks, boardRows, lockedStops, type Rest, withRests } from './board-rows.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

/** The plan as caravans by days under its period, zoom and counts; a draft can be changed on it. */
export function PlanBoard({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { search, change, select } = usePlanningAddress();
  const { plan, status, selection, editing } = scene;
  const days = useQuery(queries.calendarDays(plan.periodStart, plan.periodEnd));
  const rows = useBoardRows(scene);
  const own = useOwnEdit(editing);
  const setLocks = useSetLocks(scene);
  const failed = own.error ? own : setLocks;
  const zoom = search.zoom ?? 'month';
  const tour = selectedTour(selection);
  const day = selectedDay(selection);
  const shownDay = useBoardDay(plan, day);
  // The same functions as long as the address can be changed: rows that do not change are not drawn again.
  const selectTour = useCallback((id: string) => select({ tour: id }), [select]);
  const selectStop = useCallback((stop: string) => select({ stop }), [select]);
  const selectDay = useCallback((date: string) => select({ day: date }), [select]);
  const openTour = useCallback((id: string) => change({ ...NO_SELECTION, tour: id, zoom: 'day' }), [change]);
  const isUnpublished = days.data?.some((each) => !each.isPublished) ?? false;
  return (
    <section className={styles['board']} aria-label={t('board.title')}>
      <BoardBar plan={plan} zoom={zoom} day={shownDay} isUnpublished={isUnpublished} />
      {days.error ? <ErrorNotice error={days.error} /> : null}
      <div className={editStyles['place']}>
        {days.data ? (
          <Board
            rows={rows}
            days={days.data}
            zoom={zoom}
            today={status.businessDate}
            day={zoom === 'day' ? shownDay : day}
            selectedTour={tour?.id ?? null}
            selectedStop={selection.kind === 'stop' ? selection.stop.id : null}
            edits={editing.canEdit ? boardEdits(own, selection, select) : null}
            locks={boardLocks(scene, setLocks)}
            onSelectTour={selectTour}
            onSelectStop={selectStop}
            onSelectDay={selectDay}
            onOpenTour={openTour}
            onZoom={(step) => {
              const next = zoomBy(zoom, step);
              if (next) change({ zoom: next === 'month' ? undefined : next });
            }}
          />
        ) : null}
        {failed.error ? (
          <div className={editStyles['notice']}>
            <ErrorNotice error={failed.error} onDismiss={failed.dismiss} />
          </div>
        ) : null}
      </div>
    </section>
  );
}

/** The board needs no more of the overview, and is drawn anew only for that. */
const caravansOf = ({ caravans }: Overview) => caravans;

const NO_RESTS: readonly Rest[] = [];

/** Rows of the board with what is locked, changed and broken. */
function useBoardRows({ plan, caravans, status, locks, changes, violations, events, shown }: PlanScene) {
  const { t } = useTranslation('planning');
  const { line } = useEventWords();
  const { data: caravansSoFar } = useQuery({ ...queries.overview(), select: caravansOf });
  const { data: rests = NO_RESTS } = useQuery(queries.caravanRests(plan.periodStart, plan.periodEnd));
  const rows = useMemo(() => {
    const daysOut = new Map((caravansSoFar ?? []).map((each) => [each.caravanId, each.daysOut]));
    const words = (rest: Rest) => rest.name || t(`board.rest.${rest.code}`);
    const withGaps = withEventGaps(withRests(caravans, rests, words), events, line);
    const candidates = violationsByDay(violations);
    return boardRows(plan, withGaps, daysOut, status.businessDate, (tour) => {
      const other = withoutEvents(candidates(tour), tour, events);
      const broken = [
        ...hitRules(tour, events, line),
        ...brokenRules(tour, other, (code) => t(`violation.${code}`)),
      ];
      return {
        marks: barMarks(tour, locks, changes, broken),
        lockedStops: lockedStops(tour, locks),
        broken,
      };
    });
  }, [
    plan,
    caravans,
    caravansSoFar,
    status.businessDate,
    locks,
    changes,
    violations,
    events,
    line,
    rests,
    t,
  ]);
  return useMemo(
    () =>
      shown === null
        ? rows
        : rows.map((row) => ({
            ...row,
            bars: row.bars.map((bar) => (shown.tours.has(bar.id) ? bar : { ...bar, isFaint: true })),
          })),
    [rows, shown],
  );
}
