/** A position in web Mercator, 0…1 from west to east and from north to south. */
export function mercator(lng: number, lat: number): readonly [x: number, y: number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}

/** Projection that fits bounds into a box of px with a margin, centred, north up. */
export function fitProjection(
  [west, south, east, north]: readonly [number, number, number, number],
  box: { readonly width: number; readonly height: number; readonly margin: number },
): (lng: number, lat: number) => readonly [x: number, y: number] {
  const [left, top] = mercator(west, north);
  const [right, bottom] = mercator(east, south);
  const scale = Math.min(
    (box.width - 2 * box.margin) / (right - left),
    (box.height - 2 * box.margin) / (bottom - top),
  );
  const offsetX = (box.width - scale * (right - left)) / 2;
  const offsetY = (box.height - scale * (bottom - top)) / 2;
  return (lng, lat) => {
    const [x, y] = mercator(lng, lat);
    return [offsetX + (x - left) * scale, offsetY + (y - top) * scale];
  };
}
