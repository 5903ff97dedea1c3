import type { RegistryRow } from '@contract/registry.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import { textOf } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import { queries } from '@renderer/lib/queries.ts';
import { MapCanvas } from '@renderer/map/MapCanvas.tsx';
import { EMPTY_MAP_MODEL, type MapModel, type MapTarget } from '@renderer/map/map-model.ts';
import { useCountyShapes } from '@renderer/map/use-county-shapes.ts';
import type { Bounds } from '@renderer/map/use-map.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './RegisterMap.module.css';

interface RegisterMapProps {
  readonly register: Register;
  readonly rows: readonly RegistryRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly title: string;
}

/** Degrees around a selected place that the button of the selection goes to. */
const AROUND = 0.15;

/** The listed records that have a position, as points; one selection with the table. */
export function RegisterMap({ register, rows, selected, onSelect, title }: RegisterMapProps) {
  const { t } = useTranslation('registry');
  const { data: status } = useQuery(queries.workspaceStatus());
  const shapes = useCountyShapes(status?.provinceCode ?? '');
  const places = useMemo(() => placesOf(register, rows), [register, rows]);
  const model: MapModel = useMemo(
    () => ({
      ...EMPTY_MAP_MODEL,
      sites: places
        .map((place) => ({ ...place, isSelected: place.id === selected }))
        // The selected one is drawn last, on top.
        .toSorted((a, b) => Number(a.isSelected) - Number(b.isSelected)),
    }),
    [places, selected],
  );
  const bounds = useMemo(() => {
    const place = places.find(({ id }) => id === selected);
    return place ? around(place.position) : null;
  }, [places, selected]);
  if (shapes.error) {
    return (
      <div className={styles['alone']}>
        <ErrorNotice error={shapes.error} />
      </div>
    );
  }
  if (!shapes.data) return <div className={styles['map']} />;
  const describe = (target: MapTarget) =>
    target.kind === 'site' ? (places.find(({ id }) => id === target.id)?.name ?? null) : null;
  return (
    <div className={styles['map']} data-testid="registry:map">
      <MapCanvas
        shapes={shapes.data}
        model={model}
        legend={(palette) => ({
          title: t('map.legend'),
          entries: [{ mark: 'dot', colour: palette.muted, label: title, count: places.length }],
        })}
        label={t('map.label', { register: title })}
        selectedCounty={null}
        selectionBounds={bounds}
        onPick={(target) => {
          if (target?.kind === 'site') onSelect(target.id);
        }}
        describe={describe}
      />
    </div>
  );
}

function placesOf(register: Register, rows: readonly RegistryRow[]) {
  const indexOf = (id: string) => register.fields.findIndex((field) => field.id === id);
  const [name, position] = [indexOf(register.nameField), indexOf('position')];
  return rows.flatMap((row) => {
    const place = row.values[position];
    if (!Array.isArray(place)) return [];
    const [lng, lat] = place;
    return typeof lng === 'number' && typeof lat === 'number'
      ? [{ id: row.id, name: textOf(row.values[name]), position: [lng, lat] as LngLat }]
      : [];
  });
}

const around = ([lng, lat]: LngLat): Bounds => [lng - AROUND, lat - AROUND, lng + AROUND, lat + AROUND];
