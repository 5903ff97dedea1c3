import type { PlanView } from '@contract/plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { BOARD_ZOOMS, type BoardZoom } from '@renderer/timeline/board-model.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { ChevronLeft, ChevronRight, Filter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { tourCount } from '../plan-nights.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './result.module.css';

interface BoardBarProps {
  readonly plan: PlanView;
  readonly zoom: BoardZoom;
  /** Day that the day zoom shows. */
  readonly day: string;
  readonly isUnpublished: boolean;
}

/** Line above the board: its span, the zoom, the counts, and the way to what was left out. */
export function BoardBar({ plan, zoom, day, isUnpublished }: BoardBarProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { search, change, select } = usePlanningAddress();
  return (
    <header className={styles['boardHead']}>
      <b>{zoom === 'day' ? format.day(day) : format.period(plan.periodStart, plan.periodEnd)}</b>
      {zoom === 'day' ? (
        <span>
          <IconButton
            label={t('board.previousDay')}
            icon={<ChevronLeft size={16} />}
            isDisabled={day <= plan.periodStart}
            onClick={() => select({ day: addDays(day, -1) })}
          />
          <IconButton
            label={t('board.nextDay')}
            icon={<ChevronRight size={16} />}
            isDisabled={day >= plan.periodEnd}
            onClick={() => select({ day: addDays(day, 1) })}
          />
        </span>
      ) : null}
      <Segmented
        label={t('board.zoom')}
        value={zoom}
        options={BOARD_ZOOMS.map((value) => ({ value, label: t(`board.${value}`) }))}
        onChange={(value) => change({ zoom: value === 'month' ? undefined : value })}
      />
      <Button
        tone={search.filter === true ? 'default' : 'quiet'}
        icon={<Filter size={13} aria-hidden="true" />}
        onClick={() => change({ filter: search.filter === true ? undefined : true })}
        testId="planning:filter.open"
      >
        {t('filters.open')}
      </Button>
      {isUnpublished ? <Tag tone="warn">{t('setup.unpublishedMark')}</Tag> : null}
      <span className={styles['boardCounts']}>
        {t('board.counts', {
          caravans: plan.caravanIds.length,
          tours: tourCount(plan.tours),
          nights: plan.totals.nights,
          visits: plan.totals.visits,
        })}
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
  );
}
