import { BenchError } from '../errors.ts';
import {
  fleetOf,
  type Instance,
  matrixLengthOf,
  matrixOf,
  numbersOf,
  tenths,
  travelOf,
} from '../instance.ts';

/** Coordinates are whole; times are scaled like the distances, which have one decimal. */
const SCALE = 10;

const REFERENCES = [{ objective: 'distance-dimacs' }, { objective: 'distance', rounding: 'DIMACS' }] as const;

export function isSolomon(text: string): boolean {
  return /^\s*VEHICLE\s*$/m.test(text) && /^\s*CUST(OMER)?\b/m.test(text);
}

/** Solomon's and Gehring & Homberger's VRPTW files, with DIMACS rounding: the total distance is the objective. */
export function parseSolomon(text: string, name: string): Instance {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => /^\s*-?\d/.test(line))
    .map((line) => numbersOf(line, name));
  const fleet = rows.find((row) => row.length === 2);
  const nodes = rows.filter((row) => row.length === 7);
  const [depot, ...customers] = nodes;
  if (!fleet || !depot || customers.length === 0) {
    throw new BenchError(`${name}: no fleet or no customers found (Solomon format)`);
  }
  const [vehicleCount, capacity] = fleet as [number, number];
  const matrix = matrixOf(
    nodes.map((node) => ({ x: node[1]!, y: node[2]! })),
    tenths,
  );
  const shift = { start_s: depot[4]! * SCALE, end_s: depot[5]! * SCALE };
  const input = {
    placeCount: nodes.length,
    dayCount: 1,
    travel: travelOf(matrix),
    vehicles: fleetOf(vehicleCount, { depot: 0, shifts: [shift], capacity: [capacity] }),
    visits: customers.map((customer, index) => {
      const [, , , demand, ready, due, service] = customer as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return {
        place: index + 1,
        isRequired: true,
        service_s: service * SCALE,
        load: [demand],
        // The files limit the begin of service, the engine its end as well.
        windows: [[{ start_s: ready * SCALE, end_s: (due + service) * SCALE }]],
      };
    }),
  };
  return {
    name,
    sense: 'min',
    input,
    valueOf: (routes) => matrixLengthOf(input, routes) / SCALE,
    decimals: 1,
    references: REFERENCES,
  };
}
