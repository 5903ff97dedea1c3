import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { BoardBackground } from './BoardBackground.tsx';
import board from './board.module.css';
import type { BoardDay } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import { type ColumnSpan, type SpanZoom, spanColumnWidth } from './columns.ts';
import { SpanHead } from './SpanHead.tsx';
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
import { useZoomAnchor } from './use-zoom-anchor.ts';

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

/** Where rows and days lie, for what is drawn over them. */
export interface SpanGeometry {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Width of one day in px. */
  readonly column: number;
  /** The row at a height in px below the head; null between and below rows. */
  readonly rowAt: (
    y: number,
  ) => { readonly id: string; readonly top: number; readonly height: number } | null;
}

interface SpanBoardProps<S extends DaySpan, R extends SpanRow<S>> {
  readonly label: string;
  /** What stands above the names of the rows. */
  readonly corner: string;
  readonly lines: readonly SpanLine<R>[];
  readonly days: readonly BoardDay[];
  readonly zoom: SpanZoom;
  readonly today: string;
  /** Rows of other days, shown until those asked for are there. */
  readonly isOld: boolean;
  /** Holidays are named under the last row; not where they have a row of their own. */
  readonly namesDays?: boolean;
  /** A row that something else on the page has chosen: it is scrolled to when it is another. */
  readonly shownRow?: string | null;
  /** Days that are scrolled to when they are out of sight. */
  readonly shownSpan?: DaySpan | null;
  /** Marked in the head. */
  readonly day?: string | null;
  readonly onSelectDay: (date: string) => void;
  readonly renderLane: (lane: SpanLaneProps<S, R>) => ReactNode;
  /** What lies over rows and days, e.g. where something is dragged to. */
  readonly renderOver?: (geometry: SpanGeometry) => ReactNode;
  /** Days stay where they are when they become wider or narrower: the days of the board are the same at every zoom. */
  readonly keepsPlace?: boolean;
  /** Given when something else scrolls along. */
  readonly scroller?: RefObject<HTMLDivElement | null>;
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
  const own = useRef<HTMLDivElement>(null);
  const scroller = props.scroller ?? own;
  const width = useWidth(scroller);
  const column = spanColumnWidth(zoom, days.length, width - NAME_PX);
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
  const isThere = shown.some((row) => row.spans.some((_, index) => spanKey(row, index) === focused));
  const focusable = isThere ? focused : first ? spanKey(first, 0) : null;
  useShownLine(shownRow === null ? -1 : lineOf(shownRow), virtualizer);
  useZoomAnchor(scroller, props.keepsPlace === true ? column : 0, null);
  useShownSpan(scroller, days, column, shownSpan);
  // Rows that grew or shrank are as high as their lanes again.
  useEffect(() => virtualizer.measure(), [placed, virtualizer]);

  const handleKey = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['span'] : undefined;
    // With Alt an arrow means something to the stretch itself.
    if (key === undefined || event.altKey) return;
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

  const rowAt: SpanGeometry['rowAt'] = (y) => {
    const item = virtualizer.getVirtualItems().find(({ start, size }) => y >= start && y < start + size);
    const line = item && lines[item.index];
    return item && line?.kind === 'row' ? { id: line.row.id, top: item.start, height: item.size } : null;
  };

  const head = { days, column, today, day: props.day ?? null, onSelectDay, corner: props.corner };
  return (
    <section className={board['board']} aria-label={props.label} aria-busy={props.isOld}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the stretches inside */}
      <div ref={scroller} className={board['scroller']} onKeyDown={handleKey} data-testid={props.testId}>
        <SpanHead {...head} zoom={zoom} span={span} />
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
          {props.renderOver?.({ scroller, column, rowAt })}
        </div>
      </div>
    </section>
  );
}

/** Brings the line of a row into sight when it is another one; -1 for none. */
function useShownLine(line: number, virtualizer: { readonly scrollToIndex: (index: number) => void }): void {
  useEffect(() => {
    if (line >= 0) virtualizer.scrollToIndex(line);
  }, [line, virtualizer]);
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
