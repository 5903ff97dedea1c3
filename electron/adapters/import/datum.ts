import type { ToWgs84 } from '@services/ports/imports.ts';
import gcoord from 'gcoord';

const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Decimals of a degree that a converted position keeps: 0.1 m, less than the conversion is off by. */
const DIGITS = 6;

/** A position in WGS-84; one that is in it stays exactly as it is. */
export const toWgs84: ToWgs84 = (position, from) => {
  if (from === 'wgs84') return position;
  const [lng, lat] = gcoord.transform([position[0], position[1]], SYSTEMS[from], SYSTEMS.wgs84);
  return [Number(lng.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))];
};
