import type { RegisterRecord } from '@domain/registry/register.ts';
import type { Writers } from '../ports/repositories.ts';
import type { DataRow, ProvinceGeography } from '../ports/resources.ts';
import type { SampleFleet } from './sample-fleet.ts';
import type { SampleLedger } from './sample-ledger.ts';
import { withStayFeedback } from './sample-feedback.ts';
import { generatedStays, publishedStays } from './sample-stay-records.ts';
import { type SampleStaySets, sampleStaySets } from './sample-stay-sets.ts';
import { type SampleVenue, sampleVenues, venueBlackouts } from './sample-venues.ts';
import { createSeededRandom } from './seeded-random.ts';

/** Keeps stationed exhibitions apart from everything that was there before them. */
const OWN_STREAM = 0x57a7;

export interface SampleStays extends SampleStaySets {
  readonly venues: readonly SampleVenue[];
  readonly blackouts: readonly RegisterRecord[];
  readonly records: readonly RegisterRecord[];
}

interface SampleStayWorld {
  /** Counties that have no venue. */
  readonly without: readonly string[];
  readonly geography: ProvinceGeography;
  readonly fleet: SampleFleet;
  readonly ledger: SampleLedger;
  /** Sites and sets that there are without stationed exhibitions. */
  readonly sites: readonly RegisterRecord[];
  readonly sets: readonly RegisterRecord[];
  readonly editions: readonly DataRow[];
  readonly tours: readonly DataRow[];
  readonly seed: number;
}

/** Stationed exhibitions of a sample: sets, crews, carriers, venues with their terms, and stays as they were. */
export function sampleStays(world: SampleStayWorld): SampleStays {
  const { geography, fleet, ledger } = world;
  const random = createSeededRandom(world.seed ^ OWN_STREAM);
  const staySets = sampleStaySets(fleet, world.editions);
  const venues = sampleVenues(geography, new Set(world.without), random);
  const counties = new Set(geography.counties.map(({ code }) => code));
  return {
    ...staySets,
    venues,
    blackouts: venueBlackouts(venues),
    records: withStayFeedback(
      [
        ...publishedStays(world.tours, world.editions, counties),
        ...generatedStays(
          {
            firstSet: world.sets.find(({ values }) => values['kind'] === 'stationed'),
            sets: staySets.sets,
            sites: new Map(world.sites.map((site) => [site.id, site])),
            venues,
            ledger,
          },
          random,
        ),
      ],
      world.seed,
    ),
  };
}

/** Writes who installs sets, and hired lorries: nothing has to be there for them, and the first set names them. */
export function writeStayPeople(write: Writers, { crews, carriers }: SampleStaySets): void {
  for (const crew of crews) write.registers.insert('stay-crew', crew);
  for (const carrier of carriers.filter(isHired)) write.registers.insert('stay-carrier', carrier);
}

const isHired = ({ values }: RegisterRecord) => values['caravanId'] === null;

/** Writes all the rest; bases, caravans and sites must be there. A stay plan of the sample comes last: it names all of these. */
export function writeSampleStays(write: Writers, stays: SampleStays): void {
  for (const carrier of stays.carriers.filter((each) => !isHired(each)))
    write.registers.insert('stay-carrier', carrier);
  for (const set of stays.sets) write.registers.insert('exhibit-set', set);
  for (const person of stays.people) write.registers.insert('crew-member', person);
  for (const { site, terms } of stays.venues) {
    write.registers.insert('site', site);
    if (terms) write.registers.insert('venue-terms', terms);
  }
  for (const period of stays.blackouts) write.registers.insert('calendar-period', period);
  for (const record of stays.records) write.registers.insert('stay-record', record);
}
