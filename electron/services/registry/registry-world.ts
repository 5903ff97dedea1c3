import type { LngLat } from '@domain/geo/lng-lat.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegistryWorld } from '@domain/registry/record-issue.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Readers } from '../ports/repositories.ts';

/** Degrees around the known places of the province inside which a place may lie: a wrong sign or swapped pair falls outside. */
const MARGIN_DEGREES = 0.5;

/** Side of the squares in which known places are looked up; a multiple of the margin keeps the neighbours few. */
const CELL_DEGREES = 0.5;

const cellOf = (degrees: number) => Math.floor(degrees / CELL_DEGREES);

/** True when some known place is near, or no place is known at all. */
function nearKnownPlaces(known: readonly LngLat[]): (position: LngLat) => boolean {
  const cells = new Map<string, LngLat[]>();
  for (const place of known) {
    const key = `${cellOf(place[0])} ${cellOf(place[1])}`;
    cells.set(key, [...(cells.get(key) ?? []), place]);
  }
  return ([lng, lat]) => {
    if (known.length === 0) return true;
    for (const x of [-1, 0, 1]) {
      for (const y of [-1, 0, 1]) {
        const near = cells.get(`${cellOf(lng) + x} ${cellOf(lat) + y}`) ?? [];
        if (
          near.some(
            (place) =>
              Math.abs(place[0] - lng) <= MARGIN_DEGREES && Math.abs(place[1] - lat) <= MARGIN_DEGREES,
          )
        ) {
          return true;
        }
      }
    }
    return false;
  };
}

/** What the rules of records ask, read once: built for one use case, not kept. */
export function registryWorld(read: Readers): RegistryWorld {
  const regions = new Map(read.regions.all().map((region) => [region.code, region]));
  const known = [...regions.values()].flatMap(({ position }) => (position ? [position] : []));
  const keys = new Map<RegisterId, ReadonlySet<string>>();
  const keysOf = (register: RegisterId) => {
    const found = keys.get(register) ?? new Set(read.registers.all(register).map(({ id }) => id));
    keys.set(register, found);
    return found;
  };
  let crates: ReadonlyMap<string, string> | null = null;
  const setsOfCrates = () => {
    crates ??= new Map(read.registers.all('crate').map(({ id, values }) => [id, textOf(values['setId'])]));
    return crates;
  };
  let venues: ReadonlySet<string> | null = null;
  const venueIds = () => {
    venues ??= new Set(read.stays.venues().map(({ id }) => id));
    return venues;
  };
  return {
    hasRecord: (register, id) => keysOf(register).has(id),
    setOfCrate: (id) => setsOfCrates().get(id),
    isVenue: (siteId) => venueIds().has(siteId),
    region: (code) => regions.get(code),
    isInProvince: nearKnownPlaces(known),
  };
}
