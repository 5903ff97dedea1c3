import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { BoardBackground } from './BoardBackground.tsx';
import { BoardHead } from './BoardHead.tsx';
import board from './board.module.css';
import type { BoardDay, BoardZoom } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import { type ColumnSpan, columnWidth } from './columns.ts';
import {
  type DaySpan,
  laneCount,
  neighbour,
  type PlacedSpan,
  placedSpans,
  type SpanRow,
} from './span-lanes.ts';
import styles from './span-board.module.css';
import { useShownSpan } from './use-shown-span.ts';
import { useVisibleColumns } from './use-visible-columns.ts';
import { useWidth } from './use-width.ts';
import { YearHead } from './YearHead.tsx';

/** The head of a group, or a row of it. */
export type SpanLine<R> =
  | { readonly kind: 'group'; readonly key: string; readonly head: ReactNode }
  | { readonly kind: 'row'; readonly row: R };

/** What one row is drawn with. */
export interface SpanLaneProps<S extends DaySpan, R extends SpanRow<S>> {
  readonly row: R;
  readonly placed: readonly PlacedSpan<S>[];
  /** Width of one day in px. */
  readonly column: number;
  /** The only columns that are drawn. */
  readonly span: ColumnSpan;
  /** The one stretch of the board in the order of Tab, as `spanKey` names it; null when it lies in another row. */
  readonly focusable: string | null;
  readonly onFocus: (key: string) => void;
}

interface SpanBoardProps<S extends DaySpan, R extends SpanRow<S>> {
  readonly label: string;
  /** What stands above the names of the rows. */
  readonly corner: string;
  readonly lines: readonly SpanLine<R>[];
  readonly days: readonly BoardDay[];
  readonly zoom: BoardZoom;
  readonly today: string;
  /** Rows of other days, shown until those asked for are there. */
  readonly isOld: boolean;
  /** Holidays are named under the last row; not where they have a row of their own. */
  readonly namesDays?: boolean;
  /** A row that something else on the page has chosen: it is scrolled to when it is another. */
  readonly shownRow?: string | null;
  /** Days that are scrolled to when they are out of sight. */
  readonly shownSpan?: DaySpan | null;
  readonly onSelectDay: (date: string) => void;
  readonly renderLane: (lane: SpanLaneProps<S, R>) => ReactNode;
  readonly testId: string;
}

/** px of a lane; span-board.module.css has the same. */
export const LANE_PX = 22;
const GROUP_PX = 26;
const ROW_EXTRA_PX = 8;
/** px under the last row for the names of holidays. */
const DAY_NAMES_PX = 24;

/** Names a stretch of a row for the keys; stands as `data-span` on its button. */
export const spanKey = ({ id }: SpanRow, index: number) => `${id}\n${index}`;

/**
 * Rows with stretches of days, in the look of the plan's board. Only the rows and columns in sight are drawn; arrows
 * lead from stretch to stretch.
 */
export function SpanBoard<S extends DaySpan, R extends SpanRow<S>>(props: SpanBoardProps<S, R>) {
  const { lines, days, zoom, today, namesDays = false, onSelectDay } = props;
  const { shownRow = null, shownSpan = null } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const column = columnWidth(zoom, days.length, width - NAME_PX);
  const { from, to } = useVisibleColumns(scroller, column, days.length);
  const span = useMemo(() => ({ from, to }), [from, to]);
  const unnamed = useMemo(() => days.map((day) => ({ ...day, label: '' })), [days]);
  const shown = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])), [lines]);
  const placed = useMemo(() => new Map(shown.map((row) => [row.id, placedSpans(row, days)])), [shown, days]);
  const lineOf = (id: string | undefined) =>
    lines.findIndex((line) => line.kind === 'row' && line.row.id === id);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const line = lines[index];
      if (line?.kind !== 'row') return GROUP_PX;
      return ROW_EXTRA_PX + LANE_PX * laneCount(placed.get(line.row.id) ?? []);
    },
    getItemKey: (index) => {
      const line = lines[index];
      return line?.kind === 'row' ? `row ${line.row.id}` : (line?.key ?? index);
    },
    overscan: 8,
  });
  const [focused, setFocused] = useState<string | null>(null);
  const first = shown.find((row) => row.spans.length > 0);
  const isThere = focused !== null && shown.some(({ id }) => focused.startsWith(`${id}\n`));
  const focusable = isThere ? focused : first ? spanKey(first, 0) : null;
  const shownLine = shownRow === null ? -1 : lineOf(shownRow);
  useEffect(() => {
    if (shownLine >= 0) virtualizer.scrollToIndex(shownLine);
  }, [shownLine, virtualizer]);
  useShownSpan(scroller, days, column, shownSpan);
  // Rows that grew or shrank are as high as their lanes again.
  useEffect(() => virtualizer.measure(), [placed, virtualizer]);

  const handleKey = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['span'] : undefined;
    if (key === undefined) return;
    const [id, index = ''] = key.split('\n');
    const target = neighbour(
      shown,
      { row: shown.findIndex((row) => row.id === id), index: Number(index) },
      event.key,
    );
    const row = target ? shown[target.row] : undefined;
    if (!target || !row) return;
    event.preventDefault();
    const next = spanKey(row, target.index);
    setFocused(next);
    virtualizer.scrollToIndex(lineOf(row.id));
    focusWhenDrawn(scroller.current, next);
  };

  const head = { days, column, today, day: null, onSelectDay, corner: props.corner };
  return (
    <section className={board['board']} aria-label={props.label} aria-busy={props.isOld}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the stretches inside */}
      <div ref={scroller} className={board['scroller']} onKeyDown={handleKey} data-testid={props.testId}>
        {zoom === 'year' ? <YearHead {...head} /> : <BoardHead {...head} zoom={zoom} span={span} />}
        <div
          className={board['body']}
          style={{
            width: NAME_PX + column * days.length,
            height: virtualizer.getTotalSize() + (namesDays ? DAY_NAMES_PX : 0),
          }}
        >
          <BoardBackground days={namesDays ? days : unnamed} column={column} today={today} span={span} />
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const place = { top: item.start, height: item.size };
            return line.kind === 'group' ? (
              <h2 key={item.key} className={styles['group']} style={place}>
                <span>{line.head}</span>
              </h2>
            ) : (
              <Row
                key={item.key}
                {...place}
                row={line.row}
                placed={placed.get(line.row.id) ?? NONE}
                column={column}
                span={span}
                focusable={focusable?.startsWith(`${line.row.id}\n`) ? focusable : null}
                onFocus={setFocused}
                renderLane={props.renderLane}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}

const NONE: readonly never[] = [];

interface RowProps<S extends DaySpan, R extends SpanRow<S>> extends SpanLaneProps<S, R> {
  readonly top: number;
  readonly height: number;
  readonly renderLane: (lane: SpanLaneProps<S, R>) => ReactNode;
}

/** One row. While the board scrolls only rows that come into sight are drawn. */
const Row = memo(function SpanBoardRow<S extends DaySpan, R extends SpanRow<S>>(props: RowProps<S, R>) {
  const { top, height, renderLane, ...lane } = props;
  return (
    <div className={board['row']} style={{ top, height }}>
      {renderLane(lane)}
    </div>
  );
}) as <S extends DaySpan, R extends SpanRow<S>>(props: RowProps<S, R>) => ReactNode;

/** Rows that were just scrolled to are drawn a frame or two later. */
const MOST_FRAMES = 10;

function focusWhenDrawn(scroller: HTMLElement | null, key: string, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const found = scroller?.querySelector<HTMLElement>(`[data-span="${CSS.escape(key)}"]`);
    if (found) found.focus();
    else if (frames > 0) focusWhenDrawn(scroller, key, frames - 1);
  });
}
