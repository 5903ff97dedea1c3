import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BoardRow, BrokenRule } from './board-model.ts';
import styles from './board.module.css';
import { useBrokenWords } from './use-broken-words.ts';

interface BoardNameProps {
  readonly row: BoardRow;
  /** Rules that the shown day itself breaks; its visits tell theirs. */
  readonly broken?: readonly BrokenRule[] | undefined;
}

const NOTHING_BROKEN: readonly BrokenRule[] = [];

/** Left end of a row: which caravan, and its days out against the norm. */
export function BoardName({ row, broken = NOTHING_BROKEN }: BoardNameProps) {
  const { t } = useTranslation('map');
  const words = useBrokenWords()(broken);
  return (
    <div className={styles['name']}>
      <CaravanMark colourIndex={row.colourIndex} />
      <span className={styles['nameText']} title={row.name}>
        {row.name}
      </span>
      {words === '' ? null : (
        <span className={styles['nameMark']} role="img" aria-label={words} title={words}>
          <TriangleAlert size={13} strokeWidth={2.5} aria-hidden="true" />
        </span>
      )}
      <span
        className={styles['target']}
        title={t('board.targetHint', { name: row.name, days: row.daysOut, target: row.targetDays })}
      >
        {row.daysOut}/{row.targetDays}
      </span>
    </div>
  );
}
