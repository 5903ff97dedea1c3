import { RESERVATION_PURPOSES, type ReservationPurpose } from '@domain/exhibit/reservation.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { queries } from '@renderer/lib/queries.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReservationDraft } from './reservation-draft.ts';
import { THING_KINDS } from './reservation-rows.ts';
import styles from './reservations.module.css';

interface ReservationFieldsProps {
  readonly draft: ReservationDraft;
  readonly onChange: (changes: Partial<ReservationDraft>) => void;
}

const REGISTER_OF_KIND = { caravan: 'caravan', set: 'exhibit-set', exhibit: 'exhibit' } as const;

/** Thing, days, purpose, title and note of a reservation. */
export function ReservationFields({ draft, onChange }: ReservationFieldsProps) {
  const { t } = useTranslation('reservations');
  const { data: things } = useQuery(queries.registryChoices(REGISTER_OF_KIND[draft.kind]));
  return (
    <>
      <Segmented
        label={t('field.kind')}
        value={draft.kind}
        options={THING_KINDS.map((value) => ({ value, label: t(`group.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Field label={t('field.thing')}>
        <Select
          aria-label={t('field.thing')}
          popupRender={namedPopup(t('field.thing'))}
          placeholder={t('form.pick')}
          loading={things === undefined}
          value={draft.thingId}
          options={(things ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
          onChange={(thingId: string) => onChange({ thingId })}
          data-testid="reservations:thing"
        />
      </Field>
      <Field label={t('field.days')}>
        <span className={styles['days']}>
          <DateField
            label={t('field.start')}
            value={draft.start}
            onChange={(start) => onChange({ start })}
            testId="reservations:start"
          />
          –
          <DateField
            label={t('field.end')}
            value={draft.end}
            onChange={(end) => onChange({ end })}
            testId="reservations:end"
          />
        </span>
      </Field>
      <Field label={t('field.purpose')}>
        <Select
          aria-label={t('field.purpose')}
          popupRender={namedPopup(t('field.purpose'))}
          value={draft.purpose}
          options={RESERVATION_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          onChange={(purpose: ReservationPurpose) => onChange({ purpose })}
        />
      </Field>
      <Field label={t('field.title')}>
        <Input
          aria-label={t('field.title')}
          placeholder={t('field.titleHint')}
          maxLength={120}
          value={draft.title}
          onChange={({ target }) => onChange({ title: target.value })}
          data-testid="reservations:title"
        />
      </Field>
      <Field label={t('field.note')}>
        <Input.TextArea
          aria-label={t('field.note')}
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={500}
          value={draft.note}
          onChange={({ target }) => onChange({ note: target.value })}
        />
      </Field>
    </>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
