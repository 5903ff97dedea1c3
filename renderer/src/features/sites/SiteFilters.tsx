import { SITE_KINDS, type SiteKind } from '@domain/site/site.ts';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CountySelect } from '../../ui/CountySelect.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import type { SiteFilter } from './site-filter.ts';

interface SiteFiltersProps {
  readonly filter: SiteFilter;
  readonly onChange: (changes: SiteFilter) => void;
}

export function SiteFilters({ filter, onChange }: SiteFiltersProps) {
  const { t } = useTranslation('sites');
  const { t: common } = useTranslation();
  return (
    <>
      <SearchField
        label={t('filter.text')}
        value={filter.q ?? ''}
        width={180}
        onChange={(q) => onChange({ q: q || undefined })}
        testId="sites:filter.text"
      />
      <CountySelect
        label={t('filter.county')}
        value={filter.county}
        width={164}
        onChange={(county) => onChange({ county })}
      />
      <Select<SiteKind>
        allowClear
        style={{ width: 112 }}
        aria-label={t('filter.kind')}
        placeholder={t('filter.kind')}
        value={filter.kind ?? null}
        options={SITE_KINDS.map((kind) => ({ value: kind, label: common(`siteKind.${kind}`) }))}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
      />
      <Checkbox
        checked={filter.key ?? false}
        onChange={(event) => onChange({ key: event.target.checked || undefined })}
      >
        {t('filter.key')}
      </Checkbox>
    </>
  );
}
