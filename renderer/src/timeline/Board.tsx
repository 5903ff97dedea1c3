import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import type { BoardProps } from './board-props.ts';
import { DayBoard } from './DayBoard.tsx';
import { DaysBoard } from './DaysBoard.tsx';
import { useZoomGestures } from './use-zoom-gestures.ts';

/** Caravans by days, or by the hours of one day. */
export function Board(props: BoardProps) {
  const { t } = useTranslation('map');
  const [said, say] = useState('');
  const board = useRef<HTMLDivElement>(null);
  useZoomGestures(board, props.onZoom);
  return (
    <div
      ref={board}
      className={styles['board']}
      role="group"
      aria-label={t('board.label')}
      data-testid="planning:board"
    >
      {props.zoom === 'day' ? <DayBoard {...props} onSay={say} /> : <DaysBoard {...props} onSay={say} />}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
