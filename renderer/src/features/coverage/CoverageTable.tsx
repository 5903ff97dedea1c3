import type { CoverageReport } from '@contract/coverage.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { coverageColumns } from './coverage-columns.tsx';

interface CoverageTableProps {
  readonly report: CoverageReport;
  readonly selected: string | null;
  readonly onSelect: (countyCode: string) => void;
}

/** Every county with every figure. */
export function CoverageTable({ report, selected, onSelect }: CoverageTableProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const withPrefecture = report.rows.some((row) => row.prefectureName !== null);
  const columns = useMemo(() => coverageColumns(t, format, withPrefecture), [t, format, withPrefecture]);
  return (
    <DataTable
      label={t('table')}
      columns={columns}
      rows={report.rows}
      rowKey={(row) => row.countyCode}
      selectedKey={selected}
      onSelect={onSelect}
      initialSort={{ column: 'wait', isDescending: true }}
      testId="coverage:table"
      empty={<EmptyState title={t('empty')} />}
    />
  );
}
