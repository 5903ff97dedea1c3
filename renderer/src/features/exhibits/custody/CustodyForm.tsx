import type { CustodyView } from '@contract/custody.ts';
import { comesBack, CUSTODY_KINDS, type CustodyKind, custodyIssues } from '@domain/exhibit/custody.ts';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { matchesAny } from '../../../lib/pinyin-search.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { CountySelect } from '../../../ui/CountySelect.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import styles from '../form.module.css';
import { FormField } from '../FormField.tsx';
import type { CustodyDraft } from './custody-draft.ts';

const WIDE = { width: '100%' } as const;

/** A case as it is asked for. */
export function CustodyForm({
  custody,
  initial,
  onDone,
  onCancel,
}: {
  /** The case that is changed; null for a new one. */
  readonly custody: CustodyView | null;
  readonly initial: CustodyDraft;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('custody');
  const { t: common } = useTranslation();
  const [draft, setDraft] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const create = useCommand(api.custody.create);
  const update = useCommand(api.custody.update);
  const issues = custodyIssues(draft);
  const change = (changes: Partial<CustodyDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const save = () => {
    setTried(true);
    if (issues.length > 0) return;
    if (custody === null) create.mutate(draft, { onSuccess: ({ id }) => onDone(id) });
    else
      update.mutate(
        { ...draft, id: custody.id, version: custody.version },
        { onSuccess: () => onDone(custody.id) },
      );
  };
  const failure = create.error ?? update.error;
  return (
    <Inspector
      title={custody === null ? t('newTitle') : t('editTitle', { number: custody.number })}
      onClose={onCancel}
      testId="exhibits:custody.form"
    >
      <InspectorSection>
        <form
          className={styles['form']}
          aria-label={t('newTitle')}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {failure ? <ErrorNotice error={failure} /> : null}
          <CaseFields draft={draft} onChange={change} />
          {wasTried && issues.length > 0 ? (
            <p className={styles['missing']} role="alert">
              {issues.map((issue) => t(`issue.${issue}`)).join(' ')}
            </p>
          ) : null}
          <div className={styles['actions']}>
            <Button
              tone="primary"
              isSubmit
              isBusy={create.isPending || update.isPending}
              testId="exhibits:custody.save"
            >
              {common('save')}
            </Button>
            <Button onClick={onCancel}>{common('cancel')}</Button>
          </div>
        </form>
      </InspectorSection>
    </Inspector>
  );
}

interface FieldsProps {
  readonly draft: CustodyDraft;
  readonly onChange: (changes: Partial<CustodyDraft>) => void;
}

function CaseFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('custody');
  return (
    <>
      <FormField label={t('column.kind')} isRequired>
        <Select
          style={WIDE}
          aria-label={t('column.kind')}
          value={draft.kind}
          options={CUSTODY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind: CustodyKind) =>
            onChange({ kind, end: comesBack(kind) ? (draft.end ?? draft.start) : null })
          }
        />
      </FormField>
      <Things draft={draft} onChange={onChange} />
      <FormField label={t('column.counterpart')} isRequired={draft.kind !== 'retired'}>
        <Choice
          register="depository"
          label={t('column.counterpart')}
          value={draft.counterpartId}
          onChange={(counterpartId) => onChange({ counterpartId })}
        />
      </FormField>
      <FormField label={t('column.county')}>
        <CountySelect
          label={t('column.county')}
          value={draft.countyCode ?? undefined}
          onChange={(code) => onChange({ countyCode: code ?? null })}
        />
      </FormField>
      <div className={styles['pair']}>
        <FormField label={t('column.start')} isRequired>
          <DateField
            label={t('column.start')}
            value={draft.start}
            onChange={(start) => start && onChange({ start })}
          />
        </FormField>
        {comesBack(draft.kind) ? (
          <FormField label={t('column.end')} isRequired>
            <DateField
              label={t('column.end')}
              value={draft.end}
              onChange={(end) => onChange({ end: end || null })}
            />
          </FormField>
        ) : null}
      </div>
      <div className={styles['pair']}>
        <FormField label={t('column.paper')}>
          <Input
            aria-label={t('column.paper')}
            value={draft.paperNumber}
            maxLength={60}
            onChange={(event) => onChange({ paperNumber: event.target.value })}
          />
        </FormField>
        <FormField label={t('paperDate')}>
          <DateField
            label={t('paperDate')}
            value={draft.paperDate}
            isClearable
            onChange={(paperDate) => onChange({ paperDate: paperDate || null })}
          />
        </FormField>
      </div>
      <FormField label={t('note')}>
        <Input
          aria-label={t('note')}
          value={draft.note}
          maxLength={500}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </FormField>
    </>
  );
}

/** A whole set, or exhibits one by one: choosing one takes the other away. */
function Things({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('custody');
  const { data: exhibits } = useQuery(queries.exhibitPlaces(null));
  return (
    <>
      <FormField label={t('set')}>
        <Choice
          register="exhibit-set"
          label={t('set')}
          value={draft.setId}
          onChange={(setId) => onChange(setId === null ? { setId } : { setId, exhibitIds: [] })}
        />
      </FormField>
      <FormField label={t('exhibits')}>
        <Select
          mode="multiple"
          style={WIDE}
          aria-label={t('exhibits')}
          value={[...draft.exhibitIds]}
          options={(exhibits ?? [])
            .filter(({ isRetired }) => !isRetired)
            .map(({ id, serial, name, setName }) => ({
              value: id,
              label: [serial, name].filter(Boolean).join(' '),
              names: [serial, name, setName],
            }))}
          showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
          onChange={(exhibitIds: string[]) =>
            onChange(exhibitIds.length === 0 ? { exhibitIds } : { exhibitIds, setId: null })
          }
        />
      </FormField>
    </>
  );
}

function Choice({
  register,
  label,
  value,
  onChange,
}: {
  readonly register: 'depository' | 'exhibit-set';
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const { data } = useQuery(queries.registryChoices(register));
  return (
    <Select
      allowClear
      style={WIDE}
      aria-label={label}
      value={value}
      options={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
      onChange={(id: string | null | undefined) => onChange(id ?? null)}
    />
  );
}
