import type { SparePart } from '@contract/upkeep.ts';
import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import styles from '../form.module.css';
import { FormField } from '../FormField.tsx';
import { useSubmitKey } from '../handover/use-submit-key.ts';

interface UsedPart {
  readonly sparePartId: string;
  readonly quantity: number;
}

/** Upkeep as it was done, with what it cost and the spare parts that it took. */
export function DoneForm({
  ruleId,
  parts,
}: {
  readonly ruleId: string;
  readonly parts: readonly SparePart[];
}) {
  const { t } = useTranslation('upkeep');
  const { data: status } = useQuery(queries.workspaceStatus());
  const [day, setDay] = useState<string | null>(null);
  const [doneBy, setDoneBy] = useState('');
  const [cost_yuan, setCost] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [used, setUsed] = useState<readonly UsedPart[]>([]);
  const enter = useCommand(api.upkeep.enterDone);
  const doneOn = day ?? status?.businessDate ?? null;
  const isReady = doneOn !== null && doneBy.trim() !== '';
  const submit = () => {
    if (!isReady || enter.isPending) return;
    enter.mutate(
      { ruleId, doneOn, doneBy: doneBy.trim(), cost_yuan, note: note.trim(), parts: [...used] },
      {
        onSuccess: () => {
          setUsed([]);
          setCost(null);
          setNote('');
        },
      },
    );
  };
  useSubmitKey(submit);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {enter.error ? <ErrorNotice error={enter.error} /> : null}
      <div className={styles['pair']}>
        <FormField label={t('doneOn')} isRequired>
          <DateField label={t('doneOn')} value={doneOn} max={status?.businessDate} onChange={setDay} />
        </FormField>
        <FormField label={t('doneBy')} isRequired>
          <Input
            aria-label={t('doneBy')}
            value={doneBy}
            maxLength={40}
            onChange={(event) => setDoneBy(event.target.value)}
            data-testid="exhibits:upkeep.doneBy"
            data-entry=""
          />
        </FormField>
      </div>
      <div className={styles['pair']}>
        <FormField label={t('cost')}>
          <InputNumber
            aria-label={t('cost')}
            style={{ width: '100%' }}
            min={0}
            max={100_000_000}
            precision={0}
            value={cost_yuan}
            onChange={setCost}
          />
        </FormField>
        <FormField label={t('doneNote')}>
          <Input
            aria-label={t('doneNote')}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
            data-testid="exhibits:upkeep.note"
          />
        </FormField>
      </div>
      <PartChoice parts={parts} used={used} onChange={setUsed} />
      <PartQuantities parts={parts} used={used} onChange={setUsed} />
      <div className={styles['actions']}>
        <Button
          tone="primary"
          isSubmit
          isBusy={enter.isPending}
          isDisabled={!isReady}
          testId="exhibits:upkeep.done"
        >
          {t('saveDone')}
        </Button>
      </div>
    </form>
  );
}

interface PartsProps {
  readonly parts: readonly SparePart[];
  readonly used: readonly UsedPart[];
  readonly onChange: (used: readonly UsedPart[]) => void;
}

function PartChoice({ parts, used, onChange }: PartsProps) {
  const { t } = useTranslation('upkeep');
  return (
    <FormField label={t('usedParts')}>
      <Select
        mode="multiple"
        aria-label={t('usedParts')}
        style={{ width: '100%' }}
        value={used.map(({ sparePartId }) => sparePartId)}
        options={parts.map(({ id, name, stock, unit }) => ({
          value: id,
          label: t('partInStock', { name, stock, unit }),
        }))}
        labelRender={({ value }) => parts.find(({ id }) => id === value)?.name ?? value}
        optionFilterProp="label"
        onChange={(ids: string[]) =>
          onChange(
            ids.map((id) => used.find((one) => one.sparePartId === id) ?? { sparePartId: id, quantity: 1 }),
          )
        }
      />
    </FormField>
  );
}

function PartQuantities({ parts, used, onChange }: PartsProps) {
  const { t } = useTranslation('upkeep');
  return (
    <>
      {used.map(({ sparePartId, quantity }) => {
        const part = parts.find(({ id }) => id === sparePartId);
        const name = part?.name ?? sparePartId;
        return (
          <div key={sparePartId} className={styles['quantity']}>
            <span>{name}</span>
            <InputNumber
              aria-label={t('quantityOf', { name })}
              style={{ width: '100%' }}
              min={1}
              max={100_000}
              precision={0}
              suffix={part?.unit}
              value={quantity}
              onChange={(value) =>
                onChange(
                  used.map((one) =>
                    one.sparePartId === sparePartId ? { sparePartId, quantity: value ?? 1 } : one,
                  ),
                )
              }
            />
          </div>
        );
      })}
    </>
  );
}
