import { History, Redo2, Search, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { SlotPlace } from '../ui/Slots.tsx';
import styles from './TopBar.module.css';
import type { HistorySteps } from './use-history-steps.ts';
import { WorkspaceMenu } from './WorkspaceMenu.tsx';

interface TopBarProps {
  readonly steps: HistorySteps;
  readonly onSearch: () => void;
  readonly onSteps: () => void;
}

export function TopBar({ steps, onSearch, onSteps }: TopBarProps) {
  const { t } = useTranslation('shell');
  return (
    <header className={styles['bar']}>
      <WorkspaceMenu />
      <SlotPlace name="topBarStart" className={styles['slot']} />
      <button type="button" className={styles['search']} onClick={onSearch} data-testid="shell:search.open">
        <Search size={14} aria-hidden="true" />
        <span className={styles['searchWords']}>{t('search.placeholder')}</span>
        <kbd className={styles['key']}>Ctrl K</kbd>
      </button>
      <div className={styles['space']} />
      <div className={styles['slot']} role="group" aria-label={t('history.group')}>
        <IconButton
          label={steps.undoLabel ? t('history.undo', { step: steps.undoLabel }) : t('history.nothingToUndo')}
          icon={<Undo2 size={16} />}
          isDisabled={!steps.undoLabel}
          onClick={steps.undo}
          testId="shell:history.undo"
        />
        <IconButton
          label={steps.redoLabel ? t('history.redo', { step: steps.redoLabel }) : t('history.nothingToRedo')}
          icon={<Redo2 size={16} />}
          isDisabled={!steps.redoLabel}
          onClick={steps.redo}
          testId="shell:history.redo"
        />
        <IconButton
          label={t('steps.open')}
          icon={<History size={16} />}
          isDisabled={!steps.undoLabel && !steps.redoLabel}
          onClick={onSteps}
          testId="shell:history.steps"
        />
      </div>
      <SlotPlace name="topBarEnd" className={styles['slot']} />
      {steps.error ? (
        <div className={styles['failure']}>
          <ErrorNotice error={steps.error} onDismiss={steps.dismiss} />
        </div>
      ) : null}
    </header>
  );
}
