import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { matchesAny } from '../lib/pinyin-search.ts';
import { queries } from '../lib/queries.ts';

interface CountySelectProps {
  readonly label: string;
  readonly value?: string | undefined;
  readonly onChange?: (code: string | undefined) => void;
  readonly width?: number | string;
  readonly isClearable?: boolean;
  /** Given by Form.Item. */
  readonly id?: string;
}

/** Choice of one county by Chinese, pinyin or initials. */
export function CountySelect({
  label,
  value,
  onChange,
  width = '100%',
  isClearable = true,
  id,
}: CountySelectProps) {
  const { t } = useTranslation();
  const { data: counties } = useQuery(queries.counties());
  const options = (counties ?? []).map((county) => ({
    value: county.code,
    label: county.isKeyCounty ? `${county.name} · ${t('keyCounty.mark')}` : county.name,
    names: [county.name, county.prefectureName ?? ''],
  }));
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear={isClearable}
      style={{ width }}
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      options={options}
      popupMatchSelectWidth={220}
      showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
      onChange={(code: string | null) => onChange?.(code ?? undefined)}
    />
  );
}
