/** resources/geo/FIGURES.md: what the build measured about its own result. */
import { distanceToBorder, quantile } from './deviation.mjs';
import { contains, polygonsOf } from './geometry.mjs';

/** Every so many vertices of the source outline are compared with the simplified one. */
const SAMPLE_EVERY = 5;

const KINDS = { subdistrict: '街道', town: '镇', rural: '乡', other: '其他' };

/** Distances in metres of source vertices from the simplified border of their county. */
function deviations(shapes, byCode) {
  return shapes.flatMap(({ code, geometry }) => {
    const distance = distanceToBorder(byCode.get(code).geometry);
    // Only the largest part: small islands that were left out would measure their distance to the mainland.
    const rings = polygonsOf(geometry).map(([outer]) => outer);
    const largest = rings.reduce((a, b) => (b.length > a.length ? b : a));
    return largest.filter((_, i) => i % SAMPLE_EVERY === 0).map(distance);
  });
}

/** Townships whose point is outside the polygon of their county, the farthest first. */
function strays(regions, byCode) {
  const counties = new Map(regions.counties.map((c) => [c.code, c]));
  return regions.townships
    .filter((t) => t.point && byCode.has(counties.get(t.parent).polygon))
    .map((t) => ({ t, county: counties.get(t.parent) }))
    .map(({ t, county }) => ({ t, county, geometry: byCode.get(county.polygon).geometry }))
    .filter(({ t, geometry }) => !contains(geometry, t.point))
    .map(({ t, county, geometry }) => ({
      t,
      county,
      metres: Math.round(distanceToBorder(geometry)(t.point)),
    }))
    .sort((a, b) => b.metres - a.metres);
}

/** Rows "with a point / all" for each kind of township. */
function coverage(townships) {
  return Object.entries(KINDS).map(([kind, chinese]) => {
    const all = townships.filter((t) => t.kind === kind);
    return `${chinese} ${all.filter((t) => t.point).length}/${all.length}`;
  });
}

function named(list) {
  return list.length > 0 ? list.map((c) => `${c.name} ${c.code}`).join(', ') : 'none';
}

/** The section on one province. `shapes` are the joined source shapes, already in WGS-84. */
export function provinceFigures({ regions, topology, shapes, bytes }) {
  const { province, counts, counties, townships } = regions;
  const { byCode } = topology;
  const distances = deviations(shapes, byCode);
  const metres = (q) => `${Math.round(quantile(distances, q))} m`;
  const bySource = (source) => counties.filter((c) => c.seat_source === source);
  const terrain = (name) => `${name} ${counties.filter((c) => c.terrain === name).length}`;
  const heights = townships.filter((t) => t.elevation_m !== undefined).length;
  const vertices = topology.features
    .flatMap((f) => polygonsOf(f.geometry).flat())
    .reduce((n, r) => n + r.length, 0);
  const out = strays(regions, byCode).map((s) => `${s.t.name} ${s.t.code} (${s.county.name}) ${s.metres} m`);
  return [
    `## ${province.name} ${province.code}`,
    '',
    `- Counties: ${counts.counties}; without a polygon of their own: ${named(counties.filter((c) => c.polygon !== c.code))}`,
    `- Size: counties.topo.json ${bytes.topology} bytes, ${vertices} vertices; regions.json ${bytes.regions} bytes`,
    `- Distance of source vertices from the simplified border: median ${metres(0.5)}, 99 % below ${metres(0.99)}, worst ${metres(1)}`,
    `- Seats from echarts-cp: ${bySource('echarts-cp').length}; from GeoNames: ${named(bySource('geonames'))}; inner point only: ${named(bySource('polygon-point'))}`,
    `- Townships: ${counts.townships}; with a point: ${counts.townships_with_point} (${coverage(townships).join(', ')}); ` +
      `without: ${counts.townships - counts.townships_with_point}; rough: ${counts.townships_rough}; with a height: ${heights}`,
    `- Township points outside the polygon of their county: ${out.length > 0 ? out.join(', ') : 'none'}`,
    `- Terrain: ${['plain', 'hills', 'mountains'].map(terrain).join(', ')}; from neighbours: ${named(counties.filter((c) => c.terrain_source === 'neighbours'))}`,
    '',
  ].join('\n');
}

/** The whole file. */
export function figuresText(sections) {
  return `# Figures\n\nMeasured and written by \`npm run geo\`.\n\n${sections.join('\n')}`;
}
