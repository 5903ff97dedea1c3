import type { FigureRecord, FigureScope } from '@contract/indicators.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { size } from '@renderer/styles/tokens.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countedAmounts, sumOf } from './counted-amounts.ts';
import { figureText } from './figure-text.ts';
import styles from './figures.module.css';
import { recordAddress } from './record-address.ts';
import { recordColumns } from './record-columns.tsx';
import { useWording } from './use-wording.ts';

/** Records that are seen at once at most. */
const SEEN_ROWS = 9;

/** The records that a figure was counted from, each with what counts of it; they lead to where they are kept. */
export function FigureRecords({ figure }: { readonly figure: FigureScope }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const wording = useWording();
  const [selected, select] = useState<string | null>(null);
  // Records are the same with and without the year before.
  const asked = { ...figure, scope: { ...figure.scope, withPrevious: false } };
  const { data: records, error, refetch } = useQuery(queries.figureRecords(asked));
  const amounts = countedAmounts(figure.indicator);
  const columns = useMemo(
    () => recordColumns(t, format, wording, countedAmounts(figure.indicator)),
    [t, format, wording, figure.indicator],
  );
  const shown = Math.min(SEEN_ROWS, Math.max(3, records?.length ?? 3));
  const sums = (all: readonly FigureRecord[]) =>
    amounts.map((amount) => `${figureText(format, sumOf(all, amount), 0)} ${wording.units[amount.unit]}`);
  const open = (key: string) => {
    const record = records?.find((each) => keyOf(each) === key);
    const address = record && recordAddress(record);
    if (address) window.location.hash = address;
  };
  return (
    <InspectorSection
      title={t('records.title')}
      end={
        records ? (
          <span data-testid="coverage:figure.count">
            {[
              t('records.count', { count: records.length, text: format.count(records.length) }),
              ...sums(records),
            ].join(' · ')}
          </span>
        ) : null
      }
    >
      <div className={styles['records']} style={{ height: size.row + 1 + shown * size.tallRow }}>
        <DataTable
          label={t('records.title')}
          columns={columns}
          rows={records}
          rowKey={keyOf}
          isTall
          sortedBy="date"
          selectedKey={selected}
          onSelect={select}
          onOpen={open}
          error={error}
          onRetry={() => void refetch()}
          empty={<EmptyState title={t('records.empty')} />}
          testId="coverage:figure.records"
        />
      </div>
    </InspectorSection>
  );
}

/** A visit may have the id of a stay. */
const keyOf = ({ kind, id }: FigureRecord) => `${kind} ${id}`;
