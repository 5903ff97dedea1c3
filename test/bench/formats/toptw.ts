import { BenchError } from '../errors.ts';
import { fleetOf, type Instance, matrixOf, numbersOf, travelOf } from '../instance.ts';

/** Type of Cordeau's numbering that the files made from Solomon's bear; the others come from Cordeau. */
const FROM_SOLOMON = 4;

/**
 * KU Leuven's team orienteering with time windows. `vehicleCount` is chosen by the caller, the number in the file
 * does not count. Distances are cut off after one decimal (from Solomon) or two (from Cordeau).
 */
export function parseToptw(text: string, name: string, vehicleCount: number): Instance {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => numbersOf(line, name));
  const nodes = rows.filter((row) => row.length >= 9);
  const [depot, ...places] = nodes;
  if (rows[0]?.length !== 4 || !depot || places.length === 0) {
    throw new BenchError(`${name}: no header or no places found (TOPTW format)`);
  }
  const scale = rows[0][0] === FROM_SOLOMON ? 10 : 100;
  // Coordinates have up to three decimals; without the rounding first, 100 × 0.29 would become 28.
  const integerOf = (distance: number) => Math.floor(Number((scale * distance).toFixed(6)));
  const scaled = (time: number) => Math.round(scale * time);
  const matrix = matrixOf(
    nodes.map((node) => ({ x: node[1]!, y: node[2]! })),
    integerOf,
  );
  const shift = { start_s: scaled(depot.at(-2)!), end_s: scaled(depot.at(-1)!) };
  const visits = places.map((node, index) => {
    const service_s = scaled(node[3]!);
    return {
      place: index + 1,
      service_s,
      prize: Math.round(node[4]!),
      // The files limit the begin of service, the engine its end as well.
      windows: [[{ start_s: scaled(node.at(-2)!), end_s: scaled(node.at(-1)!) + service_s }]],
    };
  });
  return {
    name,
    sense: 'max',
    input: {
      placeCount: nodes.length,
      dayCount: 1,
      travel: travelOf(matrix),
      vehicles: fleetOf(vehicleCount, { depot: 0, shifts: [shift] }),
      visits,
    },
    valueOf: (routes) =>
      routes.flatMap((route) => route.visits).reduce((sum, visit) => sum + visits[visit]!.prize, 0),
    decimals: 0,
    references: [{ objective: 'maximise*' }],
  };
}
