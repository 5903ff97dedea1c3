import type { Lodging } from '@domain/fleet/lodging.ts';
import type { RecordValues } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { Site } from '@domain/site/site.ts';
import type { Writers } from '../ports/repositories.ts';
import type { ProvinceGeography } from '../ports/resources.ts';
import type { SampleFleet } from './sample-fleet.ts';
import { sampleCrew, sampleVolunteers, siteDetails } from './sample-people.ts';
import { samplePhone, sampleRecord } from './sample-record.ts';
import type { SampleRecords } from './sample-records.ts';
import { sampleRequests } from './sample-requests.ts';
import { sampleServices } from './sample-services.ts';
import { createSeededRandom } from './seeded-random.ts';

/** Keeps the registry apart from the sites and visits, which are the same with it and without. */
const OWN_STREAM = 0x5eed;

interface SampleWorld {
  readonly geography: ProvinceGeography;
  readonly fleet: SampleFleet;
  readonly lodgings: readonly Lodging[];
  readonly sites: readonly Site[];
  readonly records: SampleRecords;
  readonly seed: number;
}

/** What the registry of a sample holds, in the order in which it is written: references come after what they name. */
export interface SampleRegistry {
  readonly caravans: readonly RegisterRecord[];
  readonly crew: readonly RegisterRecord[];
  readonly lodgings: readonly RegisterRecord[];
  readonly sites: readonly RegisterRecord[];
  readonly services: readonly RegisterRecord[];
  readonly periods: readonly RegisterRecord[];
  readonly requests: readonly RegisterRecord[];
  readonly volunteers: readonly RegisterRecord[];
  readonly hours: readonly RegisterRecord[];
}

/** Everything an office keeps beside places and visits, made up and named 样例. */
export function sampleRegistry({
  geography,
  fleet,
  lodgings,
  sites,
  records,
  seed,
}: SampleWorld): SampleRegistry {
  const random = createSeededRandom(seed ^ OWN_STREAM);
  const names = new Map(geography.counties.map(({ code, name }) => [code, name]));
  const dateOf = new Map(records.tours.map(({ id, date }) => [id, date]));
  const visits = records.visits.flatMap(({ tourId, siteId }) => {
    const date = dateOf.get(tourId);
    return date === undefined ? [] : [{ date, siteId }];
  });
  return {
    // One inspection runs out soon; the date of the third caravan follows on its day at the inspection.
    caravans: fleet.caravans.map((caravan, index) =>
      sampleRecord('caravan', caravan.id, {
        ...valuesOf(caravan),
        ...(caravan.type === 'II' ? LARGE_BODY : SMALL_BODY),
        note: '车长、载重、货厢容积和供电为样例估算，不是公布数据',
        inspectionUntil: ['2027-06-30', '2027-09-30', '2026-12-15', '2027-11-30'][index] ?? null,
        insuranceUntil: ['2027-05-31', '2027-08-31', '2027-04-30', '2027-12-31'][index] ?? null,
      }),
    ),
    crew: sampleCrew(fleet.caravans),
    lodgings: lodgings.map((lodging, index) =>
      sampleRecord('lodging', lodging.id, {
        ...valuesOf(lodging),
        beds: 4 + (index % 5) * 2,
        contactName: '前台（样例）',
        contactPhone: samplePhone(300 + index),
      }),
    ),
    sites: sites.map((site) =>
      sampleRecord('site', site.id, {
        ...valuesOf(site),
        ...siteDetails(site, Number(site.id.slice(-2)), random),
      }),
    ),
    services: sampleServices(),
    periods: samplePeriods(geography.counties[0]?.code ?? null),
    requests: sampleRequests({ sites, visits, countyName: (code) => names.get(code) ?? code }, random),
    ...sampleVolunteers(visits, random),
  };
}

const LARGE_BODY = { length_cm: 800, load_kg: 3_500, cargo_m3: 22, supply_w: 5_000 };
const SMALL_BODY = { length_cm: 600, load_kg: 1_500, cargo_m3: 9.5, supply_w: 2_000 };

/** Fields of a record of the domain; what is no field of its register is left out by the register. */
const valuesOf = (record: object): RecordValues => ({ ...record });

/** In the future only one county has an exam week: the official calendar of 2027 is not out, and a seal would be a guess. */
function samplePeriods(countyCode: string | null): readonly RegisterRecord[] {
  const source = '样例假设';
  return [
    sampleRecord('calendar-period', 'period-1', {
      kind: 'seal',
      name: '2026 年春节封车（样例）',
      startDate: '2026-02-09',
      endDate: '2026-02-28',
      source,
    }),
    sampleRecord('calendar-period', 'period-2', {
      kind: 'exam-week',
      name: '2026 年秋季期末考试（样例）',
      startDate: '2027-01-18',
      endDate: '2027-01-22',
      countyCode,
      source,
    }),
  ];
}

/** Writes all but the visits; bases, exhibit sets and services' kinds must be there. */
export function writeSampleRegistry(write: Writers, registry: SampleRegistry): void {
  const order = [
    ['caravan', registry.caravans],
    ['crew-member', registry.crew],
    ['lodging', registry.lodgings],
    ['site', registry.sites],
    ['service', registry.services],
    ['calendar-period', registry.periods],
    ['request', registry.requests],
    ['volunteer', registry.volunteers],
    ['volunteer-hours', registry.hours],
  ] as const;
  for (const [register, records] of order) {
    for (const record of records) write.registers.insert(register, record);
  }
}
