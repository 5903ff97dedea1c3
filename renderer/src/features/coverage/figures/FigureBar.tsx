import { INDICATOR_BASES, type IndicatorScope } from '@contract/indicators.ts';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import { PeriodFields } from './PeriodFields.tsx';

interface FigureBarProps {
  readonly search: CoverageSearch;
  readonly scope: IndicatorScope;
  /** Stands before the choices. */
  readonly start: ReactNode;
  readonly end: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** What is counted: in which period, of what happened or of plans. The period stands where every view has it. */
export function FigureBar({ search, scope, start, end, onChange }: FigureBarProps) {
  const { t } = useTranslation('indicators');
  const { t: coverage } = useTranslation('coverage');
  return (
    <Toolbar title={coverage('title')} end={end}>
      {start}
      <PeriodFields search={search} span={scope} onChange={onChange} />
      <Segmented
        label={t('basis.label')}
        value={scope.basis}
        options={INDICATOR_BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
        onChange={(basis) => onChange({ basis: basis === 'recorded' ? undefined : basis })}
      />
    </Toolbar>
  );
}
