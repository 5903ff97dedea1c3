import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { EntryField } from '../EntryField.tsx';
import styles from '../exhibit-form.module.css';
import { EMPTY_REPAIR } from './repair-draft.ts';
import { RepairFields } from './RepairFields.tsx';

/** Opens a repair of an exhibit without a report. */
export function OpenRepairForm({
  exhibitId,
  onDone,
}: {
  readonly exhibitId: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('conditions');
  const { t: common } = useTranslation();
  const { data: status } = useQuery(queries.workspaceStatus());
  const open = useCommand(api.repairs.open);
  const [draft, setDraft] = useState(EMPTY_REPAIR);
  const [day, setDay] = useState<string | null>(null);
  const today = status?.businessDate ?? '';
  const openedOn = day ?? today;
  const isReady = draft.fault.trim() !== '' && openedOn !== '';
  return (
    <form
      className={styles['form']}
      aria-label={t('repairs.new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) open.mutate({ ...draft, exhibitId, openedOn }, { onSuccess: onDone });
      }}
      data-testid="exhibits:repair.form"
    >
      <RepairFields
        draft={draft}
        openedOn={openedOn}
        onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
      />
      <EntryField label={t('repairs.field.openedOn')}>
        <DateField
          label={t('repairs.field.openedOn')}
          value={openedOn}
          max={today || undefined}
          onChange={setDay}
        />
      </EntryField>
      {open.error ? <ErrorNotice error={open.error} /> : null}
      <div className={styles['actions']}>
        <Button tone="primary" isSubmit isDisabled={!isReady} isBusy={open.isPending}>
          {t('repairs.new')}
        </Button>
        <Button onClick={onDone}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
