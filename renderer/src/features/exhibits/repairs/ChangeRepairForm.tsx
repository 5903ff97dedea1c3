import type { RepairView } from '@contract/repairs.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import styles from '../exhibit-form.module.css';
import { draftOf } from './repair-draft.ts';
import { RepairFields } from './RepairFields.tsx';

interface RepairFormProps {
  readonly repair: RepairView;
  readonly onDone: () => void;
}

/** Changes what is known of a repair; of a closed one too, because bills come late. */
export function ChangeRepairForm({ repair, onDone }: RepairFormProps) {
  const { t: common } = useTranslation();
  const { t } = useTranslation('conditions');
  const change = useCommand(api.repairs.change);
  const [draft, setDraft] = useState(() => draftOf(repair));
  const { id, version, openedOn } = repair;
  const isReady = draft.fault.trim() !== '';
  return (
    <form
      className={styles['form']}
      aria-label={t('repairs.change')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) change.mutate({ ...draft, id, version }, { onSuccess: onDone });
      }}
    >
      <RepairFields
        draft={draft}
        openedOn={openedOn}
        onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
      />
      {change.error ? <ErrorNotice error={change.error} /> : null}
      <div className={styles['actions']}>
        <Button tone="primary" isSubmit isDisabled={!isReady} isBusy={change.isPending}>
          {common('save')}
        </Button>
        <Button onClick={onDone}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
