import type { CoverageReport } from '@contract/coverage.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { countyBounds } from '@renderer/map/county-shapes.ts';
import { MapCanvas } from '@renderer/map/MapCanvas.tsx';
import { EMPTY_MAP_MODEL, type MapModel, type MapTarget } from '@renderer/map/map-model.ts';
import { useCountyShapes } from '@renderer/map/use-county-shapes.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './coverage.module.css';
import { coverageLegend } from './coverage-legend.ts';
import { classify, INDICATORS, type Indicator } from './indicators.ts';

interface CoverageMapProps {
  readonly report: CoverageReport;
  readonly status: WorkspaceStatus;
  readonly indicator: Indicator;
  readonly selected: string | null;
  readonly onIndicator: (indicator: Indicator) => void;
  readonly onSelect: (countyCode: string | null) => void;
}

/** Counties in the classes of one indicator. */
export function CoverageMap({
  report,
  status,
  indicator,
  selected,
  onIndicator,
  onSelect,
}: CoverageMapProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const shapes = useCountyShapes(status.provinceCode);
  const classes = useMemo(() => classify(report.rows, indicator), [report.rows, indicator]);
  const model: MapModel = useMemo(
    () => ({
      ...EMPTY_MAP_MODEL,
      classOfCounty: classes.classOfCounty,
      classCount: classes.counts.length,
      unknownCounties: classes.unknownCounties,
      keyCounties: new Set(report.rows.filter((row) => row.isKeyCounty).map((row) => row.countyCode)),
    }),
    [classes, report.rows],
  );
  const hasKeyCounties = model.keyCounties.size > 0;
  const legend = useMemo(
    () => coverageLegend(t, format, indicator, classes, hasKeyCounties),
    [t, format, indicator, classes, hasKeyCounties],
  );
  const bounds = useMemo(
    () => (shapes.data && selected !== null ? countyBounds(shapes.data, new Set([selected])) : null),
    [shapes.data, selected],
  );
  const describe = (target: MapTarget) => {
    const row =
      target.kind === 'county' ? report.rows.find((each) => each.countyCode === target.code) : undefined;
    if (!row) return null;
    return t('tip', {
      county: row.countyName,
      visits: row.visits,
      last: row.lastVisit === null ? t('never') : format.isoDay(row.lastVisit),
    });
  };
  const tabs = (
    <Segmented
      label={t('indicator.label')}
      value={indicator}
      options={INDICATORS.map((value) => ({ value, label: t(`indicator.short.${value}`) }))}
      onChange={onIndicator}
    />
  );
  if (shapes.error) {
    return (
      <div className={styles['alone']}>
        <ErrorNotice error={shapes.error} />
      </div>
    );
  }
  if (!shapes.data) return <div className={styles['waiting']} />;
  return (
    <MapCanvas
      shapes={shapes.data}
      model={model}
      legend={legend}
      label={t('map', { indicator: t(`indicator.${indicator}`) })}
      selectedCounty={selected}
      selectionBounds={bounds}
      onPick={(target) => onSelect(target?.kind === 'county' ? target.code : null)}
      describe={describe}
    >
      <div className={styles['tabs']}>{tabs}</div>
    </MapCanvas>
  );
}
