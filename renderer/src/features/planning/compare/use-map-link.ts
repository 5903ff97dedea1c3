import { createMapLink, type MapLink } from '@renderer/map/map-link.ts';
import { useState } from 'react';

/** One link for the maps of a comparison, as long as it is open. */
export function useMapLink(): MapLink {
  const [link] = useState(createMapLink);
  return link;
}
