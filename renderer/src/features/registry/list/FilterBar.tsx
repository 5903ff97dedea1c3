import type { RegistryWords } from '@contract/registry.ts';
import type { Field } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { CountySelect } from '@renderer/ui/CountySelect.tsx';
import { FilterLine } from '@renderer/ui/FilterLine.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Checkbox, Select } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { optionWord } from '../field-text.ts';
import { useRegistryAddress } from '../use-registry-address.ts';
import { filterFields, KEY_COUNTY } from './register-filter.ts';

interface FilterBarProps {
  readonly register: Register;
  readonly words: RegistryWords;
  /** Words in use per field of tags. */
  readonly tagsOf: (field: Field) => readonly string[];
  /** Lists everything again. */
  readonly onClear: () => void;
}

function Filters({ register, words, tagsOf, onClear }: FilterBarProps) {
  const { t } = useTranslation('registry');
  const { search, change } = useRegistryAddress();
  const where = search.where ?? {};
  const narrow = (field: string, value: string | null | undefined) => {
    const { [field]: _, ...rest } = where;
    const next = value === null || value === undefined ? rest : { ...rest, [field]: value };
    change({ where: Object.keys(next).length === 0 ? undefined : next });
  };
  return (
    <FilterLine
      label={t('filter.label')}
      onClear={onClear}
      testId="registry:filter"
      end={
        <Button tone="link" onClick={onClear} testId="registry:filter.clear">
          {t('filter.clear')}
        </Button>
      }
    >
      {register.canRetire ? (
        <Segmented
          label={t('filter.state')}
          value={search.state ?? 'inUse'}
          options={(['inUse', 'retired', 'all'] as const).map((value) => ({
            value,
            label: t(`state.${value}`),
          }))}
          onChange={(value) => change({ state: value === 'inUse' ? undefined : value })}
        />
      ) : null}
      {filterFields(register).map((field) => {
        const label = words.registers[register.id].fields[field.id]?.label ?? field.id;
        return field.type.kind === 'county' ? (
          <CountySelect
            key={field.id}
            label={label}
            value={where[field.id]}
            width={148}
            onChange={(value) => narrow(field.id, value)}
          />
        ) : (
          <Select
            key={field.id}
            allowClear
            style={{ width: 120 }}
            aria-label={label}
            placeholder={label}
            value={where[field.id] ?? null}
            options={optionsOf(field, register, words, tagsOf(field), t)}
            popupMatchSelectWidth={160}
            showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
            onChange={(value: string | null) => narrow(field.id, value)}
          />
        );
      })}
      {register.fields.some(({ id }) => id === 'countyCode') ? (
        <Checkbox
          checked={where[KEY_COUNTY] === 'true'}
          onChange={(event) => narrow(KEY_COUNTY, event.target.checked ? 'true' : null)}
          data-testid="registry:filter.key"
        >
          {t('filter.key')}
        </Checkbox>
      ) : null}
    </FilterLine>
  );
}

/** One quiet line that narrows the list: state, choices, counties, tags. PERF: it does not look at what is searched for. */
export const FilterBar = memo(Filters);

function optionsOf(
  { id, type }: Field,
  register: Register,
  words: RegistryWords,
  tags: readonly string[],
  t: (key: 'yes' | 'no') => string,
): { value: string; label: string }[] {
  if (type.kind === 'flag') {
    return [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ];
  }
  if (type.kind === 'choice' || type.kind === 'choices') {
    return type.options.map((value) => ({ value, label: optionWord(words, register.id, id, value) }));
  }
  return tags.map((value) => ({ value, label: value }));
}
