import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { matchesAny } from '../../../lib/pinyin-search.ts';
import { queries } from '../../../lib/queries.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { EntryField } from '../EntryField.tsx';
import { focusOnce } from '../focus-once.ts';
import type { RepairDraft } from './repair-draft.ts';

interface RepairFieldsProps {
  readonly draft: RepairDraft;
  readonly openedOn: string;
  readonly onChange: (changes: Partial<RepairDraft>) => void;
}

/** What is broken, until when it shall be done, where, and what it costs. */
export function RepairFields({ draft, openedOn, onChange }: RepairFieldsProps) {
  const { t } = useTranslation('conditions');
  const { data: workshops = [] } = useQuery(queries.registryChoices('depository'));
  return (
    <>
      <EntryField label={t('repairs.field.fault')}>
        <Input.TextArea
          ref={focusOnce}
          aria-label={t('repairs.field.fault')}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={500}
          value={draft.fault}
          onChange={(event) => onChange({ fault: event.target.value })}
        />
      </EntryField>
      <EntryField label={t('repairs.field.dueOn')}>
        <DateField
          label={t('repairs.field.dueOn')}
          value={draft.dueOn}
          min={openedOn || undefined}
          isClearable
          placeholder={t('repairs.none')}
          onChange={(dueOn) => onChange({ dueOn: dueOn === '' ? null : dueOn })}
        />
      </EntryField>
      <EntryField label={t('repairs.field.workshop')}>
        <Select
          allowClear
          aria-label={t('repairs.field.workshop')}
          placeholder={t('repairs.none')}
          value={draft.workshopId}
          options={workshops.map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
          onChange={(workshopId: string | undefined) => onChange({ workshopId: workshopId ?? null })}
        />
      </EntryField>
      <CostField value={draft.cost_yuan} onChange={(cost_yuan) => onChange({ cost_yuan })} />
      <EntryField label={t('repairs.field.note')}>
        <Input
          aria-label={t('repairs.field.note')}
          maxLength={500}
          value={draft.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </EntryField>
    </>
  );
}

/** What a repair costs, in whole yuan. */
export function CostField({
  value,
  onChange,
}: {
  readonly value: number | null;
  readonly onChange: (cost_yuan: number | null) => void;
}) {
  const { t } = useTranslation('conditions');
  return (
    <EntryField label={t('repairs.field.cost')}>
      <InputNumber
        style={{ width: '100%' }}
        aria-label={t('repairs.field.cost')}
        min={0}
        max={100_000_000}
        precision={0}
        controls={false}
        value={value}
        onChange={onChange}
      />
    </EntryField>
  );
}
