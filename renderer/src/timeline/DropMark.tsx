import { useTranslation } from 'react-i18next';
import { ROW_PX } from './board-size.ts';
import styles from './drag.module.css';

interface DropMarkProps {
  readonly row: number;
  readonly isLastRow: boolean;
  /** px from the first cell: the outline, and what its words stand at. */
  readonly left: number;
  readonly width: number;
  readonly wordsAt: number;
  /** Words to the left of it, because there is more room than to the right. */
  readonly isWordsLeft: boolean;
  /** A line between two visits, at the words. */
  readonly hasLine: boolean;
  readonly words: string;
  /** The caravan stays at home that day; the change is possible all the same. */
  readonly isDayOff: boolean;
}

/** Outlines where something would go when let go now, and names it. */
export function DropMark({ row, left, width, wordsAt, isDayOff, ...mark }: DropMarkProps) {
  const { t } = useTranslation('map');
  const top = row * ROW_PX;
  const side = mark.isWordsLeft ? { right: `calc(100% - ${wordsAt}px)` } : { left: wordsAt };
  const isAbove = mark.isLastRow && row > 0;
  return (
    <>
      <div
        className={styles['drop']}
        style={{ top, left, width, height: ROW_PX - 1 }}
        data-off={isDayOff}
        data-testid="planning:board.drop"
      />
      {mark.hasLine ? (
        <div className={styles['line']} style={{ top, left: wordsAt, height: ROW_PX - 1 }} />
      ) : null}
      <span
        className={styles['words']}
        style={{ top: isAbove ? top - ROW_PX + 2 : top + ROW_PX + 2, ...side }}
        data-off={isDayOff}
      >
        {isDayOff ? `${mark.words} · ${t('board.dayOff')}` : mark.words}
      </span>
    </>
  );
}
