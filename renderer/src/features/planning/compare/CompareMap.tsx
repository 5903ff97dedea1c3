import { useFormat } from '@renderer/lib/use-format.ts';
import { boundsOf } from '@renderer/map/bounds.ts';
import { MapCanvas } from '@renderer/map/MapCanvas.tsx';
import type { MapLink } from '@renderer/map/map-link.ts';
import type { MapTarget } from '@renderer/map/map-model.ts';
import { useCountyShapes } from '@renderer/map/use-county-shapes.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planGround, tourPath } from '../plan-map.ts';
import { planLegend } from '../result/plan-legend.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { compareMapModel } from './compare-map.ts';
import { type CompareScene, type Pair, pairSearch, type Side, SIDES } from './compare-scene.ts';
import styles from './compare.module.css';
import { useDifferenceWords } from './difference-words.ts';
import { useVersionWords } from './version-words.ts';

interface CompareMapProps {
  readonly scene: CompareScene;
  readonly side: Side;
  /** The other map moves along. */
  readonly link: MapLink;
}

/** One of the compared plans on the map of the province. */
export function CompareMap({ scene, side, link }: CompareMapProps) {
  const { t } = useTranslation('compare');
  const { t: planning } = useTranslation('planning');
  const format = useFormat();
  const words = useVersionWords();
  const kindWords = useDifferenceWords(scene.plans);
  const { change } = usePlanningAddress();
  const { plans, caravans, counties, status, selected, pairOfStop } = scene;
  const plan = plans[side];
  const shapes = useCountyShapes(status.provinceCode);
  const ground = useMemo(() => planGround(counties, status.businessDate), [counties, status.businessDate]);
  const model = useMemo(() => compareMapModel(scene, side, ground), [scene, side, ground]);
  const hasKeyCounties = model.keyCounties.size > 0;
  const legend = useMemo(
    () => planLegend(planning, plan, caravans, { withCaravans: false, hasKeyCounties }),
    [planning, plan, caravans, hasKeyCounties],
  );
  const selectionBounds = useMemo(() => boundsOfPair(selected), [selected]);

  const pairAt = (target: MapTarget | null): Pair | undefined => {
    if (target?.kind === 'stop') return pairOfStop[side].get(target.id);
    if (target?.kind === 'omission') return scene.pairs.find(({ siteId }) => siteId === target.siteId);
    return undefined;
  };
  const pick = (target: MapTarget | null) => {
    const pair = pairAt(target);
    change(pair ? pairSearch(pair) : { site: undefined, nth: undefined });
  };
  const describe = (target: MapTarget): string | null => {
    if (target.kind === 'county') return counties.find(({ code }) => code === target.code)?.name ?? null;
    const pair = pairAt(target);
    const visit = pair?.[side] ?? null;
    if (!pair) return null;
    const name = (visit ?? pair.left ?? pair.right)?.stop.siteName ?? '';
    const place = visit === null ? t('notHere') : `${format.day(visit.date)} · ${visit.tour.caravanName}`;
    return `${name}\n${place} · ${kindWords(pair.difference)}`;
  };

  if (shapes.error) {
    return (
      <div className={styles['alone']}>
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
      label={t('mapLabel', { version: words(plan) })}
      selectedCounty={null}
      selectionBounds={selectionBounds}
      link={link}
      onPick={pick}
      describe={describe}
    >
      <p className={styles['mapName']} title={words(plan)}>
        {words(plan)}
      </p>
    </MapCanvas>
  );
}

/** Both days that a pair belongs to: the same extent on both maps. */
function boundsOfPair(pair: Pair | null) {
  if (pair === null) return null;
  return boundsOf(SIDES.flatMap((side) => (pair[side] === null ? [] : tourPath(pair[side].tour))));
}
