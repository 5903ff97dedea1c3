import type { Map as MapLibreMap, MapLibreEvent } from 'maplibre-gl';

/** Maps that move together. */
export interface MapLink {
  /** Takes a map in; returns a function that lets it go. */
  readonly join: (map: MapLibreMap) => () => void;
}

/** Marks movements that follow those of another map, so that none follows itself. */
interface LinkedMove extends MapLibreEvent {
  readonly isLinked?: boolean;
}

/** Whatever part of the land one of the joined maps shows, the others show as well. */
export function createMapLink(): MapLink {
  const maps = new Set<MapLibreMap>();
  return {
    join: (map) => {
      const follow = (event: LinkedMove) => {
        if (event.isLinked) return;
        for (const other of maps) {
          if (other === map) continue;
          // The event goes along: a map that a person moved no longer fits itself to its frame.
          other.jumpTo(
            { center: map.getCenter(), zoom: map.getZoom() },
            { isLinked: true, originalEvent: event.originalEvent },
          );
        }
      };
      maps.add(map);
      map.on('move', follow);
      return () => {
        maps.delete(map);
        map.off('move', follow);
      };
    },
  };
}
