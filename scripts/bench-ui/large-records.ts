import type { SchoolTerm } from '@domain/calendar/calendar.ts';
import type { Base, Caravan } from '@domain/fleet/fleet.ts';
import type { Site } from '@domain/site/site.ts';
import type { Readers } from '@services/ports/repositories.ts';
import type { ProvinceGeography } from '@services/ports/resources.ts';
import type { SeededRandom } from '@services/sample/seeded-random.ts';
import { nearest } from './large-plan.ts';

/** A base in every second county: sites can be reached and left by daylight. */
const COUNTIES_PER_BASE = 2;
/** Degrees around a township's centre; about 3 km. */
const SPREAD_DEG = 0.03;

/** The spring after the last term of the sample; assumed like those. */
export const LARGE_TERM: SchoolTerm = {
  id: 'term-2027-spring',
  name: '2027 春季学期',
  start: '2027-02-22',
  end: '2027-07-02',
  countyCode: null,
  source: '测量假设',
};

/** Bases at county seats and as many caravans as are missing, each at the base with most sites for a caravan; none stays without. */
export function largeFleet(
  geography: ProvinceGeography,
  known: Pick<Readers['fleet'], 'bases' | 'caravans'>,
  sites: readonly Site[],
  caravanCount: number,
): { readonly bases: readonly Base[]; readonly caravans: readonly Caravan[] } {
  const taken = new Set(known.bases().map(({ countyCode }) => countyCode));
  const bases = geography.counties
    .filter(({ code }, index) => index % COUNTIES_PER_BASE === 0 && !taken.has(code))
    .flatMap(({ code, name, seat }): Base[] =>
      seat === null
        ? []
        : [
            {
              id: `base-${code}`,
              name: `${name}基地（测量）`,
              countyCode: code,
              position: seat,
              isSample: true,
            },
          ],
    );
  const [model, ...others] = known.caravans();
  if (!model) throw new RangeError('the sample has no caravan');
  const { version: _, ...pattern } = model;
  const first = others.length + 2;
  const all = [...known.bases(), ...bases];
  const sitesAt = new Map(all.map(({ id }) => [id, 0]));
  for (const { position } of sites) {
    const { id } = nearest(all, position);
    sitesAt.set(id, (sitesAt.get(id) ?? 0) + 1);
  }
  const caravansAt = new Map(all.map(({ id }) => [id, 0]));
  for (const { baseId } of known.caravans()) caravansAt.set(baseId, (caravansAt.get(baseId) ?? 0) + 1);
  const need = ({ id }: Base) => (sitesAt.get(id) ?? 0) / (caravansAt.get(id) ?? 0);
  const neediest = () => {
    const { id } = all.reduce((best, base) => (need(base) > need(best) ? base : best));
    caravansAt.set(id, (caravansAt.get(id) ?? 0) + 1);
    return id;
  };
  const caravans = Array.from({ length: Math.max(0, caravanCount - first + 1) }, (_each, index): Caravan => {
    const number = first + index;
    return {
      ...pattern,
      id: `caravan-${number}`,
      name: `大篷车 ${number} 号`,
      plate: `渝A·测量${number}`,
      baseId: neediest(),
      exhibitSetId: null,
      unavailabilities: [],
    };
  });
  return { bases, caravans };
}

/** Sites around township centres in turn, until there are `count` with those that are known. */
export function largeSites(
  geography: ProvinceGeography,
  known: readonly Site[],
  count: number,
  random: SeededRandom,
): readonly Site[] {
  const townships = geography.townships.filter(({ point, rough }) => point !== null && !rough);
  const model = known.find(({ kind, openings }) => kind === 'school' && openings.length === 10);
  if (!model || townships.length === 0) throw new RangeError('the sample has no school to copy');
  return Array.from({ length: Math.max(0, count - known.length) }, (_each, index): Site => {
    const township = random.pick(townships);
    const [lng, lat] = township.point ?? model.position;
    const near = (degrees: number) => degrees + (random.next() - 0.5) * 2 * SPREAD_DEG;
    const number = String(index + 1).padStart(4, '0');
    return {
      id: `site-large-${number}`,
      name: `${township.name}第 ${number} 小学（测量）`,
      kind: 'school',
      countyCode: township.parent,
      townshipCode: township.code,
      position: [near(lng), near(lat)],
      positionSource: 'map',
      pupils: random.integer(8, 90) * 20,
      service_s: model.service_s,
      priority: random.integer(2, 5),
      openings: model.openings,
      note: '',
      isSample: true,
    };
  });
}
