import type { CoverageReport } from '@contract/coverage.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import { queries } from '@renderer/lib/queries.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Page } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { SplitView, StackView } from '@renderer/ui/SplitView.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CoverageFigures } from './CoverageFigures.tsx';
import { CoverageInspector } from './CoverageInspector.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import styles from './coverage.module.css';
import { type CoverageSearch, coverageSearch, scopeOf } from './coverage-search.ts';
import { ScopeBar } from './ScopeBar.tsx';

/** Height of the table at first, px. */
const TABLE_PX = 280;

/** Who was reached, counted against what; on the map, as table, and as definitions. */
export function CoveragePage() {
  const { t } = useTranslation('coverage');
  const raw: unknown = useSearch({ strict: false });
  const search = coverageSearch.parse(raw);
  const navigate = useNavigate();
  const change = (changes: Partial<CoverageSearch>) =>
    void navigate({
      to: '.',
      search: ((previous: object) => ({ ...previous, ...changes })) as never,
      replace: true,
    });
  const status = useQuery(queries.workspaceStatus());
  const today = status.data?.businessDate;
  const scope = scopeOf(search, today ?? '2000-01-01');
  const report = useQuery({
    ...queries.coverageReport(scope),
    enabled: today !== undefined,
    placeholderData: (previous) => previous,
  });
  const error = status.error ?? report.error;
  return (
    <Page title={t('title')} testId="coverage:page">
      {status.data ? <ScopeBar scope={scope} today={status.data.businessDate} onChange={change} /> : null}
      {error ? (
        <div className={styles['alone']}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
      {!error && report.data && status.data ? (
        <ReportView
          report={report.data}
          status={status.data}
          search={search}
          isOld={report.isPlaceholderData}
          onChange={change}
        />
      ) : null}
      {!error && !report.data ? (
        <div className={styles['alone']}>
          <Skeleton lines={8} />
        </div>
      ) : null}
    </Page>
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
      <div className={styles['work']} aria-busy={isOld}>
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
