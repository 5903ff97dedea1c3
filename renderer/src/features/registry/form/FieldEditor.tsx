import { type Field, type FieldValue, type Period, textOf } from '@domain/registry/field.ts';
import type { Opening } from '@domain/site/site.ts';
import { CountySelect } from '@renderer/ui/CountySelect.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { Checkbox, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldEditorProps } from './field-editor-props.ts';
import { ChoiceField, ChoicesField, WordsField } from './ChoiceFields.tsx';
import { MarketField } from './MarketField.tsx';
import { OpeningsField } from './OpeningsField.tsx';
import { PeriodsField } from './PeriodsField.tsx';
import { ReferenceField } from './ReferenceField.tsx';

/** The control that fits what a field holds. Townships and positions also change other fields and have their own. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  const Editor = EDITORS[props.field.type.kind];
  return Editor ? <Editor {...props} /> : null;
}

const statusOf = (isFaulty: boolean) => (isFaulty ? ('error' as const) : ('' as const));

function TextEditor({ id, field, value, isFaulty, onChange }: FieldEditorProps) {
  const shared = { id, status: statusOf(isFaulty), value: textOf(value) };
  return field.type.kind === 'text' && field.type.isMultiline === true ? (
    <Input.TextArea
      {...shared}
      autoSize={{ minRows: 2, maxRows: 6 }}
      onChange={(event) => onChange(event.target.value)}
    />
  ) : (
    <Input {...shared} onChange={(event) => onChange(event.target.value)} />
  );
}

function NumberEditor({ id, field, unit, value, isFaulty, onChange }: FieldEditorProps) {
  const factor = field.type.kind === 'minutes' ? 60 : 1;
  return (
    <InputNumber
      id={id}
      style={{ width: '100%' }}
      status={statusOf(isFaulty)}
      controls={false}
      precision={field.type.kind === 'decimal' ? field.type.digits : 0}
      {...(unit ? { suffix: unit } : {})}
      value={typeof value === 'number' ? value / factor : null}
      onChange={(entered) =>
        // Parts of a second or more digits than a float has say nothing.
        onChange(entered === null ? null : Math.round(entered * factor * 1_000) / 1_000)
      }
    />
  );
}

function FlagEditor({ id, value, onChange }: FieldEditorProps) {
  const { t } = useTranslation('registry');
  return (
    <Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
      {t('yes')}
    </Checkbox>
  );
}

function DateEditor({ id, label, value, onChange }: FieldEditorProps) {
  return (
    <DateField
      id={id}
      label={label}
      isClearable
      value={textOf(value)}
      onChange={(date) => onChange(date || null)}
    />
  );
}

function CountyEditor({ id, label, field, value, onChange }: FieldEditorProps) {
  return (
    <CountySelect
      id={id}
      label={label}
      isClearable={field.isRequired !== true}
      value={textOf(value) || undefined}
      onChange={(code) => onChange(code ?? null)}
    />
  );
}

function RecordEditorOf({ id, label, field, value, isFaulty, onChange }: FieldEditorProps) {
  const { type } = field;
  const to = type.kind === 'reference' || type.kind === 'references' ? type.to : 'region';
  return (
    <ReferenceField
      id={id}
      to={to}
      label={label}
      value={value}
      isFaulty={isFaulty}
      isList={type.kind === 'references'}
      onChange={onChange}
    />
  );
}

function OpeningsEditor({ id, value, onChange }: FieldEditorProps) {
  return (
    <OpeningsField
      id={id}
      value={(value ?? []) as unknown as readonly Opening[]}
      onChange={(openings) => onChange(openings as unknown as FieldValue)}
    />
  );
}

function PeriodsEditor({ id, label, value, onChange }: FieldEditorProps) {
  return (
    <PeriodsField
      id={id}
      label={label}
      value={(value ?? []) as unknown as readonly Period[]}
      onChange={(periods) => onChange(periods as unknown as FieldValue)}
    />
  );
}

const EDITORS: Partial<Readonly<Record<Field['type']['kind'], (props: FieldEditorProps) => ReactNode>>> = {
  text: TextEditor,
  contact: TextEditor,
  integer: NumberEditor,
  decimal: NumberEditor,
  minutes: NumberEditor,
  flag: FlagEditor,
  date: DateEditor,
  choice: ChoiceField,
  choices: ChoicesField,
  words: WordsField,
  county: CountyEditor,
  region: RecordEditorOf,
  reference: RecordEditorOf,
  references: RecordEditorOf,
  openings: OpeningsEditor,
  periods: PeriodsEditor,
  market: MarketField,
};
