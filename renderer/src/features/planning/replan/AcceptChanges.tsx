import type { PlanView } from '@contract/plans.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRow } from './change-rows.ts';
import { ChangeLine } from './ChangeLine.tsx';
import { ChangeSums } from './ChangeSums.tsx';
import { decline, useDeclined } from './replan-store.ts';
import styles from './replan.module.css';
import { SAVE_FORM_ID } from './save-form.ts';
import { type SavedPlan, useAcceptChanges } from './use-accept-changes.ts';

/** As many as leave the rest of the plan in sight. */
const SHOWN = 8;

interface AcceptChangesProps {
  readonly jobId: string;
  readonly base: SavedPlan;
  readonly result: PlanView;
  readonly rows: readonly ChangeRow[];
}

/** The differences between a result and the saved plan it was made from: what they come to, and which to take over. */
export function AcceptChanges({ jobId, base, result, rows }: AcceptChangesProps) {
  const { t } = useTranslation('planning');
  const acceptance = useAcceptChanges(jobId, base, result);
  const declined = useDeclined(jobId);
  const [showsAll, setShowsAll] = useState(false);
  const chosen = new Set(rows.map(({ key }) => key).filter((key) => !declined.has(key)));
  const toggle = (key: string) => {
    const next = new Set(declined);
    if (!next.delete(key)) next.add(key);
    decline(jobId, next);
  };
  const isAll = chosen.size === rows.length;
  usePageCommands([
    ...(chosen.size === 0
      ? []
      : [
          {
            id: 'plan-accept' as const,
            label: isAll ? t('accept.all') : t('accept.some', { count: chosen.size }),
            choose: () => (isAll ? submitForm(SAVE_FORM_ID) : acceptance.accept(chosen)),
          },
        ]),
    { id: 'plan-reject', label: t('accept.none'), choose: acceptance.reject },
  ]);
  return (
    <>
      <ChangeSums before={base.totals} after={result.totals} />
      <div className={styles['accept']}>
        {/* Saved under the name that stands above, like there. */}
        <Button form={SAVE_FORM_ID} isDisabled={acceptance.isPending} testId="planning:accept.all">
          {t('accept.all')}
        </Button>
        <Button
          onClick={() => acceptance.accept(chosen)}
          isDisabled={chosen.size === 0 || acceptance.isPending}
          isBusy={acceptance.isPending}
          testId="planning:accept.some"
        >
          {t('accept.some', { count: chosen.size })}
        </Button>
        <Button
          tone="quiet"
          onClick={acceptance.reject}
          isDisabled={acceptance.isPending}
          testId="planning:accept.none"
        >
          {t('accept.none')}
        </Button>
      </div>
      {acceptance.error ? <ErrorNotice error={acceptance.error} onDismiss={acceptance.dismiss} /> : null}
      <p className={styles['note']}>
        {t(base.state === 'published' ? 'accept.hintPublished' : 'accept.hint', { name: base.name })}
      </p>
      {rows.length > 1 ? (
        <p className={styles['note']}>
          <Button
            tone="link"
            onClick={() => decline(jobId, new Set(isAll ? rows.map(({ key }) => key) : []))}
            testId="planning:accept.toggle"
          >
            {t(isAll ? 'accept.clear' : 'accept.check')}
          </Button>
        </p>
      ) : null}
      <ul className={styles['list']}>
        {rows.slice(0, showsAll ? undefined : SHOWN).map((row) => (
          <li key={row.key} className={styles['chosen']}>
            <input
              type="checkbox"
              checked={chosen.has(row.key)}
              onChange={() => toggle(row.key)}
              aria-label={t('accept.choose', { name: row.siteName })}
            />
            <ChangeLine row={row} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && !showsAll ? (
        <Button tone="link" onClick={() => setShowsAll(true)}>
          {t('change.all', { count: rows.length })}
        </Button>
      ) : null}
    </>
  );
}

function submitForm(id: string): void {
  const form = document.getElementById(id);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}
