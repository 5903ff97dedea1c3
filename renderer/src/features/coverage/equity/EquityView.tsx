import type { MeasureId } from '@domain/equity/measures.ts';
import { queries } from '@renderer/lib/queries.ts';
import { SplitView } from '@renderer/ui/SplitView.tsx';
import { SampleMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CoverageSearch } from '../coverage-search.ts';
import { FigureBar } from '../figures/FigureBar.tsx';
import { figureScopeOf } from '../figures/figure-scope.ts';
import { EquityBar } from './EquityBar.tsx';
import { type Asked, EquityHelp } from './EquityHelp.tsx';
import { EquitySheet } from './EquitySheet.tsx';
import styles from './equity.module.css';
import { equityScopeOf } from './equity-scope.ts';

interface EquityViewProps {
  readonly search: CoverageSearch;
  readonly today: string;
  /** The choice of the view, for the toolbar. */
  readonly start: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
  /** Shows a county on the map. */
  readonly onCounty: (code: string) => void;
}

/** How evenly people are served, how long they wait and how near it comes; the definitions stand beside it. */
export function EquityView({ search, today, start, onChange, onCounty }: EquityViewProps) {
  const scope = equityScopeOf(search, today);
  const equity = useQuery({ ...queries.equity(scope), placeholderData: (former) => former });
  const [asked, setAsked] = useState<Asked | null>(null);
  const explain = (measure: MeasureId) => setAsked({ measure, times: (asked?.times ?? 0) + 1 });
  return (
    <>
      <FigureBar
        search={search}
        scope={figureScopeOf(search, today)}
        start={start}
        end={equity.data?.isSample ? <SampleMark /> : null}
        onChange={onChange}
      />
      <EquityBar scope={scope} onChange={onChange} />
      <div
        className={styles['work']}
        aria-busy={equity.isPlaceholderData}
        data-old={equity.isPlaceholderData}
      >
        <SplitView
          id="coverage-equity"
          inspector={<EquityHelp scope={scope} equity={equity.data} asked={asked} />}
        >
          <EquitySheet
            equity={equity}
            scope={scope}
            search={search}
            onChange={onChange}
            onExplain={explain}
            onCounty={onCounty}
          />
        </SplitView>
      </div>
    </>
  );
}
