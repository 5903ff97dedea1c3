import type { RegisterId } from '@domain/registry/register-id.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Page, Toolbar } from '@renderer/ui/Page.tsx';
import { RegisterTemplate } from '@renderer/ui/RegisterTemplate.tsx';
import { FileSpreadsheet, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import styles from './imports.module.css';
import { StepMarks } from './StepMarks.tsx';
import { type Import, useImport } from './use-import.ts';

interface ImportPageProps {
  readonly register: RegisterId;
  readonly onLeave: () => void;
}

/** Brings a table of somebody else in: file, columns, check, done. */
export function ImportPage({ register, onLeave }: ImportPageProps) {
  const { t } = useTranslation('imports');
  const { t: history } = useTranslation('history');
  const state = useImport(register);
  const name = history(`register.${register}`);
  const phase = state.isReading
    ? 'reading'
    : state.isChecking
      ? 'checking'
      : state.isApplying
        ? 'saving'
        : null;
  const isBusy = phase !== null;
  usePageCommands(
    isBusy ? [] : [{ id: 'import-choose', label: t('command.choose', { name }), choose: state.choose }],
  );
  return (
    <Page title={t('title', { name })} testId="imports:page">
      <Toolbar
        title={t('title', { name })}
        end={
          <>
            <RegisterTemplate register={register} />
            <Button onClick={onLeave} isDisabled={state.isApplying}>
              {t('leave')}
            </Button>
          </>
        }
      >
        <StepMarks step={state.step} />
      </Toolbar>
      {state.error ? (
        <div className={styles['notice']}>
          <ErrorNotice error={state.error} onDismiss={state.dismiss} />
        </div>
      ) : null}
      {phase === null ? null : <ImportProgress phase={phase} onStop={state.stop} />}
      {state.isCancelled ? (
        <p className={styles['told']} role="status">
          <Info size={14} aria-hidden="true" />
          {t('check.cancelled')}
        </p>
      ) : null}
      <StepBody state={state} name={name} onLeave={onLeave} isBusy={isBusy} />
    </Page>
  );
}

interface StepBodyProps {
  readonly state: Import;
  readonly name: string;
  readonly onLeave: () => void;
  readonly isBusy: boolean;
}

function StepBody({ state, name, onLeave, isBusy }: StepBodyProps) {
  const { t } = useTranslation('imports');
  const { step, file, sheet, preview } = state;
  if (step === 'columns' && file && sheet) return <ColumnsStep state={state} file={file} sheet={sheet} />;
  if (step === 'check' && file && preview) {
    return <CheckStep key={preview.questions.length} state={state} file={file} preview={preview} />;
  }
  if (step === 'done') return <DoneStep state={state} onLeave={onLeave} />;
  return (
    <div className={styles['choose']}>
      <FileSpreadsheet size={24} aria-hidden="true" />
      <p className={styles['headline']}>{t('choose.title', { name })}</p>
      <p className={styles['muted']}>{t('choose.hint')}</p>
      <div className={styles['actions']}>
        <Button tone="primary" onClick={state.choose} isDisabled={isBusy} testId="imports:choose">
          {t('choose.action')}
        </Button>
      </div>
      <p className={styles['muted']}>{t('choose.limits')}</p>
    </div>
  );
}
