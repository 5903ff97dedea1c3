import { useFormat } from '@renderer/lib/use-format.ts';
import { boundsOf } from '@renderer/map/bounds.ts';
import { countyBounds } from '@renderer/map/county-shapes.ts';
import { MapCanvas } from '@renderer/map/MapCanvas.tsx';
import type { MapTarget } from '@renderer/map/map-model.ts';
import { useCountyShapes } from '@renderer/map/use-county-shapes.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import editStyles from '../edit/board-notice.module.css';
import { mapMoves, type PlaceOfVisit } from '../edit/map-moves.ts';
import { useOwnEdit } from '../edit/use-own-edit.ts';
import { planGround, planMapModel, tourPath } from '../plan-map.ts';
import { lodgingsInUse } from '../plan-nights.ts';
import { selectedCounty } from '../selection.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { planLegend } from './plan-legend.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

/** The plan on the map of the province. */
export function PlanMap({ scene, tabs }: { readonly scene: PlanScene; readonly tabs: ReactNode }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { select } = usePlanningAddress();
  const { plan, selection, counties, bases, colourOf, status, caravans, shown, editing } = scene;
  const own = useOwnEdit(editing);
  const shapes = useCountyShapes(status.provinceCode);
  const ground = useMemo(() => planGround(counties, status.businessDate), [counties, status.businessDate]);
  const model = useMemo(
    () => planMapModel({ plan, selection, ground, bases, colourOf, shown }),
    [plan, selection, ground, bases, colourOf, shown],
  );
  const hasKeyCounties = model.keyCounties.size > 0;
  const legend = useMemo(
    () => planLegend(t, plan, caravans, { withCaravans: false, hasKeyCounties }),
    [t, plan, caravans, hasKeyCounties],
  );
  const selectionBounds = useMemo(() => {
    if (selection.kind === 'tour' || selection.kind === 'stop') return boundsOf(tourPath(selection.tour));
    if (selection.kind === 'omission') return boundsOf([selection.omission.position]);
    if (selection.kind === 'lodging') return boundsOf(selection.use.tours.flatMap(tourPath));
    if (selection.kind === 'county' && shapes.data)
      return countyBounds(shapes.data, new Set([selection.countyCode]));
    return null;
  }, [selection, shapes.data]);

  const pick = (target: MapTarget | null) => {
    if (target?.kind === 'stop') select({ stop: target.id });
    else if (target?.kind === 'route') select({ tour: target.tourId });
    else if (target?.kind === 'omission') select({ omission: target.siteId });
    else if (target?.kind === 'lodging') select({ lodging: target.id });
    else if (target?.kind === 'county') select({ county: target.code });
    else select({});
  };
  const placeWords = ({ date, caravan, place }: PlaceOfVisit) =>
    t('edit.dropOnMap', { date: format.day(date), caravan, place });
  const describe = (target: MapTarget): string | null => {
    if (target.kind === 'county') {
      const county = counties.find((each) => each.code === target.code);
      return county
        ? `${county.name} · ${t('lastVisit')} ${county.lastVisit === null ? t('never') : format.isoDay(county.lastVisit)}`
        : null;
    }
    if (target.kind === 'omission') {
      const omission = plan.omissions.find((each) => each.siteId === target.siteId);
      return omission ? t('omission.tip', { site: omission.siteName }) : null;
    }
    if (target.kind === 'site') return null;
    if (target.kind === 'lodging') {
      const use = lodgingsInUse(plan).find(({ lodging }) => lodging.lodgingId === target.id);
      return use ? t('lodging.tip', { name: use.lodging.name, count: use.tours.length }) : null;
    }
    const tour = plan.tours.find((each) => each.id === target.tourId);
    if (!tour) return null;
    const stop = target.kind === 'stop' ? tour.stops.find((each) => each.id === target.id) : undefined;
    const head = `${tour.caravanName} · ${format.day(tour.date)}`;
    return stop ? `${stop.siteName} ${format.timeRange(stop.start_s, stop.end_s)}\n${head}` : head;
  };

  if (shapes.error) {
    return (
      <div className={styles['alone']}>
        {tabs}
        <ErrorNotice error={shapes.error} />
      </div>
    );
  }
  if (!shapes.data) return <div className={styles['mapWaiting']} />;
  return (
    <MapCanvas
      shapes={shapes.data}
      model={model}
      legend={legend}
      label={t('mapLabel', { name: plan.name })}
      selectedCounty={selectedCounty(selection)}
      selectionBounds={selectionBounds}
      onPick={pick}
      moves={editing.canEdit ? mapMoves(own, plan, select, placeWords) : null}
      describe={describe}
    >
      <div className={styles['tabs']}>{tabs}</div>
      {own.error ? (
        <div className={editStyles['notice']}>
          <ErrorNotice error={own.error} onDismiss={own.dismiss} />
        </div>
      ) : null}
    </MapCanvas>
  );
}
