import type { RepairView } from '@contract/repairs.ts';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { EntryField } from '../EntryField.tsx';
import { focusOnce } from '../focus-once.ts';
import styles from '../exhibit-form.module.css';
import { CostField } from './RepairFields.tsx';

/** Closes a repair: from then on the exhibit can go out again. */
export function CloseRepairForm({
  repair: { id, version, openedOn, cost_yuan },
  onDone,
}: {
  readonly repair: RepairView;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('conditions');
  const { t: common } = useTranslation();
  const { data: status } = useQuery(queries.workspaceStatus());
  const close = useCommand(api.repairs.close);
  const [day, setDay] = useState<string | null>(null);
  const [result, setResult] = useState('');
  const [cost, setCost] = useState(cost_yuan);
  const today = status?.businessDate ?? '';
  const closedOn = day ?? today;
  const isReady = result.trim() !== '' && closedOn !== '';
  return (
    <form
      className={styles['form']}
      aria-label={t('repairs.close')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) close.mutate({ id, version, closedOn, result, cost_yuan: cost }, { onSuccess: onDone });
      }}
      data-testid="exhibits:repair.closing"
    >
      <EntryField label={t('repairs.field.result')}>
        <Input
          ref={focusOnce}
          aria-label={t('repairs.field.result')}
          maxLength={500}
          value={result}
          onChange={(event) => setResult(event.target.value)}
        />
      </EntryField>
      <EntryField label={t('repairs.field.closedOn')}>
        <DateField
          label={t('repairs.field.closedOn')}
          value={closedOn}
          min={openedOn}
          max={today || undefined}
          onChange={setDay}
        />
      </EntryField>
      <CostField value={cost} onChange={setCost} />
      {close.error ? <ErrorNotice error={close.error} /> : null}
      <div className={styles['actions']}>
        <Button tone="primary" isSubmit isDisabled={!isReady} isBusy={close.isPending}>
          {t('repairs.closeSave')}
        </Button>
        <Button onClick={onDone}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
