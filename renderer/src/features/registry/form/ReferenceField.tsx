import type { FieldValue } from '@domain/registry/field.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface ReferenceFieldProps {
  readonly id: string;
  readonly to: RegisterId;
  readonly label: string;
  readonly value: FieldValue;
  readonly isFaulty: boolean;
  readonly isList?: boolean;
  readonly onChange: (value: FieldValue) => void;
}

/** One record or several of another register, found by Chinese, pinyin or initials. */
export function ReferenceField({
  id,
  to,
  label,
  value,
  isFaulty,
  isList = false,
  onChange,
}: ReferenceFieldProps) {
  const { t } = useTranslation('registry');
  const { data: choices, isPending } = useQuery(queries.registryChoices(to));
  const options = (choices ?? []).map((choice) => ({ value: choice.id, label: choice.name }));
  const shared = {
    id,
    allowClear: true,
    style: { width: '100%' },
    status: isFaulty ? ('error' as const) : ('' as const),
    loading: isPending,
    'aria-label': label,
    placeholder: t('chooseNone'),
    options,
    showSearch: {
      filterOption: (query: string, option?: { label: string }) => matchesAny([option?.label ?? ''], query),
    },
  };
  return isList ? (
    <Select
      {...shared}
      mode="multiple"
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(chosen: string[]) => onChange(chosen)}
    />
  ) : (
    <Select
      {...shared}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  );
}
