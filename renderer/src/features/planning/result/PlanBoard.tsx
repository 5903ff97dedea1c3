import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Board } from '@renderer/timeline/Board.tsx';
import type { BoardZoom } from '@renderer/timeline/board-model.ts';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { NO_SELECTION } from '../planning-search.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { boardRows } from './board-rows.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

const ZOOMS: readonly BoardZoom[] = ['day', 'week', 'month'];

/** The plan as caravans by days under its period, zoom and counts. */
export function PlanBoard({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { search, change, select } = usePlanningAddress();
  const { plan, caravans, status, selection } = scene;
  const days = useQuery(queries.calendarDays(plan.periodStart, plan.periodEnd));
  const overview = useQuery(queries.overview());
  const rows = useMemo(() => {
    const daysOut = new Map((overview.data?.caravans ?? []).map((each) => [each.caravanId, each.daysOut]));
    return boardRows(plan, caravans, daysOut, status.businessDate);
  }, [plan, caravans, overview.data, status.businessDate]);
  const zoom = search.zoom ?? 'month';
  const selectedTour = selection.kind === 'tour' || selection.kind === 'stop' ? selection.tour : null;
  const day = selection.kind === 'day' ? selection.date : (selectedTour?.date ?? null);
  const shownDay = day ?? plan.tours[0]?.date ?? plan.periodStart;
  const isUnpublished = days.data?.some((each) => !each.isPublished) ?? false;
  return (
    <section className={styles['board']} aria-label={t('board.title')}>
      <header className={styles['boardHead']}>
        <b>{zoom === 'day' ? format.day(shownDay) : format.period(plan.periodStart, plan.periodEnd)}</b>
        <Segmented
          label={t('board.zoom')}
          value={zoom}
          options={ZOOMS.map((value) => ({ value, label: t(`board.${value}`) }))}
          onChange={(value) => change({ zoom: value === 'month' ? undefined : value })}
        />
        {isUnpublished ? <Tag tone="warn">{t('setup.unpublishedMark')}</Tag> : null}
        <span className={styles['boardCounts']}>
          {t('board.counts', { caravans: rows.length, tours: plan.tours.length, visits: plan.totals.visits })}
        </span>
        {plan.omissions.length > 0 ? (
          <button
            type="button"
            className={styles['omissionLink']}
            onClick={() => change({ view: search.view === 'split' ? 'split' : 'table', tab: 'omissions' })}
          >
            {t('omission.count', { count: plan.omissions.length })}
          </button>
        ) : null}
      </header>
      {days.error ? <ErrorNotice error={days.error} /> : null}
      {days.data ? (
        <Board
          rows={rows}
          days={days.data}
          zoom={zoom}
          today={status.businessDate}
          day={zoom === 'day' ? shownDay : day}
          selectedTour={selectedTour?.id ?? null}
          selectedStop={selection.kind === 'stop' ? selection.stop.id : null}
          onSelectTour={(tour) => select({ tour })}
          onSelectStop={(stop) => select({ stop })}
          onSelectDay={(date) => select({ day: date })}
          onOpenTour={(tour) => change({ ...NO_SELECTION, tour, zoom: 'day' })}
        />
      ) : null}
    </section>
  );
}
