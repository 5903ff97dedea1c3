import type { Equity, EquityScope } from '@contract/equity.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { queries } from '@renderer/lib/queries.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import { useWording } from '../figures/use-wording.ts';
import styles from './equity.module.css';
import { InequalitySection } from './InequalitySection.tsx';
import { KeyAreaSection } from './KeyAreaSection.tsx';
import type { Explain } from './MeasureName.tsx';
import { PartsSection } from './PartsSection.tsx';
import { ReachSection } from './ReachSection.tsx';
import { useRegionNames } from './use-region-names.ts';
import { WaitSection } from './WaitSection.tsx';

interface EquitySheetProps {
  readonly equity: UseQueryResult<Equity>;
  readonly scope: EquityScope;
  readonly search: CoverageSearch;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
  readonly onExplain: Explain;
  readonly onCounty: (code: string) => void;
}

/** The sections one below the other; only they scroll. */
export function EquitySheet(props: EquitySheetProps) {
  const { equity, scope, search, onChange, onExplain, onCounty } = props;
  const { t } = useTranslation('indicators');
  const wording = useWording();
  const names = useRegionNames();
  const { quantity: _, ...reachScope } = scope;
  const reach = useQuery({ ...queries.reach(reachScope), placeholderData: (former) => former });
  const quantity = wording.indicators[scope.quantity].name;
  const unit = wording.units[INDICATORS.find(({ id }) => id === scope.quantity)!.unit];
  const { data } = equity;
  return (
    // Scrolls, so the keyboard must be able to get there.
    <section
      className={styles['sheet']}
      aria-label={t('view.equity')}
      tabIndex={0}
      data-testid="coverage:equity"
    >
      {equity.error ? (
        <ErrorNotice error={equity.error} onRetry={() => void equity.refetch()} />
      ) : data ? (
        <>
          <InequalitySection
            equity={data}
            quantity={quantity}
            unit={unit}
            nameOf={names.county}
            onExplain={onExplain}
            onCounty={onCounty}
          />
          <PartsSection
            equity={data}
            search={search}
            quantity={quantity}
            prefectureName={names.prefecture}
            onExplain={onExplain}
            onChange={onChange}
          />
          <KeyAreaSection keyAreas={data.keyAreas} quantity={quantity} unit={unit} onExplain={onExplain} />
          <WaitSection equity={data} nameOf={names.county} onExplain={onExplain} onCounty={onCounty} />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
      {reach.error ? <ErrorNotice error={reach.error} onRetry={() => void reach.refetch()} /> : null}
      {reach.data && !reach.error ? (
        <ReachSection reach={reach.data} onExplain={onExplain} onCounty={onCounty} />
      ) : null}
    </section>
  );
}
