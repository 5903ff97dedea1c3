import type { WorkListScope } from '@contract/work-lists.ts';
import { Toolbar } from '@renderer/ui/Page.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import { AreaChoice } from '../figures/AreaChoice.tsx';
import { PeriodFields } from '../figures/PeriodFields.tsx';
import { NO_ROW, withPeriod } from './list-scope.ts';

interface ListBarProps {
  readonly search: CoverageSearch;
  readonly scope: WorkListScope;
  /** Stands before the choices. */
  readonly start: ReactNode;
  readonly end: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** The period and area that the lists are about. */
export function ListBar({ search, scope, start, end, onChange }: ListBarProps) {
  const { t } = useTranslation('coverage');
  return (
    <Toolbar title={t('title')} end={end}>
      {start}
      <PeriodFields search={withPeriod(search)} span={scope} onChange={onChange} />
      <AreaChoice scope={scope} onChange={(area) => onChange({ ...area, ...NO_ROW })} />
    </Toolbar>
  );
}
