import { queries } from '@renderer/lib/queries.ts';
import { unpublishedYears } from '@renderer/lib/unpublished-years.ts';
import { Board } from '@renderer/timeline/Board.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { commonDays, compareRows } from './compare-board.ts';
import { type CompareScene, pairSearch, type Side, SIDES } from './compare-scene.ts';
import styles from './compare.module.css';
import { DifferenceMark } from './DifferenceMark.tsx';
import { useLinkedScroll } from '@renderer/timeline/use-linked-scroll.ts';
import { useVersionWords } from './version-words.ts';

/** Both plans as boards, one below the other, over the same days; scrolling one scrolls both. */
export function CompareBoards({ scene }: { readonly scene: CompareScene }) {
  const days = useCompareDays(scene);
  const [left, right] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  useLinkedScroll(left, right, days.data !== undefined);
  const scrollers = { left, right };
  const unpublished = useMemo(() => unpublishedYears(days.data ?? []), [days.data]);
  if (days.error) {
    return (
      <div className={styles['alone']}>
        <ErrorNotice error={days.error} />
      </div>
    );
  }
  return (
    <div className={styles['boards']}>
      {SIDES.map((side) => (
        <SideBoard
          key={side}
          scene={scene}
          side={side}
          days={days.data ?? NO_DAYS}
          unpublished={unpublished}
          scroller={scrollers[side]}
        />
      ))}
    </div>
  );
}

const NO_DAYS: Parameters<typeof commonDays>[0] = [];

/** The days of both periods; undefined until both are known. */
function useCompareDays({ plans: { left, right } }: CompareScene) {
  const ofLeft = useQuery(queries.calendarDays(left.periodStart, left.periodEnd));
  const ofRight = useQuery(queries.calendarDays(right.periodStart, right.periodEnd));
  const data = useMemo(
    () => (ofLeft.data && ofRight.data ? commonDays(ofLeft.data, ofRight.data) : undefined),
    [ofLeft.data, ofRight.data],
  );
  return { data, error: ofLeft.error ?? ofRight.error };
}

interface SideBoardProps {
  readonly scene: CompareScene;
  readonly side: Side;
  readonly days: ReturnType<typeof commonDays>;
  /** Years in sight whose holidays are not published. */
  readonly unpublished: readonly string[];
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function SideBoard({ scene, side, days, unpublished, scroller }: SideBoardProps) {
  const { t } = useTranslation('compare');
  const { t: planning } = useTranslation('planning');
  const words = useVersionWords();
  const { search, change } = usePlanningAddress();
  const overview = useQuery(queries.overview());
  const { plans, selected, pairOfStop, shown, status } = scene;
  const rows = useMemo(() => {
    const daysOut = new Map((overview.data?.caravans ?? []).map((each) => [each.caravanId, each.daysOut]));
    return compareRows(scene, side, daysOut, { period: t('outsidePeriod'), caravan: t('outsideCaravan') });
  }, [scene, side, overview.data, t]);
  const zoom = search.zoom === 'week' ? 'week' : 'month';
  const select = (tourId: string) => {
    const stops = plans[side].tours.find(({ id }) => id === tourId)?.stops ?? [];
    const pairs = stops.flatMap(({ id }) => pairOfStop[side].get(id) ?? []);
    // Again on the same day: its next visit, those that differ before the others.
    const ordered = [...pairs.filter((pair) => shown.has(pair)), ...pairs.filter((pair) => !shown.has(pair))];
    const next =
      ordered[(selected === null ? 0 : ordered.indexOf(selected) + 1) % Math.max(1, ordered.length)];
    change(next ? pairSearch(next) : { site: undefined, nth: undefined });
  };
  const label = words(plans[side]);
  return (
    <section className={styles['board']} aria-label={label} data-testid={`compare:board.${side}`}>
      <header className={styles['boardHead']}>
        <b title={label}>{label}</b>
        {side === 'left' ? (
          <Segmented
            label={planning('board.zoom')}
            value={zoom}
            options={[
              { value: 'week', label: planning('board.week') },
              { value: 'month', label: planning('board.month') },
            ]}
            onChange={(value) => change({ zoom: value === 'month' ? undefined : value })}
          />
        ) : null}
        {side === 'left' && unpublished.length > 0 ? (
          <span role="status" data-testid="compare:unpublished">
            <Tag
              tone="warn"
              title={planning('setup.unpublished', { years: unpublished.join(planning('separator')) })}
            >
              {planning('setup.unpublishedMark')}
            </Tag>
          </span>
        ) : null}
        <span className={styles['marks']}>
          {(['moved', 'retimed', side] as const).map((kind) => (
            <DifferenceMark key={kind} kind={kind} plans={plans} />
          ))}
        </span>
      </header>
      <Board
        rows={rows}
        days={days}
        zoom={zoom}
        today={status.businessDate}
        day={null}
        selectedTour={selected?.[side]?.tour.id ?? null}
        selectedStop={null}
        edits={null}
        locks={null}
        scroller={scroller}
        onSelectTour={select}
        onSelectStop={() => undefined}
        onSelectDay={() => undefined}
        onOpenTour={select}
        onZoom={(step) => change({ zoom: step < 0 ? 'week' : undefined })}
      />
    </section>
  );
}
