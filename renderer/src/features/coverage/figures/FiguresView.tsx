import type { IndicatorTable } from '@contract/indicators.ts';
import type { IndicatorGroup, IndicatorId } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { SplitView, StackView } from '@renderer/ui/SplitView.tsx';
import { TableExport } from '@renderer/ui/TableExport.tsx';
import { SampleMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CoverageSearch } from '../coverage-search.ts';
import { FigureBar } from './FigureBar.tsx';
import { FigureChart } from './FigureChart.tsx';
import { FigureInspector } from './FigureInspector.tsx';
import { FigureTable } from './FigureTable.tsx';
import { type FigureRow, TOTAL_KEY } from './figure-columns.tsx';
import { figureScopeOf, NO_FIGURE } from './figure-scope.ts';
import styles from './figures.module.css';
import { IndicatorHelp } from './IndicatorHelp.tsx';
import { RowBar } from './RowBar.tsx';

/** Height of the table under a chart at first, px. */
const TABLE_PX = 280;

interface FiguresViewProps {
  readonly search: CoverageSearch;
  readonly today: string;
  /** The choice of the view, for the toolbar. */
  readonly start: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** Every indicator by region, carrier or time; a figure that is chosen opens the records behind it. */
export function FiguresView({ search, today, start, onChange }: FiguresViewProps) {
  const scope = figureScopeOf(search, today);
  const group = search.group ?? 'caravan';
  const reading = useQuery({
    ...queries.indicators(scope),
    // Only rows of the same kind stay until the new ones are there: others would stand under a wrong header.
    placeholderData: (former, query) => (query?.queryKey[2].rowsBy === scope.rowsBy ? former : undefined),
  });
  const table = reading.data;
  const chosen = table && chosenFigure(search, table, group);
  const shown = INDICATORS.filter((each) => each.group === group);
  const drawn = shown.find(({ id }) => id === search.figure) ?? shown[0];
  const choose = (key: string, column: string | null) => {
    const next = shown.find(({ id }) => id === (column ?? search.figure)) ?? shown[0];
    onChange({ figure: next?.id, row: key === TOTAL_KEY ? undefined : key });
  };
  const figures = (
    <FigureTable
      table={table}
      scope={scope}
      group={group}
      selectedKey={chosen?.row.key ?? null}
      selectedIndicator={chosen?.indicator ?? null}
      error={reading.error}
      onRetry={() => void reading.refetch()}
      onSelect={choose}
    />
  );
  return (
    <>
      <FigureBar
        search={search}
        scope={scope}
        start={start}
        end={
          <>
            {table?.isSample ? <SampleMark /> : null}
            <TableExport
              save={({ format, language }) => api.exports.indicators({ scope, format, language })}
              isEmpty={!table}
              hasContacts={false}
              hasCommands={false}
              testId="coverage:figures.export"
            />
          </>
        }
        onChange={onChange}
      />
      <RowBar group={group} scope={scope} hasChart={search.chart ?? false} onChange={onChange} />
      <div
        className={styles['work']}
        aria-busy={reading.isPlaceholderData}
        data-old={reading.isPlaceholderData}
      >
        <SplitView
          id="coverage-figures"
          inspector={
            chosen && table ? (
              <FigureInspector
                key={`${chosen.indicator}${chosen.row.key}`}
                table={table}
                scope={scope}
                {...chosen}
                onClose={() => onChange(NO_FIGURE)}
              />
            ) : (
              <IndicatorHelp table={table} scope={scope} group={group} />
            )
          }
        >
          {search.chart && table && drawn ? (
            <StackView
              id="coverage-figures"
              bottomSize={TABLE_PX}
              top={<FigureChart table={table} scope={scope} indicator={drawn} />}
              bottom={figures}
            />
          ) : (
            figures
          )}
        </SplitView>
      </div>
    </>
  );
}

/** The figure that the address names; undefined when the table has no such row, or shows another group. */
function chosenFigure(
  { figure, row = TOTAL_KEY }: CoverageSearch,
  table: IndicatorTable,
  group: IndicatorGroup,
): { readonly indicator: IndicatorId; readonly row: FigureRow } | undefined {
  if (figure === undefined) return undefined;
  if (!INDICATORS.some((each) => each.id === figure && each.group === group)) return undefined;
  if (row === TOTAL_KEY) return { indicator: figure, row: { ...table.total, key: TOTAL_KEY, row: null } };
  const found = table.rows.find(({ key }) => key === row);
  return found && { indicator: figure, row: { ...found, row: found } };
}
