import { Moon } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardBarButton } from './BoardBarButton.tsx';
import type { BoardLaneProps } from './board-props.ts';
import { nightText } from './bar-text.ts';
import styles from './bars.module.css';
import { BAR_GAP_PX, nightTextRoom, nightWidth } from './board-size.ts';
import { LINED_COLUMN_PX, spanColumns } from './columns.ts';
import { YearBar } from './YearBar.tsx';

/** Days out, nights away and days out of use of one caravan. */
export const BoardLane = memo(function Lane(props: BoardLaneProps) {
  const { row, days, column, columnOf, span: drawn, selectedTour, focusable } = props;
  const { t } = useTranslation('map');
  // A bar with the focus stays, wherever the board was scrolled to.
  const bars = row.bars.flatMap((bar) => {
    const index = columnOf.get(bar.date);
    if (index === undefined) return [];
    const isDrawn =
      (index >= drawn.from && index < drawn.to) || bar.id === selectedTour || bar.id === focusable;
    return isDrawn ? [{ bar, index }] : [];
  });
  const isTiny = column < LINED_COLUMN_PX;
  const Bar = isTiny ? YearBar : BoardBarButton;
  const hue = { '--hue': `var(--caravan-${row.colourIndex % 8})` } as CSSProperties;
  return (
    <>
      {row.gaps.map((gap) => {
        const span = spanColumns(days, gap);
        return span ? (
          <div
            key={`${gap.start}${gap.reason}`}
            className={styles['gap']}
            style={{
              left: leftOf(span.from * column + BAR_GAP_PX),
              width: Math.max(1, span.length * column - 2 * BAR_GAP_PX),
            }}
            title={gap.isOutside ? gap.reason : t('board.gap', { reason: gap.reason })}
            data-outside={gap.isOutside}
          >
            <span>{gap.reason}</span>
          </div>
        ) : null;
      })}
      {bars.map(({ bar, index }) => {
        if (bar.night === null || isTiny) return null;
        const width = nightWidth(column);
        return (
          <div
            key={bar.id}
            className={styles['night']}
            data-faint={bar.isFaint === true}
            style={{ ...hue, left: leftOf((index + 1) * column - width / 2), width }}
            title={t('board.night', { name: bar.night.name })}
            data-testid="planning:board.night"
          >
            <Moon size={9} fill="currentColor" aria-hidden="true" />
            <span>{nightText(bar.night.shortName, nightTextRoom(column))}</span>
          </div>
        );
      })}
      {bars.map(({ bar, index }) => (
        <Bar key={bar.id} {...props} bar={bar} index={index} hue={hue} leftOf={leftOf} />
      ))}
    </>
  );
});

const leftOf = (px: number) => `calc(${px}px + var(--name-px))`;
