import type { IndicatorScope } from '@contract/indicators.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import styles from './figures.module.css';
import { regionOptions } from './region-options.ts';

interface AreaChoiceProps {
  readonly scope: Pick<IndicatorScope, 'regionCode' | 'categoryId'>;
  readonly onChange: (changes: Pick<CoverageSearch, 'region' | 'list'>) => void;
}

/** Of which region and which list. */
export function AreaChoice({ scope, onChange }: AreaChoiceProps) {
  const { t } = useTranslation('indicators');
  const { data: counties } = useQuery(queries.counties());
  const { data: lists = [] } = useQuery(queries.registryChoices('category'));
  const regions = useMemo(() => regionOptions(counties ?? []), [counties]);
  return (
    <>
      <Select
        allowClear
        aria-label={t('region')}
        className={styles['region'] ?? ''}
        placeholder={t('allRegions')}
        popupMatchSelectWidth={220}
        value={counties ? scope.regionCode : null}
        options={[...regions]}
        showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
        onChange={(code: string | null) => onChange({ region: code ?? undefined })}
      />
      {lists.length > 0 ? (
        <Select
          allowClear
          aria-label={t('list')}
          className={styles['list'] ?? ''}
          placeholder={t('allLists')}
          popupMatchSelectWidth={220}
          value={scope.categoryId}
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string | null) => onChange({ list: id ?? undefined })}
        />
      ) : null}
    </>
  );
}
