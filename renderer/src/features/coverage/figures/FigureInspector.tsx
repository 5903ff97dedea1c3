import type { IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { periodYearBefore } from '@domain/indicator/spans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { type Fact, FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import { DenominatorLists } from './DenominatorLists.tsx';
import { FigureMarks } from './FigureMarks.tsx';
import { FigureRecords } from './FigureRecords.tsx';
import type { FigureRow } from './figure-columns.tsx';
import { changeText, figureText, growthText } from './figure-text.ts';
import styles from './figures.module.css';
import { isEstimate } from '@domain/statistics/estimated-figure.ts';
import { rowName } from './row-name.ts';
import { useWording } from './use-wording.ts';

interface FigureInspectorProps {
  readonly table: IndicatorTable;
  readonly scope: IndicatorScope;
  readonly indicator: IndicatorId;
  readonly row: FigureRow;
  readonly onClose: () => void;
}

/** A figure: how it was worked out, against which lists, and the records that it was counted from. */
export function FigureInspector({ table, scope, indicator: id, row, onClose }: FigureInspectorProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const wording = useWording();
  const indicator = INDICATORS.find((each) => each.id === id)!;
  const { name, definition, formula } = wording.indicators[id];
  const unit = wording.units[indicator.unit];
  const figure = row.figures[id];
  const period = row.row ?? scope;
  const planned = { basis: scope.basis, today: table.businessDate };
  const lists = table.lists.filter(({ list }) => list === indicator.denominator);
  return (
    <Inspector
      testId="coverage:figure"
      title={name}
      subtitle={[
        row.row === null ? t('row.total') : rowName(t, scope.rowsBy, row.row),
        t(`basis.${scope.basis}`),
        `${format.isoDay(period.from)} – ${format.isoDay(period.to)}`,
      ].join(' · ')}
      onClose={onClose}
    >
      <InspectorSection>
        <p className={styles['value']} data-testid="coverage:figure.value">
          {figureText(format, figure.value, indicator.decimals)}
          {figure.value === null ? null : <small>{unit}</small>}
          <FigureMarks figure={figure} isEstimate={isEstimate(id, figure, planned, period.to)} />
        </p>
        <FactList
          facts={[
            ...divisionFact(),
            ...previousFacts(),
            ...unknownFact(),
            { label: t('fact.definition'), value: definition },
            { label: t('fact.formula'), value: formula },
            {
              label: t('fact.sources'),
              value: indicator.sources.map((source) => wording.sources[source]).join(t('separator')),
            },
          ]}
        />
      </InspectorSection>
      {lists.length > 0 ? <DenominatorLists lists={lists} /> : null}
      {/* Reports of exhibits are kept in their own books, not among the records of outreach. */}
      {indicator.sources.includes('condition') ? null : (
        <FigureRecords figure={{ scope, indicator: id, key: row.row?.key ?? null }} />
      )}
    </Inspector>
  );

  function divisionFact(): Fact[] {
    if (figure.part === null || figure.whole === null) return [];
    const text = (value: number) => figureText(format, value, 0);
    return [
      {
        label: t('fact.division'),
        value: t('division', { part: text(figure.part), whole: text(figure.whole) }),
      },
    ];
  }

  function previousFacts(): Fact[] {
    const before = row.previous?.[id];
    if (!before) return [];
    const { from, to } = periodYearBefore(period);
    const growth = growthText(format, indicator.unit, figure.value, before.value);
    const isShare = indicator.unit === 'percent';
    const change = changeText(format, figure.value, before.value, indicator.decimals);
    const isKnown = figure.value !== null && before.value !== null;
    return [
      {
        label: t('fact.previous'),
        value: figureText(format, before.value, indicator.decimals),
        note: `${format.isoDay(from)} – ${format.isoDay(to)}`,
      },
      {
        label: t('fact.change'),
        value: isKnown && isShare ? t('points', { value: change }) : change,
        note: growth ?? undefined,
      },
    ];
  }

  function unknownFact(): Fact[] {
    if (figure.unknown === 0) return [];
    const words = figure.value === null ? 'allMissing' : 'missingHint';
    return [{ label: t('fact.missing'), value: t(words, { count: figure.unknown }) }];
  }
}
