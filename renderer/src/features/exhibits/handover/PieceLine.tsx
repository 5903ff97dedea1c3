import { SEVERITIES } from '@domain/exhibit/condition.ts';
import { type KeyboardEvent, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { SeverityTag } from '../condition/SeverityTag.tsx';
import styles from './handover.module.css';
import { useHandover, type Verdict } from './handover-store.ts';
import { PieceException } from './PieceException.tsx';
import { focusLine, focusNote, foundByKey, leadsOn, lineOf } from './piece-keys.ts';
import type { Piece } from './pieces.ts';

const FOUND = [...SEVERITIES, 'stays'] as const satisfies readonly Verdict['found'][];

interface PieceLineProps {
  readonly piece: Piece;
  /** What the books say against it. */
  readonly issues: readonly string[];
}

/** One piece: what was found last time, what is found now, and of an exception what exactly. */
export function PieceLine({ piece, issues }: PieceLineProps) {
  const { t } = useTranslation('conditions');
  const { t: common } = useTranslation();
  const { exhibit, condition } = piece;
  const verdict = useHandover(({ verdicts }) => verdicts[exhibit.id]);
  return (
    <div
      className={styles['piece']}
      data-piece={exhibit.id}
      data-open={verdict === undefined || undefined}
      data-testid={`exhibits:piece.${exhibit.id}`}
    >
      <span className={styles['serial']}>{exhibit.serial || '-'}</span>
      <span className={styles['name']}>
        {exhibit.name} {condition?.repair ? <Tag tone="warn">{t('handover.hasRepair')}</Tag> : null}
      </span>
      <LastReport piece={piece} />
      <FoundChoice exhibitId={exhibit.id} name={exhibit.name} found={verdict?.found ?? null} />
      {verdict === undefined || verdict.found === 'well' || verdict.found === 'stays' ? null : (
        <PieceException piece={piece} verdict={verdict} severity={verdict.found} />
      )}
      {issues.length > 0 ? (
        <p className={styles['issue']} role="alert">
          {issues.map((issue) => t(`handover.issue.${issue as 'elsewhere'}`)).join(common('listSeparator'))}
        </p>
      ) : null}
    </div>
  );
}

/** How a piece was found. A digit decides and leads on: to the note of an exception, else to the next piece; a click leads to the note alone. */
function FoundChoice({
  exhibitId,
  name,
  found,
}: {
  readonly exhibitId: string;
  readonly name: string;
  readonly found: Verdict['found'] | null;
}) {
  const { t } = useTranslation('conditions');
  const group = useId();
  const judge = useHandover((state) => state.judge);
  // The arrows move a choice, too, and must not be led away from it.
  const isPointed = useRef(false);
  const choose = (field: HTMLElement, next: Verdict['found']) => {
    // Drawn at once: whoever types on writes into the note that appears.
    flushSync(() => judge([exhibitId], next));
    if (isPointed.current && next !== 'well' && next !== 'stays') focusNote(lineOf(field));
    isPointed.current = false;
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || leadsOn(event)) return;
    const next = foundByKey(event.key);
    if (next === null) return;
    event.preventDefault();
    const line = lineOf(event.currentTarget);
    // Drawn at once: whoever types on writes into the note that appears.
    flushSync(() => judge([exhibitId], next));
    if (next === 'well' || next === 'stays') focusLine(line, 1);
    else focusNote(line);
  };
  return (
    <fieldset className={styles['found']}>
      <legend className="visually-hidden">{t('handover.verdict', { name })}</legend>
      {FOUND.map((each) => (
        <label key={each} data-found={each}>
          <input
            type="radio"
            name={group}
            checked={found === each}
            onPointerDown={() => {
              isPointed.current = true;
            }}
            onChange={(event) => choose(event.currentTarget, each)}
            onKeyDown={handleKey}
          />
          {each === 'stays' ? t('verdict.stays') : t(`severity.${each}`)}
        </label>
      ))}
    </fieldset>
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
