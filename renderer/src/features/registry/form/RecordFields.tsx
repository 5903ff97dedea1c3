import type { RegistryWords } from '@contract/registry.ts';
import type { Field, FieldValue } from '@domain/registry/field.ts';
import type { RecordIssue } from '@domain/registry/record-issue.ts';
import { type Register, storedFields } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedFields } from '../field-groups.ts';
import { FieldEditor } from './FieldEditor.tsx';
import styles from './form.module.css';
import { PositionField } from './PositionField.tsx';
import { type RecordDraft, withValue } from './record-draft.ts';
import { TownshipField } from './TownshipField.tsx';

interface RecordFieldsProps {
  readonly register: Register & { readonly id: RegisterId };
  readonly words: RegistryWords;
  readonly draft: RecordDraft;
  readonly faults: readonly RecordIssue[];
  readonly onChange: (draft: RecordDraft) => void;
}

/** Kinds that take the whole width. */
const WIDE = new Set(['openings', 'periods', 'market', 'position', 'words', 'references', 'choices']);
/** Follows from how the position was entered. */
const FOLLOWING = new Set(['sourceDatum']);

/** Every field that can be entered, in parts, each with its label, its unit, how to fill it in, and its fault. */
export function RecordFields({ register, words, draft, faults, onChange }: RecordFieldsProps) {
  const { t } = useTranslation('registry');
  const isName = ({ id }: Field) => id === register.nameField;
  const fields = storedFields(register)
    .filter(({ id }) => !FOLLOWING.has(id))
    .toSorted((a, b) => Number(isName(b)) - Number(isName(a)));
  return groupedFields(fields).map(({ group, fields: members }) => (
    <fieldset key={group} className={styles['part']}>
      <legend className={styles['legend']}>{t(`part.${group}`)}</legend>
      <div className={styles['fields']}>
        {members.map((field) => (
          <LabelledField
            key={field.id}
            register={register}
            field={field}
            words={words}
            draft={draft}
            faults={faults}
            onChange={onChange}
          />
        ))}
      </div>
    </fieldset>
  ));
}

function LabelledField({
  register,
  field,
  words,
  draft,
  faults,
  onChange,
}: RecordFieldsProps & { readonly field: Field }) {
  const { t } = useTranslation('registry');
  const id = useId();
  const { label, unit, hint } = words.registers[register.id].fields[field.id] ?? {
    label: field.id,
    unit: '',
    hint: '',
  };
  const ownFaults = faults.filter((fault) => fault.field === field.id);
  const isFaulty = ownFaults.length > 0;
  const set = (value: FieldValue) => onChange(withValue(draft, field.id, value));
  const value = draft.values[field.id] ?? null;
  const isWide =
    WIDE.has(field.type.kind) ||
    field.id === register.nameField ||
    (field.type.kind === 'text' && (field.type.isMultiline === true || field.type.max > 80));
  return (
    <div className={isWide ? styles['wide'] : styles['field']} data-faulty={isFaulty} data-field={field.id}>
      <label className={styles['label']} htmlFor={id}>
        {label}
        {field.isRequired ? (
          <span className={styles['required']} title={t('required')} aria-hidden="true">
            *
          </span>
        ) : null}
      </label>
      {field.type.kind === 'position' ? (
        <PositionField id={id} label={label} draft={draft} isFaulty={isFaulty} onChange={onChange} />
      ) : field.type.kind === 'township' ? (
        <TownshipField id={id} label={label} draft={draft} isFaulty={isFaulty} onChange={onChange} />
      ) : (
        <FieldEditor
          id={id}
          register={register.id}
          field={field}
          label={label}
          unit={unit}
          words={words}
          value={value}
          isFaulty={isFaulty}
          onChange={set}
        />
      )}
      {hint && !isFaulty && field.type.kind !== 'position' ? <p className={styles['hint']}>{hint}</p> : null}
      {ownFaults.map(({ kind, detail }) => (
        <p key={`${kind}${detail ?? ''}`} className={styles['fault']} role="alert">
          {t(`fault.${kind}`, { detail: detail ?? '' })}
        </p>
      ))}
    </div>
  );
}
