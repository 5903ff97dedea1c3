import type { RepairView } from '@contract/repairs.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/Button.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import styles from '../exhibit-form.module.css';
import { ChangeRepairForm } from './ChangeRepairForm.tsx';
import { CloseRepairForm } from './CloseRepairForm.tsx';
import { RepairStateTag } from './RepairStateTag.tsx';

/** One repair with what can be done about it. */
export function RepairFacts({ repair }: { readonly repair: RepairView }) {
  const { t } = useTranslation('conditions');
  const format = useFormat();
  const [form, setForm] = useState<'change' | 'close' | null>(null);
  const done = () => setForm(null);
  if (form === 'change') return <ChangeRepairForm repair={repair} onDone={done} />;
  const day = (date: string | null) => (date === null ? t('repairs.none') : format.day(date));
  return (
    <>
      <FactList
        facts={[
          { label: t('repairs.column.state'), value: <RepairStateTag state={repair.state} /> },
          { label: t('repairs.field.fault'), value: repair.fault },
          { label: t('repairs.field.openedOn'), value: format.day(repair.openedOn) },
          { label: t('repairs.field.dueOn'), value: day(repair.dueOn) },
          { label: t('repairs.field.workshop'), value: repair.workshopName || t('repairs.none') },
          {
            label: t('repairs.field.cost'),
            value: repair.cost_yuan === null ? t('repairs.none') : format.count(repair.cost_yuan),
          },
          ...(repair.closedOn === null
            ? []
            : [
                { label: t('repairs.field.closedOn'), value: format.day(repair.closedOn) },
                { label: t('repairs.field.result'), value: repair.result },
              ]),
          ...(repair.note === '' ? [] : [{ label: t('repairs.field.note'), value: repair.note }]),
        ]}
      />
      {form === 'close' ? (
        <CloseRepairForm repair={repair} onDone={done} />
      ) : (
        <div className={styles['buttons']}>
          {repair.closedOn === null ? (
            <Button tone="link" onClick={() => setForm('close')} testId="exhibits:repair.close">
              {t('repairs.close')}
            </Button>
          ) : null}
          <Button tone="link" onClick={() => setForm('change')} testId="exhibits:repair.change">
            {t('repairs.change')}
          </Button>
        </div>
      )}
    </>
  );
}
