import type { CoverageReport } from '@contract/coverage.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCloseKey } from '@renderer/lib/use-close-key.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Page } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { SplitView, StackView } from '@renderer/ui/SplitView.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverageFigures } from './CoverageFigures.tsx';
import { CoverageInspector } from './CoverageInspector.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import styles from './coverage.module.css';
import { type CoverageSearch, type CoverageView, coverageSearch } from './coverage-search.ts';
import { EquityView } from './equity/EquityView.tsx';
import { FiguresView } from './figures/FiguresView.tsx';
import { periodOf } from './figures/figure-periods.ts';
import { ListsView } from './lists/ListsView.tsx';
import { scopeOf } from './map-scope.ts';
import { ReportsView } from './reports/ReportsView.tsx';
import { ScopeBar } from './ScopeBar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { ViewChoice } from './ViewChoice.tsx';

/** Height of the table at first, px. */
const TABLE_PX = 280;

/** Who was reached, counted against what; on the map, as table, and as definitions. */
export function CoveragePage() {
  const { t } = useTranslation('coverage');
  const raw: unknown = useSearch({ strict: false });
  const search = coverageSearch.parse(raw);
  const navigate = useNavigate();
  const onChange = (changes: Partial<CoverageSearch>) =>
    void navigate({
      to: '.',
      search: ((previous: object) => ({ ...previous, ...changes })) as never,
      replace: true,
    });
  const status = useQuery(queries.workspaceStatus());
  const view = search.view ?? 'map';
  const show = (next: CoverageView, changes: Partial<CoverageSearch> = {}) => {
    // The map knows no periods by name: it goes on with their days.
    const days =
      next === 'map' && search.period !== undefined && status.data
        ? { ...periodOf(search, status.data.businessDate), period: undefined }
        : {};
    onChange({ view: next === 'map' ? undefined : next, ...days, ...changes });
  };
  const views = useRef<HTMLDivElement>(null);
  useKeptFocus(views);
  useCloseKey(() => {
    const { figure, row, county } = search;
    if (figure ?? row ?? county) onChange({ figure: undefined, row: undefined, county: undefined });
  });
  const parts = { search, start: <ViewChoice view={view} onChange={show} />, onChange };
  return (
    <Page title={t('title')} testId="coverage:page">
      <div className={styles['views']} ref={views}>
        {status.error ? (
          <div className={styles['alone']}>
            <ErrorNotice error={status.error} />
          </div>
        ) : null}
        {status.data && view === 'map' ? <MapView {...parts} status={status.data} /> : null}
        {status.data && view === 'figures' ? (
          <FiguresView {...parts} today={status.data.businessDate} />
        ) : null}
        {status.data && view === 'equity' ? (
          <EquityView
            {...parts}
            today={status.data.businessDate}
            onCounty={(county) => show('map', { county, plan: undefined })}
          />
        ) : null}
        {status.data && view === 'lists' ? <ListsView {...parts} today={status.data.businessDate} /> : null}
        {status.data && view === 'reports' ? (
          <ReportsView {...parts} today={status.data.businessDate} />
        ) : null}
      </div>
    </Page>
  );
}

interface MapViewProps {
  readonly search: CoverageSearch;
  readonly status: WorkspaceStatus;
  readonly start: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** The coverage of a period or plan: figures, map, table. */
function MapView({ search, status, start, onChange }: MapViewProps) {
  const scope = scopeOf(search, status.businessDate);
  const { data, error, isPlaceholderData } = useQuery({
    ...queries.coverageReport(scope),
    placeholderData: (previous) => previous,
  });
  return (
    <>
      <ScopeBar
        scope={scope}
        today={status.businessDate}
        start={start}
        isSample={data?.isSample ?? false}
        onChange={onChange}
      />
      {error ? (
        <div className={styles['alone']}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
      {!error && data ? (
        <ReportView
          report={data}
          status={status}
          search={search}
          isOld={isPlaceholderData}
          onChange={onChange}
        />
      ) : null}
      {!error && !data ? (
        <div className={styles['alone']}>
          <Skeleton lines={8} />
        </div>
      ) : null}
    </>
  );
}

interface ReportViewProps {
  readonly report: CoverageReport;
  readonly status: WorkspaceStatus;
  readonly search: CoverageSearch;
  /** The report of another scope, shown until the one that was asked for is there. */
  readonly isOld: boolean;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

function ReportView({ report, status, search, isOld, onChange }: ReportViewProps) {
  const county = report.rows.find((row) => row.countyCode === search.county);
  const selected = county?.countyCode ?? null;
  return (
    <>
      <CoverageFigures report={report} />
      <div className={styles['work']} aria-busy={isOld} data-old={isOld}>
        <SplitView
          id="coverage"
          inspector={
            <CoverageInspector
              report={report}
              county={county}
              onClose={() => onChange({ county: undefined })}
            />
          }
        >
          <StackView
            id="coverage"
            bottomSize={TABLE_PX}
            top={
              <CoverageMap
                report={report}
                status={status}
                indicator={search.indicator ?? 'visits'}
                selected={selected}
                onIndicator={(value) => onChange({ indicator: value === 'visits' ? undefined : value })}
                onSelect={(code) => onChange({ county: code ?? undefined })}
              />
            }
            bottom={
              <CoverageTable
                report={report}
                selected={selected}
                onSelect={(code) => onChange({ county: code })}
              />
            }
          />
        </SplitView>
      </div>
    </>
  );
}
