import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import type { BoardRow } from './board-model.ts';

/** Left end of a row: which caravan, and its days out against the norm. */
export function BoardName({ row }: { readonly row: BoardRow }) {
  const { t } = useTranslation('map');
  return (
    <div className={styles['name']}>
      <CaravanMark colourIndex={row.colourIndex} />
      <span className={styles['nameText']} title={row.name}>
        {row.name}
      </span>
      <span
        className={styles['target']}
        title={t('board.targetHint', { name: row.name, days: row.daysOut, target: row.targetDays })}
      >
        {row.daysOut}/{row.targetDays}
      </span>
    </div>
  );
}
