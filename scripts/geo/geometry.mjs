/** Plane geometry on [lng, lat] rings, as much as the build needs. */

/** Even-odd test of a point against one ring. */
function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** The polygons of a Polygon or MultiPolygon. */
export function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** True if the point is inside the geometry and not in one of its holes. */
export function contains(geometry, point) {
  return polygonsOf(geometry).some(
    ([outer, ...holes]) => inRing(point, outer) && !holes.some((h) => inRing(point, h)),
  );
}

/** Finds the feature that holds a point; bounding boxes first, since most features are far away. */
export function locator(features) {
  const boxed = features.map((feature) => {
    const points = polygonsOf(feature.geometry).flatMap(([outer]) => outer);
    const xs = points.map((p) => p[0]);
    const ys = points.map((p) => p[1]);
    return { feature, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
  });
  return ([x, y]) =>
    boxed.find(
      ({ feature, box }) =>
        x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && contains(feature.geometry, [x, y]),
    )?.feature;
}

/** Great-circle distance in km on a sphere of 6371 km. */
export function kmBetween([lng1, lat1], [lng2, lat2]) {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lng2 - lng1) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}

/** Five decimals (about 1 m): all that the sources carry, and stable between platforms. */
export function round5([lng, lat]) {
  return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}
