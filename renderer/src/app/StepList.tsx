import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, asCallError } from '../lib/client.ts';
import { queries } from '../lib/queries.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { stepWords } from '../lib/step-words.ts';
import { useCommand } from '../lib/use-command.ts';
import { useFormat } from '../lib/use-format.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import styles from './StepList.module.css';
import { type StepRow, stepRows } from './step-rows.ts';
import { useModalDialog } from './use-modal-dialog.ts';

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

/** The steps behind undo and redo, newest on top; choosing one undoes or redoes until it is the last that is done. */
export function StepList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  const { data, error } = useQuery(queries.historySteps());
  const goTo = useCommand(api.history.goTo);
  const rows = data ? stepRows(data) : [];
  const current = rows.findIndex(({ kind }) => kind === 'current');
  const [moved, setMoved] = useState<number | null>(null);
  const active = Math.min(moved ?? current, rows.length - 1);
  const dialog = useModalDialog(onClose);
  const baseId = useId();

  useEffect(() => {
    document.getElementById(`${baseId}${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, baseId]);

  const choose = (index: number) => {
    const row = rows[index];
    if (!row || !data || goTo.isPending) return;
    if (row.kind === 'current') return onClose();
    goTo.mutate(
      { position: row.position, last: data.last },
      {
        onSuccess: (state) => {
          queryClient.setQueryData(queryKeys.historyState(), state);
          onClose();
        },
        // Some steps may have been taken, or others come in between: what is shown is read again.
        onError: () => {
          setMoved(null);
          void queryClient.invalidateQueries({ queryKey: queryKeys.historySteps() });
        },
      },
    );
  };
  const handleKey = (event: KeyboardEvent) => {
    const next = rowAfterKey(event.key, active, rows.length);
    if (next !== undefined) setMoved(next);
    else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-label={t('steps.title')}
      onClose={onClose}
      data-testid="shell:steps"
    >
      <header className={styles['head']}>
        <b>{t('steps.title')}</b>
        <span>{data ? t('steps.counts', { done: data.undoDepth, undone: data.redoDepth }) : ''}</span>
        <kbd className={styles['key']}>Esc</kbd>
      </header>
      {goTo.error ? <ErrorNotice error={goTo.error} onDismiss={goTo.reset} /> : null}
      {error ? <ErrorNotice error={asCallError(error)} /> : null}
      <div
        autoFocus
        role="listbox"
        tabIndex={0}
        className={styles['list']}
        aria-label={t('steps.title')}
        aria-busy={goTo.isPending}
        {...(rows.length > 0 ? { 'aria-activedescendant': `${baseId}${active}` } : {})}
        onKeyDown={handleKey}
      >
        {rows.map((row, index) => (
          <StepLine
            key={row.position}
            id={`${baseId}${index}`}
            row={row}
            isActive={index === active}
            onPoint={() => setMoved(index)}
            onChoose={() => choose(index)}
          />
        ))}
      </div>
      {data && data.undoDepth > data.done.length ? (
        <p className={styles['more']}>{t('steps.older', { count: data.undoDepth - data.done.length })}</p>
      ) : null}
      <p className={styles['hint']}>{t('steps.hint')}</p>
    </dialog>
  );
}

interface StepLineProps {
  readonly id: string;
  readonly row: StepRow;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function StepLine({ id, row: { step, kind }, isActive, onPoint, onChoose }: StepLineProps) {
  const { t } = useTranslation('shell');
  const { t: history } = useTranslation('history');
  const format = useFormat();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-current={kind === 'current' ? 'step' : undefined}
      className={styles['row']}
      data-kind={kind}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles['words']}>
        {step === null ? t('steps.start') : stepWords(history, step.step)}
      </span>
      {kind === 'done' ? null : <span className={styles['mark']}>{t(`steps.mark.${kind}`)}</span>}
      <span className={styles['when']}>
        {step === null ? '' : [format.instant(step.at), step.actor || history('noActor')].join(' · ')}
      </span>
    </div>
  );
}

/** Where a key leads among so many rows; undefined for a key that leads nowhere. */
function rowAfterKey(key: string, active: number, count: number): number | undefined {
  const target: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = target[key];
  return next === undefined ? undefined : Math.max(0, Math.min(count - 1, next));
}
