import { Moon } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardBar, BoardNight } from './board-model.ts';
import { NAME_PX } from './board-size.ts';
import styles from './day-board.module.css';
import { type DayScale, xOf } from './day-scale.ts';

/** Where the caravan slept and where it will, at the ends of its day. */
export function DayNights({ bar, scale }: { readonly bar: BoardBar; readonly scale: DayScale }) {
  const { t } = useTranslation('map');
  const start = xOf(scale, bar.blocks[0]?.start_s ?? 0);
  const end = xOf(scale, bar.blocks.at(-1)?.end_s ?? 0);
  const night = ({ name, shortName }: BoardNight, style: CSSProperties, side: 'before' | 'after') => (
    <span className={styles['dayNight']} data-side={side} style={style} title={t('board.night', { name })}>
      <Moon size={10} fill="currentColor" aria-hidden="true" /> {shortName}
    </span>
  );
  return (
    <>
      {bar.nightBefore === null
        ? null
        : night(bar.nightBefore, { left: NAME_PX, width: Math.max(0, start - 4) }, 'before')}
      {bar.night === null ? null : night(bar.night, { left: NAME_PX + end + 4, right: 0 }, 'after')}
    </>
  );
}
