import { INDICATOR_ROWS, type IndicatorScope } from '@contract/indicators.ts';
import { INDICATOR_GROUPS, type IndicatorGroup } from '@domain/indicator/indicator.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import { NO_FIGURE } from './figure-scope.ts';
import styles from './figures.module.css';
import { regionOptions } from './region-options.ts';
import { useWording } from './use-wording.ts';

interface RowBarProps {
  readonly group: IndicatorGroup;
  readonly scope: IndicatorScope;
  readonly hasChart: boolean;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** Which figures are shown, by what, of which regions, and whether beside those of the year before. */
export function RowBar({ group, scope, hasChart, onChange }: RowBarProps) {
  const { t } = useTranslation('indicators');
  const wording = useWording();
  const { data: counties } = useQuery(queries.counties());
  const { data: lists = [] } = useQuery(queries.registryChoices('category'));
  const regions = useMemo(() => regionOptions(counties ?? []), [counties]);
  return (
    <Toolbar>
      <Segmented
        label={t('group')}
        value={group}
        options={INDICATOR_GROUPS.map((value) => ({ value, label: wording.groups[value] }))}
        onChange={(next) => onChange({ group: next === 'caravan' ? undefined : next, ...NO_FIGURE })}
      />
      <Select
        aria-label={t('rows.label')}
        className={styles['rows'] ?? ''}
        popupMatchSelectWidth={false}
        listHeight={320}
        value={scope.rowsBy}
        options={INDICATOR_ROWS.map((value) => ({ value, label: t(`rows.${value}`) }))}
        onChange={(next: IndicatorScope['rowsBy']) =>
          onChange({ rows: next === 'county' ? undefined : next, ...NO_FIGURE })
        }
      />
      <Select
        allowClear
        aria-label={t('region')}
        className={styles['region'] ?? ''}
        placeholder={t('allRegions')}
        popupMatchSelectWidth={220}
        value={counties ? scope.regionCode : null}
        options={[...regions]}
        showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
        onChange={(code: string | null) => onChange({ region: code ?? undefined, ...NO_FIGURE })}
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
          onChange={(id: string | null) => onChange({ list: id ?? undefined, ...NO_FIGURE })}
        />
      ) : null}
      <Checkbox
        checked={scope.withPrevious}
        onChange={({ target }) => onChange({ previous: target.checked || undefined })}
      >
        {t('withPrevious')}
      </Checkbox>
      <Checkbox
        checked={hasChart}
        onChange={({ target }) => onChange({ chart: target.checked || undefined })}
      >
        {t('chart.toggle')}
      </Checkbox>
    </Toolbar>
  );
}
