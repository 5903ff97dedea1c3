import { BenchError } from '../errors.ts';
import {
  endlessDay,
  fleetOf,
  generousFleetSize,
  type Instance,
  matrixLengthOf,
  matrixOf,
  numbersOf,
  type Point,
  type ReferenceKind,
  tenths,
  travelOf,
} from '../instance.ts';

/** How the sets of a type count distances, and in which unit their results are written. */
interface Convention {
  readonly integerOf: (distance: number) => number;
  /** Times and prizes of the file × scale = those of the engine. */
  readonly scale: number;
  /** Value of the engine / unit = value of the literature. */
  readonly unit: number;
  readonly references: readonly ReferenceKind[];
}

const thousandths = (distance: number) => Math.round(1_000 * distance);
const DISTANCE = [{ objective: 'distance' }] as const;

const CONVENTIONS: Readonly<Record<string, Convention>> = {
  CVRP: { integerOf: Math.round, scale: 1, unit: 1, references: DISTANCE },
  VRPTW: {
    integerOf: tenths,
    scale: 10,
    unit: 10,
    references: [{ objective: 'distance-dimacs' }, { objective: 'distance', rounding: 'DIMACS' }],
  },
  PCVRPTW: { integerOf: tenths, scale: 10, unit: 1, references: [{ objective: 'distance+prizes' }] },
  MDVRP: { integerOf: thousandths, scale: 1_000, unit: 1, references: DISTANCE },
  MDVRPTW: { integerOf: thousandths, scale: 1_000, unit: 1, references: DISTANCE },
};

interface Sections {
  readonly field: (key: string) => string | undefined;
  /** Rows of a section; null when the file has none of that name. */
  readonly rows: (section: string) => readonly (readonly number[])[] | null;
}

export function isVrplib(text: string): boolean {
  return /^\s*NODE_COORD_SECTION\s*$/m.test(text);
}

function sectionsOf(text: string, name: string): Sections {
  const fields = new Map<string, string>();
  const sections = new Map<string, number[][]>();
  let current: number[][] | null = null;
  for (const line of text.split(/\r?\n/).map((raw) => raw.trim())) {
    if (line === '' || line === 'EOF') continue;
    const field = /^([A-Z_]+)\s*:\s*(.*)$/.exec(line);
    if (field) {
      fields.set(field[1]!, field[2]!);
      current = null;
    } else if (/^[A-Z_]+_SECTION$/.test(line)) {
      current = [];
      sections.set(line, current);
    } else if (current) current.push(numbersOf(line, name));
    else throw new BenchError(`${name}: unexpected line "${line.slice(0, 60)}" (VRPLIB format)`);
  }
  return { field: (key) => fields.get(key), rows: (section) => sections.get(section) ?? null };
}

/** Second number of each row by the first, which is the id of a node. */
function byNode(rows: readonly (readonly number[])[] | null): ReadonlyMap<number, readonly number[]> {
  return new Map((rows ?? []).map(([id, ...rest]) => [id!, rest]));
}

function numberField({ field }: Sections, key: string, name: string): number | undefined {
  const text = field(key);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new BenchError(`${name}: ${key} is no number: "${text}"`);
  return value;
}

interface Nodes {
  readonly ids: readonly number[];
  readonly points: readonly Point[];
  readonly depots: readonly number[];
  readonly customers: readonly number[];
}

function nodesOf({ rows }: Sections, name: string): Nodes {
  const nodes = rows('NODE_COORD_SECTION') ?? [];
  const depots = (rows('DEPOT_SECTION') ?? []).map(([id]) => id!).filter((id) => id >= 0);
  const ids = nodes.map(([id]) => id!);
  if (depots.length === 0) throw new BenchError(`${name}: no depot (VRPLIB format)`);
  if (depots.some((depot) => !ids.includes(depot)))
    throw new BenchError(`${name}: a depot has no coordinates`);
  return {
    ids,
    points: nodes.map(([, x, y]) => ({ x: x!, y: y! })),
    depots,
    customers: ids.filter((id) => !depots.includes(id)),
  };
}

function visitsOf(
  sections: Sections,
  nodes: Nodes,
  convention: Convention,
  horizonOf: (services: number) => { start_s: number; end_s: number },
  name: string,
) {
  const { scale } = convention;
  const demands = byNode(sections.rows('DEMAND_SECTION'));
  const services = byNode(sections.rows('SERVICE_TIME_SECTION'));
  const windows = byNode(sections.rows('TIME_WINDOW_SECTION'));
  const prizeRows = sections.rows('PRIZE_SECTION');
  const prizes = byNode(prizeRows);
  const sameService = numberField(sections, 'SERVICE_TIME', name) ?? 0;
  const serviceOf = (id: number) => (services.get(id)?.[0] ?? sameService) * scale;
  const horizon = horizonOf(nodes.customers.reduce((sum, id) => sum + serviceOf(id), 0));
  return nodes.customers.map((id) => {
    const service_s = serviceOf(id);
    const window = windows.get(id);
    const prize = prizes.get(id)?.[0] ?? 0;
    return {
      place: nodes.ids.indexOf(id),
      service_s,
      load: [demands.get(id)?.[0] ?? 0],
      // In prize-collecting files a customer without a prize is obligatory.
      isRequired: prizeRows === null || prize === 0,
      // One of a prize is worth one of distance, so it is scaled like the distances.
      value: prize * scale,
      // The files limit the begin of service, the engine its end as well.
      windows: [[window ? { start_s: window[0]! * scale, end_s: window[1]! * scale + service_s } : horizon]],
    };
  });
}

/** CVRPLIB and PyVRP dialect: CVRP, VRPTW, PCVRPTW, MDVRP, MDVRPTW with Euclidean distances. */
export function parseVrplib(text: string, name: string): Instance {
  const sections = sectionsOf(text, name);
  const type = sections.field('TYPE')?.trim() ?? '';
  const convention = CONVENTIONS[type];
  if (!convention) throw new BenchError(`${name}: TYPE "${type}" is not supported (VRPLIB format)`);
  if (sections.field('EDGE_WEIGHT_TYPE')?.trim() !== 'EUC_2D') {
    throw new BenchError(`${name}: only EDGE_WEIGHT_TYPE EUC_2D is supported`);
  }
  const capacity = numberField(sections, 'CAPACITY', name);
  if (capacity === undefined) throw new BenchError(`${name}: no CAPACITY (VRPLIB format)`);
  const nodes = nodesOf(sections, name);
  const matrix = matrixOf(nodes.points, convention.integerOf);
  const endless = (services: number) => endlessDay(matrix, nodes.customers.length, services);
  const visits = visitsOf(sections, nodes, convention, endless, name);
  const windows = byNode(sections.rows('TIME_WINDOW_SECTION'));
  const maxDuration = numberField(sections, 'VEHICLES_MAX_DURATION', name);
  const shiftOf = (depot: number) => {
    const window = windows.get(depot);
    const services = visits.reduce((sum, { service_s }) => sum + service_s, 0);
    if (!window) return endless(services);
    return { start_s: window[0]! * convention.scale, end_s: window[1]! * convention.scale };
  };
  const vehicleAt = (depot: number) => ({
    depot: nodes.ids.indexOf(depot),
    shifts: [shiftOf(depot)],
    capacity: [capacity],
    ...(maxDuration !== undefined && { maxDuration_s: maxDuration * convention.scale }),
  });
  const vehicleCount = numberField(sections, 'VEHICLES', name) ?? generousFleetSize(visits, capacity);
  const depotOfVehicle = sections.rows('VEHICLES_DEPOT_SECTION');
  const input = {
    placeCount: nodes.points.length,
    dayCount: 1,
    travel: travelOf(matrix),
    vehicles: depotOfVehicle
      ? depotOfVehicle.flatMap(([, depot]) => fleetOf(1, vehicleAt(depot!)))
      : nodes.depots.flatMap((depot) => fleetOf(vehicleCount, vehicleAt(depot))),
    visits,
  };
  const allPrizes = visits.reduce((sum, { value }) => sum + value, 0);
  return {
    name,
    sense: 'min',
    input,
    valueOf: (routes) => {
      const collected = routes
        .flatMap((route) => route.visits)
        .reduce((sum, visit) => sum + visits[visit]!.value, 0);
      return (matrixLengthOf(input, routes) + allPrizes - collected) / convention.unit;
    },
    decimals: Math.log10(convention.unit),
    references: convention.references,
  };
}
