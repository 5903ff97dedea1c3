import type { IndicatorRow, IndicatorScope } from '@contract/indicators.ts';
import type { Indicator } from '@domain/indicator/indicator.ts';
import type { IndicatorWording } from '@domain/indicator/texts/wording.ts';
import type { Format } from '@renderer/lib/format.ts';
import { Tag } from '@renderer/ui/Tag.tsx';
import { headerWidth, type TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';
import { FigureCell } from './FigureCell.tsx';
import { isEstimate, type PlannedPart } from '@domain/statistics/estimated-figure.ts';
import styles from './figures.module.css';
import { cutSpan, isSpanRows, rowName } from './row-name.ts';

/** A row of the table, or the total above them. */
export type FigureRow = Pick<IndicatorRow, 'figures' | 'previous'> & {
  readonly key: string;
  /** Null for the total. */
  readonly row: IndicatorRow | null;
};

/** Key of the total among those of the rows. */
export const TOTAL_KEY = 'total';

/**
 * Px: narrowest and widest column of figures, and the narrowest with the year before; names, and quarters and longer
 * with the days that they are cut to.
 */
const WIDTH = { least: 76, most: 208, previous: 124, name: 168, span: 224 };

interface ColumnContext {
  readonly t: TFunction<'indicators'>;
  readonly format: Format;
  readonly wording: IndicatorWording;
  readonly rowsBy: IndicatorScope['rowsBy'];
  /** Last day of the total. */
  readonly to: string;
  readonly planned: PlannedPart;
  readonly withParent: boolean;
  readonly withPrevious: boolean;
}

/** Name of the row, what it lies in, and a column for each indicator. */
export function figureColumns(
  indicators: readonly Indicator[],
  context: ColumnContext,
): readonly TableColumn<FigureRow>[] {
  const { t, wording, rowsBy, to, planned, withParent, withPrevious } = context;
  const parent: TableColumn<FigureRow> = {
    id: 'parent',
    header: t(rowsBy === 'township' ? 'column.county' : 'column.prefecture'),
    width: 112,
    grow: true,
    value: ({ row }) => row?.parentName ?? null,
    cell: ({ row }) => <span title={row?.parentName ?? undefined}>{row?.parentName}</span>,
  };
  const figures = indicators.map((indicator): TableColumn<FigureRow> => {
    const { name, definition } = wording.indicators[indicator.id];
    const unit = wording.units[indicator.unit];
    const widest = Math.max(headerWidth(name), headerWidth(unit));
    const width = Math.min(WIDTH.most, Math.max(WIDTH.least, widest));
    return {
      id: indicator.id,
      header: name,
      unit,
      hint: `${name}: ${definition}`,
      width: withPrevious ? Math.max(WIDTH.previous, width) : width,
      grow: true,
      align: 'right',
      isChoosable: true,
      value: (row) => row.figures[indicator.id].value,
      cell: (row) => (
        <FigureCell
          indicator={indicator}
          row={row}
          isEstimate={isEstimate(indicator.id, row.figures[indicator.id], planned, row.row?.to ?? to)}
        />
      ),
    };
  });
  return [nameColumn(context), ...(withParent ? [parent] : []), ...figures];
}

function nameColumn({ t, format, rowsBy }: ColumnContext): TableColumn<FigureRow> {
  return {
    id: 'name',
    header: t(`column.${rowsBy}`),
    width: isSpanRows(rowsBy) && rowsBy !== 'month' ? WIDTH.span : WIDTH.name,
    grow: true,
    value: ({ row }) => {
      if (row === null || row.key === '') return null;
      return isSpanRows(rowsBy) ? row.key : row.name;
    },
    cell: ({ row }) => {
      if (row === null) return <b>{t('row.total')}</b>;
      const cut = cutSpan(format, rowsBy, row);
      const name = rowName(t, rowsBy, row);
      return (
        <>
          <span title={row.key === '' && rowsBy === 'township' ? t('row.townshipUnknownHint') : name}>
            {name}
          </span>
          {cut === null ? null : <small className={styles['aside']}>{cut}</small>}
          {row.isOutside ? <Tag title={t('row.outsideHint')}>{t('row.outside')}</Tag> : null}
        </>
      );
    },
  };
}
