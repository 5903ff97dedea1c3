import { comparedWithLast, type Severity } from '@domain/exhibit/condition.ts';
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FindingPhotos } from '../condition/FindingPhotos.tsx';
import styles from './handover.module.css';
import { useHandover, type Verdict } from './handover-store.ts';
import { focusLine, leadsOn, lineOf } from './piece-keys.ts';
import { asksRepair, canAskRepair, type Piece } from './pieces.ts';

interface PieceExceptionProps {
  readonly piece: Piece;
  readonly verdict: Verdict;
  readonly severity: Severity;
}

/** What exactly was found of a piece that is not well, whether it is to be repaired, and what it was last time. */
export function PieceException({ piece, verdict, severity }: PieceExceptionProps) {
  const { t } = useTranslation('conditions');
  const describe = useHandover((state) => state.describe);
  const { exhibit, condition } = piece;
  const isRepaired = asksRepair(piece, verdict);
  const compared = comparedWithLast(condition?.last?.severity ?? null, severity);
  return (
    <div className={styles['exception']}>
      <Input
        size="small"
        maxLength={500}
        value={verdict.note}
        placeholder={t('handover.noteHint')}
        aria-label={t('handover.note', { name: exhibit.name })}
        status={isRepaired && verdict.note.trim() === '' ? 'warning' : ''}
        onChange={(event) => describe(exhibit.id, { note: event.target.value })}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing && !event.ctrlKey) focusLine(lineOf(event.currentTarget), 1);
        }}
        onKeyDown={leadsOn}
      />
      <FindingPhotos
        name={exhibit.name}
        photos={verdict.photos}
        onChange={(photos) => describe(exhibit.id, { photos })}
      />
      {canAskRepair(condition, severity) ? (
        <Checkbox
          checked={isRepaired}
          onChange={(event) => describe(exhibit.id, { asksRepair: event.target.checked })}
        >
          {t('handover.repair')}
        </Checkbox>
      ) : null}
      <small>{t(`compared.${compared}`)}</small>
    </div>
  );
}
