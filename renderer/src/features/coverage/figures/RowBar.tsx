import { INDICATOR_ROWS, type IndicatorScope } from '@contract/indicators.ts';
import { INDICATOR_GROUPS, type IndicatorGroup } from '@domain/indicator/indicator.ts';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import { AreaChoice } from './AreaChoice.tsx';
import { NO_FIGURE } from './figure-scope.ts';
import styles from './figures.module.css';
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
      <AreaChoice scope={scope} onChange={(area) => onChange({ ...area, ...NO_FIGURE })} />
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
