import type { CaravanRow } from '@contract/fleet.ts';
import type { TourView } from '@contract/plans.ts';
import type { WorkspaceStatus } from '@contract/workspace.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import type { LegendOf } from '@renderer/map/legend-model.ts';
import { MapCanvas } from '@renderer/map/MapCanvas.tsx';
import { EMPTY_MAP_MODEL, type MapModel } from '@renderer/map/map-model.ts';
import { useCountyShapes } from '@renderer/map/use-county-shapes.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './itinerary.module.css';
import { tourBounds, tourMapModel, touchesBase } from './tour-map.ts';

interface DayMapProps {
  readonly tour: TourView;
  readonly caravan: CaravanRow;
  readonly status: WorkspaceStatus;
}

/** The day's way on the map. */
export function DayMap({ tour, caravan, status }: DayMapProps) {
  const { t } = useTranslation('itinerary');
  const format = useFormat();
  const shapes = useCountyShapes(status.provinceCode);
  const model: MapModel = useMemo(
    () => ({ ...EMPTY_MAP_MODEL, ...tourMapModel(tour, caravan.colourIndex) }),
    [tour, caravan.colourIndex],
  );
  const home = useMemo(() => tourBounds(tour), [tour]);
  const legend: LegendOf = (palette) => ({
    title: caravan.name,
    entries: [
      ...(touchesBase(tour)
        ? [{ mark: 'square' as const, colour: palette.text, label: t('legend.base') }]
        : []),
      ...(model.lodgings.length > 0
        ? [{ mark: 'moon' as const, colour: palette.text, label: t('legend.lodging') }]
        : []),
      {
        mark: 'line',
        colour: palette.caravans[caravan.colourIndex % palette.caravans.length] ?? palette.muted,
        label: t('legend.way'),
      },
    ],
  });
  if (shapes.error) return <ErrorNotice error={shapes.error} />;
  if (!shapes.data) return <div className={styles['blank']} />;
  return (
    <MapCanvas
      shapes={shapes.data}
      model={model}
      legend={legend}
      label={t('map', { caravan: caravan.name, day: format.day(tour.date) })}
      selectedCounty={null}
      selectionBounds={home}
      home={home}
      onPick={() => undefined}
      describe={(target) => {
        const stop = target.kind === 'stop' ? tour.stops.find((each) => each.id === target.id) : undefined;
        if (stop) return `${stop.siteName} ${format.timeRange(stop.start_s, stop.end_s)}`;
        if (target.kind === 'lodging')
          return model.lodgings.find((lodging) => lodging.id === target.id)?.name ?? null;
        const county =
          target.kind === 'county'
            ? shapes.data.counties.find((each) => each.code === target.code)
            : undefined;
        return county?.name ?? null;
      }}
    />
  );
}
