import type { LngLat } from '@domain/geo/lng-lat.ts';
import { queries } from '@renderer/lib/queries.ts';
import { MapCanvas } from '@renderer/map/MapCanvas.tsx';
import { EMPTY_MAP_MODEL, type MapModel } from '@renderer/map/map-model.ts';
import { useCountyShapes } from '@renderer/map/use-county-shapes.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface PositionMapProps {
  readonly position: LngLat | null;
  /** In WGS-84, six digits. */
  readonly onPick: (position: LngLat) => void;
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** A click takes the place as position. */
export function PositionMap({ position, onPick }: PositionMapProps) {
  const { t } = useTranslation('registry');
  const { data: status } = useQuery(queries.workspaceStatus());
  const shapes = useCountyShapes(status?.provinceCode ?? '');
  const model: MapModel = useMemo(
    () => ({
      ...EMPTY_MAP_MODEL,
      sites: position === null ? [] : [{ id: 'position', name: '', position, isSelected: true }],
    }),
    [position],
  );
  if (shapes.error) return <ErrorNotice error={shapes.error} />;
  if (!shapes.data) return <div className={styles['map']} />;
  return (
    <div className={styles['map']} data-testid="registry:position">
      <MapCanvas
        shapes={shapes.data}
        model={model}
        legend={(palette) => ({
          title: t('map.legend'),
          entries: [{ mark: 'dot', colour: palette.accent, label: t('position.here') }],
        })}
        label={t('position.map')}
        selectedCounty={null}
        selectionBounds={null}
        onPick={() => undefined}
        onPoint={([lng, lat]) => onPick([rounded(lng), rounded(lat)])}
        describe={() => null}
      />
    </div>
  );
}
