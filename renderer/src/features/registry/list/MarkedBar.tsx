import type { RegisterId } from '@domain/registry/register-id.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useTranslation } from 'react-i18next';
import styles from './list.module.css';

interface MarkedBarProps {
  readonly register: RegisterId;
  readonly marked: readonly string[];
  /** How many are listed, and how to mark them all. */
  readonly listed: number;
  readonly onMarkAll: () => void;
  readonly onDone: () => void;
}

/** What can be done with several records at once: 停用 and back, one step of the history each. */
export function MarkedBar({ register, marked, listed, onMarkAll, onDone }: MarkedBarProps) {
  const { t } = useTranslation('registry');
  const setRetired = useCommand(api.registry.setRetired);
  if (marked.length === 0) return null;
  const set = (isRetired: boolean) =>
    setRetired.mutate({ register, ids: [...marked], isRetired }, { onSuccess: onDone });
  return (
    <div
      className={styles['marked']}
      role="group"
      aria-label={t('marked.label')}
      data-testid="registry:marked"
    >
      <span role="status">{t('marked.count', { count: marked.length })}</span>
      <Button onClick={() => set(true)} isBusy={setRetired.isPending} testId="registry:marked.retire">
        {t('retire')}
      </Button>
      <Button onClick={() => set(false)} isBusy={setRetired.isPending} testId="registry:marked.reinstate">
        {t('reinstate')}
      </Button>
      {marked.length < listed ? (
        <Button tone="quiet" onClick={onMarkAll} testId="registry:marked.all">
          {t('marked.all', { count: listed })}
        </Button>
      ) : null}
      <Button tone="quiet" onClick={onDone} testId="registry:marked.clear">
        {t('marked.clear')}
      </Button>
      {setRetired.error ? <ErrorNotice error={setRetired.error} /> : null}
    </div>
  );
}
