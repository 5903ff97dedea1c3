import type { CalendarDay } from '@contract/calendar.ts';
import type { StayPlanView } from '@contract/stay-plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { SpanBoard } from '@renderer/timeline/SpanBoard.tsx';
import { useLinkedScroll } from '@renderer/timeline/use-linked-scroll.ts';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StayLane } from '../board/StayLane.tsx';
import { type StayBar, type StayRow, stayRows } from '../board/stay-rows.ts';
import { STAY_ZOOMS } from '../stays-search.ts';
import { usePeriodDays } from '../use-period-days.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { useStayWords } from '../use-stay-words.ts';
import styles from './compare.module.css';
import { changeMarks, type StayDifference } from './stay-differences.ts';

interface CompareBoardsProps {
  readonly left: StayPlanView;
  readonly right: StayPlanView;
  readonly differences: readonly StayDifference[];
  readonly selected: StayDifference | null;
  readonly onSelect: (difference: StayDifference) => void;
}

const SIDES = ['left', 'right'] as const;

/** Both plans as boards, one below the other, over the same days; scrolling one scrolls both. */
export function CompareBoards(props: CompareBoardsProps) {
  const { left, right } = props;
  const { t } = useTranslation('stays');
  const { search, change } = useStaysAddress();
  const [from, to] = [
    left.periodStart < right.periodStart ? left.periodStart : right.periodStart,
    left.periodEnd > right.periodEnd ? left.periodEnd : right.periodEnd,
  ];
  const { days, error } = usePeriodDays(from, to);
  const [first, second] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  useLinkedScroll(first, second, days !== undefined);
  const scrollers = { left: first, right: second };
  const zoom = search.zoom ?? 'period';
  if (error) return <ErrorNotice error={error} />;
  if (days === undefined) return <Skeleton lines={8} />;
  return (
    <div className={styles['boards']}>
      <div className={styles['boardsHead']}>
        <Segmented
          label={t('zoom.label')}
          value={zoom}
          options={STAY_ZOOMS.toReversed().map((value) => ({ value, label: t(`zoom.${value}`) }))}
          onChange={(value) => change({ zoom: value === 'period' ? undefined : value })}
        />
      </div>
      {SIDES.map((side) => (
        <Side key={side} {...props} side={side} days={days} scroller={scrollers[side]} />
      ))}
    </div>
  );
}

interface SideProps extends CompareBoardsProps {
  readonly side: (typeof SIDES)[number];
  readonly days: readonly CalendarDay[];
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function Side({ side, days, scroller, differences, selected, onSelect, ...plans }: SideProps) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const plan = plans[side];
  const words = useStayWords(plan);
  const { search, change } = useStaysAddress();
  const status = useQuery(queries.workspaceStatus());
  const zoom = search.zoom ?? 'period';
  const lines = useMemo(() => {
    const marks = changeMarks(differences, side);
    return stayRows(plan, null, marks).map((row) => ({ kind: 'row' as const, row: quieted(row, marks) }));
  }, [plan, differences, side]);
  const stay = selected?.[side] ?? null;
  const shownSpan = useMemo(() => (stay ? { start: stay.haulStart, end: stay.strikeEnd } : null), [stay]);
  return (
    <section className={styles['side']} aria-label={plan.name} data-testid={`stays:compare.${side}`}>
      <h2>
        v{plan.number} {plan.name} <small>{t(`compare.${side}`)}</small>
      </h2>
      <SpanBoard<StayBar, StayRow>
        label={`v${plan.number} ${plan.name}`}
        corner={t('board.corner')}
        lines={lines}
        days={days}
        zoom={zoom}
        today={status.data?.businessDate ?? ''}
        isOld={false}
        keepsPlace
        shownRow={stay?.setId ?? null}
        shownSpan={shownSpan}
        onSelectDay={() => change({ zoom: zoom === 'period' ? 'year' : 'month' })}
        scroller={scroller}
        renderLane={(lane) => (
          <StayLane
            {...lane}
            days={days}
            words={words}
            format={format}
            selected={stay?.id ?? null}
            isMovable={false}
            onSelect={(id) => {
              const found = differences.find((each) => each[side]?.id === id);
              if (found) onSelect(found);
            }}
            onKey={() => false}
            onEmptyPlace={undefined}
          />
        )}
        testId={`stays:compare.board.${side}`}
      />
    </section>
  );
}

/** Stays that both plans have alike step back. */
const quieted = (row: StayRow, marks: ReadonlyMap<string, unknown>): StayRow => ({
  ...row,
  spans: row.spans.map((bar) => ({ ...bar, isFaint: !marks.has(bar.stay.id) })),
});
