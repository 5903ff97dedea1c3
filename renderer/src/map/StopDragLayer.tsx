import { useTheme } from '@renderer/lib/use-theme.ts';
import { caravanColour } from '@renderer/styles/tokens.ts';
import type { Map as MapLibreMap } from 'maplibre-gl';
import styles from './map.module.css';
import type { MapModel } from './map-model.ts';
import type { MapMoves } from './map-moves.ts';
import { tipPosition } from './tip-position.ts';
import { useStopDrag } from './use-stop-drag.ts';

interface StopDragLayerProps {
  readonly map: MapLibreMap;
  readonly model: MapModel;
  readonly moves: MapMoves;
}

/** A stop on its way over the map: the new legs that it would have, and words for where it would go. */
export function StopDragLayer({ map, model, moves }: StopDragLayerProps) {
  const { theme } = useTheme();
  const drag = useStopDrag(map, model, moves);
  if (!drag) return null;
  const { stop, at, place } = drag;
  const tour = place ? model.routes.find(({ tourId }) => tourId === place.tourId) : undefined;
  const words = place
    ? moves.describe({ stopId: stop.id, tourId: place.tourId, position: place.position })
    : null;
  const width = map.getContainer().clientWidth;
  return (
    <div className={styles['dragLayer']} data-target={place !== null} aria-hidden="true">
      <svg>
        {place && tour ? (
          <polyline
            points={[place.between[0], at, place.between[1]].map(({ x, y }) => `${x},${y}`).join(' ')}
            stroke={caravanColour(theme, tour.colourIndex)}
          />
        ) : null}
        <circle cx={at.x} cy={at.y} r={8} fill={caravanColour(theme, (tour ?? stop).colourIndex)} />
      </svg>
      {words === null ? null : (
        <div
          className={styles['tip']}
          style={tipPosition({ ...at, rightSpace: at.x > width / 2 ? width - at.x : null })}
          data-testid="map:drop"
        >
          {words}
        </div>
      )}
    </div>
  );
}
