import type { Page } from '@playwright/test';
import { mercator } from '../../../renderer/src/map/mercator.ts';

export interface PointInWindow {
  readonly x: number;
  readonly y: number;
}

/** Side of the whole world in px at zoom 0. */
const WORLD_PX = 512;

/** Where places of the map that is shown lie in the window; it must not be moved meanwhile. */
export async function placesOnMap(
  page: Page,
): Promise<(position: readonly [number, number]) => PointInWindow> {
  const map = page.getByTestId('map:canvas');
  const box = await map.boundingBox();
  const [lng = 0, lat = 0, zoom = 0] = ((await map.getAttribute('data-map-view')) ?? '')
    .split(' ')
    .map(Number);
  if (!box) throw new Error('no map is shown');
  const [middleX, middleY] = mercator(lng, lat);
  const world_px = WORLD_PX * 2 ** zoom;
  return (position) => {
    const [x, y] = mercator(position[0], position[1]);
    return {
      x: box.x + box.width / 2 + (x - middleX) * world_px,
      y: box.y + box.height / 2 + (y - middleY) * world_px,
    };
  };
}
