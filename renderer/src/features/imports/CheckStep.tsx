import {
  IMPORT_OUTCOMES,
  type ImportFile,
  type ImportOutcome,
  type ImportPreview,
} from '@contract/imports.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import { outcomeColumns } from './outcome-columns.ts';
import { ReviewTable } from './ReviewTable.tsx';
import type { Import } from './use-import.ts';

/** What would happen, row by row; what is unclear is decided here. */
export function CheckStep({
  state,
  file,
  preview,
}: {
  readonly state: Import;
  readonly file: ImportFile;
  readonly preview: ImportPreview;
}) {
  const { t, i18n } = useTranslation('imports');
  const format = useFormat();
  const { counts } = preview;
  const [outcome, setOutcome] = useState<ImportOutcome>(() => firstShown(counts));
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const faults = useCommand(() => api.exports.importFaults({ importId: file.importId, language }));
  const open = preview.questions.filter(({ key }) => state.answers[key] === undefined).length;
  const decided = preview.questions.length - open;
  const toWrite = counts.added + counts.changed;
  return (
    <div className={styles['body']}>
      <div className={styles['facts']}>
        <Segmented
          label={t('check.outcomes')}
          value={outcome}
          options={IMPORT_OUTCOMES.map((value) => ({
            value,
            label: t(`outcome.${value}`, { count: counts[value], figure: format.count(counts[value]) }),
          }))}
          onChange={setOutcome}
        />
        {preview.skipped > 0 ? (
          <span className={styles['muted']}>
            {t('check.skipped', { rows: format.count(preview.skipped) })}
          </span>
        ) : null}
        {counts[outcome] > preview.shownRows && outcome !== 'review' ? (
          <span className={styles['muted']}>
            {t('check.shown', { rows: format.count(preview.shownRows) })}
          </span>
        ) : null}
        {preview.questionCount > preview.questions.length && outcome === 'review' ? (
          <span className={styles['muted']}>
            {t('check.moreQuestions', {
              count: preview.questions.length,
              all: format.count(preview.questionCount),
            })}
          </span>
        ) : null}
        {counts.faulty > 0 ? (
          <span className={styles['end']}>
            <SavedNotice file={faults.data ?? null} error={faults.error} onDismiss={() => faults.reset()}>
              <Button
                icon={<Download size={14} aria-hidden="true" />}
                onClick={() => faults.mutate(undefined)}
                testId="imports:faults"
              >
                {t('check.faults')}
              </Button>
            </SavedNotice>
          </span>
        ) : null}
      </div>
      {outcome === 'review' && preview.questions.length > 0 ? (
        <ReviewTable questions={preview.questions} answers={state.answers} onAnswer={state.answer} />
      ) : (
        <DataTable
          key={outcome}
          label={t('check.rowsOf')}
          columns={outcomeColumns(outcome, t, '; ')}
          rows={preview.rows.filter((row) => row.outcome === outcome)}
          rowKey={({ row }) => String(row)}
          empty={<EmptyState title={t(`none.${outcome}`)} />}
          testId="imports:rows"
        />
      )}
      <footer className={styles['foot']}>
        <span className={styles['muted']}>{t('check.hint')}</span>
        <Button onClick={() => state.back('columns')} isDisabled={state.isApplying}>
          {t('back')}
        </Button>
        {decided > 0 ? (
          <Button onClick={state.check} isDisabled={state.isApplying} testId="imports:again">
            {t('check.again', { count: decided })}
          </Button>
        ) : null}
        <Button
          tone="primary"
          onClick={state.apply}
          isDisabled={toWrite === 0 || state.applied !== null}
          isBusy={state.isApplying}
          testId="imports:apply"
        >
          {t('check.apply', { rows: format.count(toWrite) })}
        </Button>
      </footer>
    </div>
  );
}

/** What needs the user first. */
function firstShown(counts: ImportPreview['counts']): ImportOutcome {
  const order: readonly ImportOutcome[] = ['review', 'faulty', 'added', 'changed', 'unchanged'];
  return order.find((outcome) => counts[outcome] > 0) ?? 'added';
}
