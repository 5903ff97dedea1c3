import type { CallError } from '@contract/define.ts';
import type { IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import type { IndicatorGroup } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FigureRow, figureColumns, TOTAL_KEY } from './figure-columns.tsx';
import { useWording } from './use-wording.ts';

interface FigureTableProps {
  /** Undefined while it is read for the first time. */
  readonly table: IndicatorTable | undefined;
  readonly scope: IndicatorScope;
  readonly group: IndicatorGroup;
  readonly selectedKey: string | null;
  readonly selectedIndicator: string | null;
  readonly error: CallError | null;
  readonly onRetry: () => void;
  readonly onSelect: (key: string, indicator: string | null) => void;
}

/** Every figure of a group by row, under their total. */
export function FigureTable({ table, scope, group, ...chosen }: FigureTableProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const wording = useWording();
  const { rowsBy, basis, to } = scope;
  const today = table?.businessDate ?? to;
  const withPrevious = table?.total.previous !== null && table !== undefined;
  const withParent = table?.rows.some(({ parentName }) => parentName !== null) ?? false;
  const columns = useMemo(() => {
    const shown = INDICATORS.filter((indicator) => indicator.group === group);
    const planned = { basis, today };
    return figureColumns(shown, { t, format, wording, rowsBy, to, planned, withParent, withPrevious });
  }, [group, t, format, wording, rowsBy, basis, today, to, withParent, withPrevious]);
  const rows = useMemo(() => table?.rows.map((row): FigureRow => ({ ...row, row })) ?? undefined, [table]);
  const total = useMemo(
    (): FigureRow | undefined => table && { ...table.total, key: TOTAL_KEY, row: null },
    [table],
  );
  return (
    <DataTable
      label={t('table', { group: wording.groups[group] })}
      columns={columns}
      rows={chosen.error ? undefined : rows}
      total={chosen.error ? undefined : total}
      rowKey={keyOf}
      isTall={withPrevious}
      hasTallHead
      selectedKey={chosen.selectedKey}
      selectedColumn={chosen.selectedIndicator}
      onSelect={chosen.onSelect}
      error={chosen.error}
      onRetry={chosen.onRetry}
      empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      testId="coverage:figures.table"
    />
  );
}

const keyOf = ({ key }: FigureRow) => key;
