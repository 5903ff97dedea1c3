import type { SiteRow } from '@contract/sites.ts';
import { SITE_KINDS } from '@domain/site/site.ts';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { changeSetup } from './setup-store.ts';
import type { SiteFilter } from './site-filter.ts';

const MONTH_CHOICES = [6, 12, 24, 36] as const;

interface SiteFiltersProps {
  readonly sites: readonly SiteRow[];
  readonly filter: SiteFilter;
}

/** Text, county, kind, wait and key counties; all of them together narrow the list. */
export function SiteFilters({ sites, filter }: SiteFiltersProps) {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const change = (changes: Partial<SiteFilter>) => changeSetup({ filter: { ...filter, ...changes } });
  return (
    <div className={form['filters']}>
      <h2>{t('setup.sites')}</h2>
      <SearchField
        label={t('filter.text')}
        value={filter.text}
        onChange={(text) => change({ text })}
        width={196}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filter.county')}
        placeholder={t('filter.county')}
        style={{ width: 130 }}
        value={filter.countyCode}
        options={countyOptions(sites)}
        onChange={(value?: string | null) => change({ countyCode: value ?? null })}
      />
      <Select
        allowClear
        aria-label={t('filter.kind')}
        placeholder={t('filter.kind')}
        style={{ width: 104 }}
        value={filter.kind}
        options={SITE_KINDS.map((kind) => ({ value: kind, label: common(`siteKind.${kind}`) }))}
        onChange={(value?: SiteRow['kind'] | null) => change({ kind: value ?? null })}
      />
      <Select
        allowClear
        aria-label={t('filter.months')}
        placeholder={t('filter.months')}
        style={{ width: 150 }}
        value={filter.minMonths}
        options={MONTH_CHOICES.map((months) => ({
          value: months,
          label: t('filter.notVisited', { months }),
        }))}
        onChange={(value?: number | null) => change({ minMonths: value ?? null })}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={filter.onlyKeyCounties}
          onChange={(event) => change({ onlyKeyCounties: event.target.checked })}
        />
        {t('filter.key')}
      </label>
    </div>
  );
}

function countyOptions(sites: readonly SiteRow[]) {
  const names = new Map(sites.map((site) => [site.countyCode, site.countyName]));
  return [...names].sort(([a], [b]) => a.localeCompare(b)).map(([value, label]) => ({ value, label }));
}
