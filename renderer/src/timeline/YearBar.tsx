import { useIsLit } from '@renderer/lib/use-hover.ts';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardBar } from './board-model.ts';
import type { BoardLaneProps } from './board-props.ts';
import { BAR_KEYS } from './bar-keys.ts';
import { hasVisits } from './day-moves.ts';
import { useBrokenWords } from './use-broken-words.ts';
import styles from './year.module.css';

interface YearBarProps extends BoardLaneProps {
  readonly bar: BoardBar;
  /** Column of its day. */
  readonly index: number;
  readonly hue: CSSProperties;
  readonly leftOf: (px: number) => string;
}

/** One day out where a day has no room for words: a cell in the caravan's colour that runs on where the caravan stays out. */
export function YearBar({ bar, index, hue, leftOf, ...lane }: YearBarProps) {
  const { t } = useTranslation('map');
  const brokenWords = useBrokenWords();
  const isLit = useIsLit(bar.id);
  const isDriveOnly = !hasVisits(bar);
  const isMovable = lane.isMovable && !isDriveOnly;
  const label = [
    `${lane.row.name} ${lane.format.day(bar.date)}`,
    isDriveOnly ? t('board.driveOnlyHint') : bar.sites.join(' · '),
    brokenWords(bar.broken),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <button
      type="button"
      className={styles['cell']}
      style={{ ...hue, left: leftOf(index * lane.column), width: lane.column - (bar.night === null ? 1 : 0) }}
      tabIndex={bar.id === lane.focusable ? 0 : -1}
      aria-pressed={bar.id === lane.selectedTour}
      aria-label={label}
      aria-keyshortcuts={isMovable ? BAR_KEYS : undefined}
      title={label}
      data-bar={bar.id}
      data-lit={isLit}
      data-grip={isMovable ? bar.id : undefined}
      data-drive={isDriveOnly}
      data-faint={bar.isFaint === true}
      data-broken={bar.broken.length > 0}
      onClick={() => lane.onSelectTour(bar.id)}
      onDoubleClick={() => lane.onOpenTour(bar.id)}
    />
  );
}
