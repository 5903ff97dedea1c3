import { useFormat } from '@renderer/lib/use-format.ts';
import { useTheme } from '@renderer/lib/use-theme.ts';
import { boundsOf } from '@renderer/map/bounds.ts';
import { classColours } from '@renderer/map/class-colours.ts';
import { countyBounds } from '@renderer/map/county-shapes.ts';
import type { LegendOf } from '@renderer/map/legend-model.ts';
import { MapCanvas } from '@renderer/map/MapCanvas.tsx';
import type { MapTarget } from '@renderer/map/map-model.ts';
import { useCountyShapes } from '@renderer/map/use-county-shapes.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { countyOfSelection } from '../stay-selection.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import styles from './map.module.css';
import { STAY_CLASSES, stayMapModel, TINTS_BY_COUNT } from './stay-map.ts';

const CLASS_NAMES = ['none', 'one', 'more'] as const;

/** Most sets whose colours fit into the legend. */
const MOST_SETS = 8;

/** The plan on the map of the province: counties hosted, moves in the colours of the sets. */
export function StayMap({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const { select } = useStaysAddress();
  const { plan, shown, selection, colourOf, status } = scene;
  const tints = TINTS_BY_COUNT[useTheme().theme];
  const shapes = useCountyShapes(status.provinceCode);
  const model = useMemo(
    () => stayMapModel({ plan, shown, selection, colourOf, tints }),
    [plan, shown, selection, colourOf, tints],
  );
  const legend = useMemo<LegendOf>(
    () => (palette) => {
      const colours = classColours(palette, STAY_CLASSES);
      const counts = [...(model.classOfCounty?.values() ?? [])];
      return {
        title: t('map.legend'),
        entries: [
          ...CLASS_NAMES.map((name, index) => ({
            mark: 'fill' as const,
            colour: colours[tints[index] ?? 0] ?? palette.land,
            label: t(`map.class.${name}`),
            count: counts.filter((each) => each === tints[index]).length,
          })),
          ...(model.keyCounties.size > 0
            ? [{ mark: 'outline' as const, colour: palette.text, label: t('map.key') }]
            : []),
          { mark: 'square' as const, colour: palette.text, label: t('map.base') },
          ...(plan.sets.length > MOST_SETS
            ? []
            : plan.sets.map(({ id, name }) => ({
                mark: 'line' as const,
                colour: palette.caravans[(colourOf.get(id) ?? 0) % palette.caravans.length] ?? palette.muted,
                label: name,
              }))),
        ],
      };
    },
    [model, plan.sets, colourOf, tints, t],
  );
  const county = countyOfSelection(selection);
  const selectionBounds = useMemo(() => {
    if (selection.kind === 'stay') return boundsOf([selection.stay.fromPosition, selection.stay.position]);
    return county !== null && shapes.data ? countyBounds(shapes.data, new Set([county])) : null;
  }, [selection, county, shapes.data]);

  const pick = (target: MapTarget | null) => {
    if (target?.kind === 'stop') select({ stay: target.id });
    else if (target?.kind === 'route') select({ stay: target.tourId });
    else if (target?.kind === 'county') select(selectionIn(scene, target.code));
    else select({});
  };
  const describe = (target: MapTarget): string | null => {
    if (target.kind === 'county') return describeCounty(target.code);
    const id = target.kind === 'stop' ? target.id : target.kind === 'route' ? target.tourId : null;
    const stay = plan.stays.find((each) => each.id === id);
    const set = plan.sets.find((each) => each.id === stay?.setId);
    return stay
      ? [
          `${stay.countyName} · ${stay.venueName}`,
          `${set?.name ?? ''} · ${format.isoPeriod(stay.open, stay.close)}`,
          t('map.from', { place: stay.fromName, km: format.km(stay.haul_m) }),
        ].join('\n')
      : null;
  };
  const describeCounty = (code: string) => {
    const stays = plan.stays.filter(({ countyCode }) => countyCode === code);
    const omission = plan.omissions.find(({ countyCode }) => countyCode === code);
    if (omission) return `${omission.countyName} · ${scene.words.reason(omission.code)}`;
    return stays[0]
      ? [stays[0].countyName, ...stays.map(({ open, close }) => format.isoPeriod(open, close))].join(' · ')
      : (shapes.data?.counties.find((each) => each.code === code)?.name ?? null);
  };

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
      label={t('map.label', { name: plan.name || t('version.unsaved') })}
      selectedCounty={county}
      selectionBounds={selectionBounds}
      onPick={pick}
      describe={describe}
    />
  );
}

/** A county of the plan selects its only stay, or why it has none; any other shows what came there. */
function selectionIn({ plan }: StayScene, code: string) {
  const stays = plan.stays.filter(({ countyCode }) => countyCode === code);
  if (stays.length === 1) return { stay: stays[0]?.id };
  return plan.omissions.some(({ countyCode }) => countyCode === code) ? { omission: code } : { county: code };
}
