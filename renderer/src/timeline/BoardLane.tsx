import type { Format } from '@renderer/lib/format.ts';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { barText } from './bar-text.ts';
import styles from './board.module.css';
import type { BoardDay, BoardRow } from './board-model.ts';
import { spanColumns } from './columns.ts';

/** px of a bar that are not text: gaps to the day lines, the coloured edge, padding. */
const BAR_GAP_PX = 2;
const BAR_INSET_PX = 11;

interface BoardLaneProps {
  readonly row: BoardRow;
  readonly days: readonly BoardDay[];
  readonly column: number;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly selectedTour: string | null;
  /** The one bar that Tab reaches; arrows lead on from there. */
  readonly focusable: string | null;
  readonly format: Format;
  readonly onSelectTour: (tourId: string) => void;
  readonly onOpenTour: (tourId: string) => void;
}

/** Tours and days out of use of one caravan. */
export function BoardLane(props: BoardLaneProps) {
  const { row, days, column, columnOf, selectedTour, focusable, format } = props;
  const { t } = useTranslation('map');
  return (
    <>
      {row.gaps.map((gap) => {
        const span = spanColumns(days, gap);
        return span ? (
          <div
            key={`${gap.start}${gap.reason}`}
            className={styles['gap']}
            style={{ left: leftOf(span.from, column), width: span.length * column - 2 * BAR_GAP_PX }}
            title={t('board.gap', { reason: gap.reason })}
          >
            <span>{gap.reason}</span>
          </div>
        ) : null;
      })}
      {row.bars.map((bar) => {
        const index = columnOf.get(bar.date);
        if (index === undefined) return null;
        const width = column - 2 * BAR_GAP_PX;
        const text = barText(bar.counties, bar.sites.length, width - BAR_INSET_PX);
        const label = t('board.tours', {
          name: row.name,
          date: format.day(bar.date),
          sites: bar.sites.join(' · '),
          start: format.time(bar.blocks[0]?.start_s),
          end: format.time(bar.blocks.at(-1)?.end_s),
        });
        return (
          <button
            key={bar.id}
            type="button"
            className={styles['bar']}
            style={
              {
                left: leftOf(index, column),
                width,
                '--hue': `var(--caravan-${row.colourIndex % 8})`,
              } as CSSProperties
            }
            tabIndex={bar.id === focusable ? 0 : -1}
            aria-pressed={bar.id === selectedTour}
            aria-label={text === '' ? label : `${text} · ${label}`}
            title={label}
            data-bar={bar.id}
            onClick={() => props.onSelectTour(bar.id)}
            onDoubleClick={() => props.onOpenTour(bar.id)}
          >
            <span>{text}</span>
          </button>
        );
      })}
    </>
  );
}

const leftOf = (index: number, column: number) => `calc(${index * column + BAR_GAP_PX}px + var(--name-px))`;
