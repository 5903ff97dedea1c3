/** Radius of the disc and of the one that covers part of it, and where the latter lies, for a moon of size 1. */
const DISC = 0.5;
const COVER = { radius: 0.45, x: 0.3, y: -0.25 };

/**
 * SVG path of a moon around (x, y), `size` px across: the outer arc of the disc, then back along the edge of the
 * covering disc. The same shape as the icon of the map.
 */
export function moonPath(x: number, y: number, size: number): string {
  const [first, second] = crossings();
  const at = ([px, py]: readonly [number, number]) =>
    `${(x + px * size).toFixed(2)} ${(y + py * size).toFixed(2)}`;
  const outer = (DISC * size).toFixed(2);
  const inner = (COVER.radius * size).toFixed(2);
  return `M${at(first)}A${outer} ${outer} 0 1 0 ${at(second)}A${inner} ${inner} 0 0 1 ${at(first)}Z`;
}

/** Where the two circles meet: first the upper left one. */
function crossings(): readonly [readonly [number, number], readonly [number, number]] {
  const distance = Math.hypot(COVER.x, COVER.y);
  const along = (distance ** 2 + DISC ** 2 - COVER.radius ** 2) / (2 * distance);
  const across = Math.sqrt(DISC ** 2 - along ** 2);
  const [ux, uy] = [COVER.x / distance, COVER.y / distance];
  const one = [ux * along + uy * across, uy * along - ux * across] as const;
  const other = [ux * along - uy * across, uy * along + ux * across] as const;
  return [one, other];
}
