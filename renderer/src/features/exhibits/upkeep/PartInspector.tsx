import type { SparePart } from '@contract/upkeep.ts';
import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { SampleMark } from '../../../ui/Tag.tsx';
import styles from '../form.module.css';
import { FormField } from '../FormField.tsx';

/** One spare part: its stock, taking in and out, and every entry. */
export function PartInspector({ part, onClose }: { readonly part: SparePart; readonly onClose: () => void }) {
  const { t } = useTranslation('upkeep');
  const entries = useQuery(queries.sparePartEntries(part.id));
  return (
    <Inspector
      title={part.name}
      subtitle={part.code}
      marks={part.isSample ? <SampleMark /> : null}
      onClose={onClose}
      testId="exhibits:parts.inspector"
    >
      <InspectorSection>
        <FactList
          facts={[
            { label: t('column.stock'), value: `${part.stock} ${part.unit}` },
            { label: t('column.leastStock'), value: `${part.leastStock} ${part.unit}` },
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('move')}>
        <EntryForm part={part} />
      </InspectorSection>
      <InspectorSection title={t('entries')}>
        {entries.data?.length === 0 ? <p className={styles['note']}>{t('noEntries')}</p> : null}
        <ul className={styles['lines']}>
          {entries.data?.map(({ id, date, quantity, purpose, note }) => (
            <li key={id}>
              <span className={styles['day']}>{date}</span>
              <span>{note || t(`purpose.${purpose}`)}</span>
              <span className={styles['number']}>{quantity > 0 ? `+${quantity}` : quantity}</span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}

function EntryForm({ part }: { readonly part: SparePart }) {
  const { t } = useTranslation('upkeep');
  const { data: status } = useQuery(queries.workspaceStatus());
  const [day, setDay] = useState<string | null>(null);
  const [quantity, setQuantity] = useState(1);
  const [note, setNote] = useState('');
  const enter = useCommand(api.upkeep.enterPart);
  const date = day ?? status?.businessDate ?? null;
  const move = (sign: 1 | -1) => {
    if (date) enter.mutate({ sparePartId: part.id, date, quantity: sign * quantity, note: note.trim() });
  };
  return (
    <div className={styles['form']}>
      {enter.error ? <ErrorNotice error={enter.error} /> : null}
      <div className={styles['pair']}>
        <FormField label={t('date')}>
          <DateField label={t('date')} value={date} max={status?.businessDate} onChange={setDay} />
        </FormField>
        <FormField label={t('quantity')}>
          <InputNumber
            aria-label={t('quantity')}
            data-entry=""
            style={{ width: '100%' }}
            min={1}
            max={100_000}
            precision={0}
            value={quantity}
            onChange={(value) => setQuantity(value ?? 1)}
          />
        </FormField>
      </div>
      <FormField label={t('note')}>
        <Input
          aria-label={t('note')}
          value={note}
          maxLength={200}
          onChange={(event) => setNote(event.target.value)}
        />
      </FormField>
      <div className={styles['actions']}>
        <Button isBusy={enter.isPending} onClick={() => move(1)} testId="exhibits:parts.in">
          {t('takeIn')}
        </Button>
        <Button isBusy={enter.isPending} onClick={() => move(-1)} testId="exhibits:parts.out">
          {t('takeOut')}
        </Button>
      </div>
    </div>
  );
}
