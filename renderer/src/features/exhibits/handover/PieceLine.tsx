import { comparedWithLast, SEVERITIES } from '@domain/exhibit/condition.ts';
import { Checkbox, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { SeverityTag } from '../condition/SeverityTag.tsx';
import styles from './handover.module.css';
import { useHandover, type Verdict } from './handover-store.ts';
import { asksRepair, canAskRepair, type Piece } from './pieces.ts';

const FOUND = [...SEVERITIES, 'stays'] as const satisfies readonly Verdict['found'][];

interface PieceLineProps {
  readonly piece: Piece;
  /** What the books say against it. */
  readonly issues: readonly string[];
  /** Pictures of what was found. */
  readonly renderPhoto?: ((exhibitId: string) => ReactNode) | undefined;
}

/** One piece: what was found last time, what is found now, and of an exception what exactly. */
export function PieceLine({ piece, issues, renderPhoto }: PieceLineProps) {
  const { t } = useTranslation('conditions');
  const { t: common } = useTranslation();
  const name = useId();
  const { exhibit, condition } = piece;
  const verdict = useHandover(({ verdicts }) => verdicts[exhibit.id]);
  const { judge, describe } = useHandover.getState();
  const isException = verdict !== undefined && verdict.found !== 'well' && verdict.found !== 'stays';
  const last = condition?.last?.severity ?? null;
  const compared = isException ? comparedWithLast(last, verdict.found) : 'same';
  /** Digits decide and lead on: to the note of an exception, else to the next piece. */
  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = event.currentTarget;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusLine(line, event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    if (event.target instanceof HTMLInputElement && event.target.type !== 'radio') return;
    const found = event.key === '0' ? 'stays' : SEVERITIES[Number(event.key) - 1];
    if (!/^[0-5]$/.test(event.key) || found === undefined) return;
    event.preventDefault();
    // Drawn at once: whoever types on writes into the note that appears.
    flushSync(() => judge([exhibit.id], found));
    if (found === 'well' || found === 'stays') focusLine(line, 1);
    else line.querySelector<HTMLElement>('input[type="text"]')?.focus();
  };
  return (
    <div
      className={styles['piece']}
      data-piece={exhibit.id}
      data-open={verdict === undefined || undefined}
      onKeyDown={handleKey}
      data-testid={`exhibits:piece.${exhibit.id}`}
    >
      <span className={styles['serial']}>{exhibit.serial || '-'}</span>
      <span className={styles['name']}>
        {exhibit.name} {condition?.repair ? <Tag tone="warn">{t('handover.hasRepair')}</Tag> : null}
      </span>
      <LastReport piece={piece} />
      <fieldset className={styles['found']}>
        <legend className="visually-hidden">{t('handover.verdict', { name: exhibit.name })}</legend>
        {FOUND.map((found) => (
          <label key={found} data-found={found}>
            <input
              type="radio"
              name={name}
              checked={verdict?.found === found}
              onChange={() => judge([exhibit.id], found)}
            />
            {found === 'stays' ? t('verdict.stays') : t(`severity.${found}`)}
          </label>
        ))}
      </fieldset>
      {isException ? (
        <div className={styles['exception']}>
          <Input
            size="small"
            maxLength={500}
            value={verdict.note}
            placeholder={t('handover.noteHint')}
            aria-label={t('handover.note', { name: exhibit.name })}
            status={asksRepair(piece, verdict) && verdict.note.trim() === '' ? 'warning' : ''}
            onChange={(event) => describe(exhibit.id, { note: event.target.value })}
            onPressEnter={(event) => {
              if (event.nativeEvent.isComposing || event.ctrlKey) return;
              const line = event.currentTarget.closest<HTMLElement>('[data-piece]');
              if (line) focusLine(line, 1);
            }}
          />
          {canAskRepair(condition, verdict.found) ? (
            <Checkbox
              checked={asksRepair(piece, verdict)}
              onChange={(event) => describe(exhibit.id, { asksRepair: event.target.checked })}
            >
              {t('handover.repair')}
            </Checkbox>
          ) : null}
          <small>{t(`compared.${compared}`)}</small>
          {renderPhoto?.(exhibit.id)}
        </div>
      ) : null}
      {issues.length > 0 ? (
        <p className={styles['issue']} role="alert">
          {issues.map((issue) => t(`handover.issue.${issue as 'elsewhere'}`)).join(common('listSeparator'))}
        </p>
      ) : null}
    </div>
  );
}

function LastReport({ piece: { condition } }: { readonly piece: Piece }) {
  const { t } = useTranslation('conditions');
  const format = useFormat();
  const last = condition?.last ?? null;
  return (
    <span className={styles['last']} title={last?.note}>
      <span className="visually-hidden">{t('handover.last')}</span>
      {last === null ? (
        t('handover.lastNone')
      ) : (
        <>
          <SeverityTag severity={last.severity} /> {format.dayShort(last.reportedOn)}
        </>
      )}
    </span>
  );
}

/** Puts the keyboard on the line before or after another one. */
function focusLine(line: HTMLElement, step: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-piece]')];
  const next = lines[lines.indexOf(line) + step];
  const radios = next?.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  const target = [...(radios ?? [])].find(({ checked }) => checked) ?? radios?.[0];
  target?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
