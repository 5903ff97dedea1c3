import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesAny } from '../../lib/pinyin-search.ts';
import { queries } from '../../lib/queries.ts';
import { CountySelect } from '../../ui/CountySelect.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { textsOf } from './request-rows.ts';
import styles from './sheet.module.css';
import type { RequestWords } from './use-request-words.ts';

interface SheetFieldProps {
  readonly field: string;
  readonly words: RequestWords;
  readonly draft: RecordValues;
  readonly isRequired: boolean;
  readonly isFaulty: boolean;
  readonly onChange: (value: FieldValue) => void;
}

/** A cell of the paper: what is asked on the left, what is entered on the right. */
export function SheetField(props: SheetFieldProps) {
  const { field, words, isRequired, isFaulty } = props;
  return (
    <>
      <div className={styles['label']} aria-hidden="true">
        {words.label(field)}
        {isRequired ? <i>*</i> : null}
      </div>
      <div className={isFaulty ? styles['faulty'] : styles['cell']} data-testid={`requests:sheet.${field}`}>
        <Editor {...props} />
      </div>
    </>
  );
}

function Editor({ field, words, draft, isRequired, onChange }: SheetFieldProps): ReactNode {
  const label = words.label(field);
  const value = draft[field] ?? null;
  const text = typeof value === 'string' ? value : '';
  switch (field) {
    case 'countyCode':
      return (
        <CountySelect
          label={label}
          value={text === '' ? undefined : text}
          onChange={(code) => onChange(code ?? null)}
        />
      );
    case 'siteId':
      return <SiteSelect label={label} draft={draft} onChange={onChange} />;
    case 'serviceIds':
      return <ServiceSelect label={label} draft={draft} onChange={onChange} />;
    case 'themes':
    case 'exhibits':
      return (
        <Select
          mode="tags"
          variant="borderless"
          style={{ width: '100%' }}
          aria-label={label}
          placeholder={words.hint(field)}
          open={false}
          suffixIcon={null}
          tokenSeparators={['\u3001', '\uff0c', ',', ';', '\uff1b']}
          value={[...textsOf(value)]}
          onChange={(entries: string[]) => onChange([...new Set(entries)])}
        />
      );
    case 'wantedFrom':
    case 'wantedTo':
    case 'receivedOn':
      return (
        <DateField
          label={label}
          value={text}
          isClearable={!isRequired}
          onChange={(date) => onChange(date === '' ? null : date)}
        />
      );
    case 'attendance':
      return (
        <InputNumber
          variant="borderless"
          style={{ width: '100%' }}
          min={0}
          max={100_000}
          precision={0}
          controls={false}
          aria-label={label}
          suffix={words.unit(field)}
          value={typeof value === 'number' ? value : null}
          onChange={(count) => onChange(count)}
        />
      );
    case 'note':
      return (
        <Input.TextArea
          variant="borderless"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          aria-label={label}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <Input
          variant="borderless"
          maxLength={field === 'requester' ? 80 : 40}
          aria-label={label}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

type ChoiceProps = Pick<SheetFieldProps, 'draft' | 'onChange'> & { readonly label: string };

/** Places of the county that was chosen. */
function SiteSelect({ label, draft, onChange }: ChoiceProps) {
  const { t } = useTranslation('requests');
  const { data: sites } = useQuery(queries.sites());
  const county = draft['countyCode'];
  const value = draft['siteId'];
  return (
    <Select
      allowClear
      variant="borderless"
      style={{ width: '100%' }}
      aria-label={label}
      placeholder={t(typeof county === 'string' ? 'sheet.anySite' : 'sheet.countyFirst')}
      disabled={typeof county !== 'string'}
      value={typeof value === 'string' ? value : null}
      options={(sites ?? [])
        .filter(({ countyCode }) => countyCode === county)
        .map(({ id, name }) => ({ value: id, label: name, names: [name] }))}
      showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
      onChange={(id: string | undefined) => onChange(id ?? null)}
    />
  );
}

function ServiceSelect({ label, draft, onChange }: ChoiceProps) {
  const { data } = useQuery(queries.registryChoices('service'));
  return (
    <Select
      mode="multiple"
      variant="borderless"
      style={{ width: '100%' }}
      aria-label={label}
      value={[...textsOf(draft['serviceIds'])]}
      options={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
      onChange={(ids: string[]) => onChange(ids)}
    />
  );
}
