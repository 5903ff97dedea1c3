import type { CalendarDay, CalendarRow } from '@contract/calendar.ts';
import { BoardBackground } from '@renderer/timeline/BoardBackground.tsx';
import { BoardHead } from '@renderer/timeline/BoardHead.tsx';
import board from '@renderer/timeline/board.module.css';
import type { BoardZoom } from '@renderer/timeline/board-model.ts';
import { NAME_PX } from '@renderer/timeline/board-size.ts';
import { columnWidth } from '@renderer/timeline/columns.ts';
import { useVisibleColumns } from '@renderer/timeline/use-visible-columns.ts';
import { useWidth } from '@renderer/timeline/use-width.ts';
import { YearHead } from '@renderer/timeline/YearHead.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarLane } from './CalendarLane.tsx';
import styles from './calendar.module.css';
import { calendarLines, laneCount, neighbour, placedSpans } from './calendar-rows.ts';
import { useOpenLink } from './use-open-link.ts';

interface CalendarBoardViewProps {
  readonly rows: readonly CalendarRow[];
  readonly days: readonly CalendarDay[];
  readonly zoom: BoardZoom;
  readonly today: string;
  /** Rows of other days, shown until those asked for are there. */
  readonly isOld: boolean;
  readonly onSelectDay: (date: string) => void;
}

const GROUP_PX = 26;
const LANE_PX = 22;
const ROW_EXTRA_PX = 8;

/** Rows by days in the look of the plan's board. Only the rows in sight are drawn; arrows lead from stretch to stretch. */
export function CalendarBoardView(props: CalendarBoardViewProps) {
  const { rows, days, zoom, today, isOld, onSelectDay } = props;
  const { t } = useTranslation('calendar');
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const column = columnWidth(zoom, days.length, width - NAME_PX);
  const { from, to } = useVisibleColumns(scroller, column, days.length);
  const span = useMemo(() => ({ from, to }), [from, to]);
  // Holidays have a row of their own; their names need not stand under the last row as well.
  const unnamed = useMemo(() => days.map((day) => ({ ...day, label: '' })), [days]);
  const lines = useMemo(() => calendarLines(rows), [rows]);
  const shown = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])), [lines]);
  const placed = useMemo(() => new Map(shown.map((row) => [row.id, placedSpans(row, days)])), [shown, days]);
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
      return line?.kind === 'row' ? `${line.row.group} ${line.row.id}` : (line?.group ?? index);
    },
    overscan: 8,
  });
  const [focused, setFocused] = useState<string | null>(null);
  const first = shown.find((row) => row.spans.length > 0);
  const focusable = focused ?? (first ? spanKey(first, 0) : null);
  const openLink = useOpenLink();

  const handleKey = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['span'] : undefined;
    if (key === undefined) return;
    const [id = '', index = ''] = key.split('\n');
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
    virtualizer.scrollToIndex(lines.findIndex((line) => line.kind === 'row' && line.row === row));
    focusWhenDrawn(scroller.current, next);
  };

  const head = { days, column, today, day: null, onSelectDay, corner: t('corner') };
  return (
    <section className={board['board']} aria-label={t('board')} aria-busy={isOld}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the stretches inside */}
      <div ref={scroller} className={board['scroller']} onKeyDown={handleKey} data-testid="calendar:board">
        {zoom === 'year' ? <YearHead {...head} /> : <BoardHead {...head} zoom={zoom} span={span} />}
        <div
          className={board['body']}
          style={{ width: NAME_PX + column * days.length, height: virtualizer.getTotalSize() }}
        >
          <BoardBackground days={unnamed} column={column} today={today} span={span} />
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const place = { top: item.start, height: item.size };
            return line.kind === 'group' ? (
              <h2 key={item.key} className={styles['group']} style={place}>
                <span>
                  {t(`group.${line.group}`)} <small>{line.group === 'dates' ? '' : line.count}</small>
                </span>
              </h2>
            ) : (
              <div key={item.key} className={board['row']} style={place}>
                <CalendarLane
                  row={line.row}
                  days={days}
                  placed={placed.get(line.row.id) ?? []}
                  column={column}
                  span={span}
                  focusable={focusable}
                  onOpen={openLink}
                  onFocus={setFocused}
                />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

/** Names a stretch of a row for the keys. */
const spanKey = (row: CalendarRow, index: number) => `${row.id}\n${index}`;

/** Rows that were just scrolled to are drawn a frame or two later. */
const MOST_FRAMES = 10;

function focusWhenDrawn(scroller: HTMLElement | null, key: string, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const found = scroller?.querySelector<HTMLElement>(`[data-span="${CSS.escape(key)}"]`);
    if (found) found.focus();
    else if (frames > 0) focusWhenDrawn(scroller, key, frames - 1);
  });
}
