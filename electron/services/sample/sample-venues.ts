import type { RegisterRecord } from '@domain/registry/register.ts';
import { timeOfDay } from '@domain/units.ts';
import type { ProvinceGeography } from '../ports/resources.ts';
import { samplePhone, sampleRecord } from './sample-record.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A hall that hosts sets, with its terms where it has its own. */
export interface SampleVenue {
  readonly site: RegisterRecord;
  readonly countyCode: string;
  /** Days on which it lets the public in, 1 = Monday. */
  readonly weekdays: readonly number[];
  readonly terms: RegisterRecord | null;
}

/** Patterns of opening; closed on Monday and Tuesday is what two provinces did (resources/data/tours-msm.csv). */
const PATTERNS: readonly { readonly weekdays: readonly number[]; readonly weight: number }[] = [
  { weekdays: [3, 4, 5, 6, 7], weight: 5 },
  { weekdays: [2, 3, 4, 5, 6, 7], weight: 4 },
  { weekdays: [1, 2, 3, 4, 5], weight: 2 },
  { weekdays: [1, 2, 3, 4, 5, 6, 7], weight: 1 },
];

const STANDARD: readonly number[] = [3, 4, 5, 6, 7];
const TERMS_SHARE = 0.8;
const WINDOW_SHARE = 0.25;
const YEARS = [2027, 2028] as const;
const CLOSED_EVERY = 8;
const ESTIMATED = '面积、供电和接展条件为样例估算';

/** A made-up hall at the seat of every county but `without`, which have nothing that could host a set. */
export function sampleVenues(
  geography: ProvinceGeography,
  without: ReadonlySet<string>,
  random: SeededRandom,
): readonly SampleVenue[] {
  const counties = geography.counties.filter(({ code }) => !without.has(code));
  return counties.flatMap((county, index) => {
    if (!county.seat) return [];
    const { weekdays } = random.pickWeighted(PATTERNS, ({ weight }) => weight);
    const id = `venue-${county.code}`;
    const site = sampleRecord('site', id, {
      code: `G${county.code.slice(2)}`,
      name: `${county.name}科技文化馆（样例）`,
      kind: 'hall',
      countyCode: county.code,
      position: county.seat,
      positionSource: 'county-seat',
      priority: 1,
      service_s: 7_200,
      isVenue: true,
      openings: weekdays.map((weekday) => ({ weekday, start_s: timeOfDay(9), end_s: timeOfDay(17) })),
      closedPeriods:
        index % CLOSED_EVERY === 3
          ? [{ start: '2027-04-05', end: '2027-06-30', reason: '展厅改造（样例）' }]
          : [],
      area_m2: random.integer(4, 14) * 100,
      power_kw: random.integer(3, 10) * 6,
      doorWidth_cm: 240,
      doorHeight_cm: 300,
      contactName: '场馆管理员（样例）',
      contactPhone: samplePhone(2_000 + index),
      note: ESTIMATED,
    });
    const hasTerms = random.next() < TERMS_SHARE;
    const terms = hasTerms ? termsOf(id, weekdays, random) : null;
    return [{ site, countyCode: county.code, weekdays: hasTerms ? weekdays : STANDARD, terms }];
  });
}

function termsOf(siteId: string, weekdays: readonly number[], random: SeededRandom): RegisterRecord {
  const hasWindows = random.next() < WINDOW_SHARE;
  const isStrict = random.next() < 0.3;
  return sampleRecord('venue-terms', siteId.replace('venue', 'venue-terms'), {
    siteId,
    weekdays: weekdays.map(String),
    holidays: random.pickWeighted(['usual', 'open', 'closed'], (word) => (word === 'usual' ? 3 : 1)),
    season: random.pickWeighted(['any', 'term', 'vacation'], (word) => (word === 'any' ? 4 : 1)),
    windows: hasWindows
      ? YEARS.flatMap((year) => [
          { start: `${year}-03-01`, end: `${year}-06-30`, reason: '上半年（样例）' },
          { start: `${year}-08-15`, end: `${year}-12-20`, reason: '下半年（样例）' },
        ])
      : [],
    lead_d: isStrict ? 60 : null,
    minOpen_d: isStrict ? 45 : null,
    maxOpen_d: random.next() < 0.3 ? 60 : null,
    strike_d: isStrict ? 4 : null,
    note: ESTIMATED,
  });
}

/** Days on which single venues host nothing; caravans may go elsewhere in these counties. */
export function venueBlackouts(venues: readonly SampleVenue[]): readonly RegisterRecord[] {
  const days = [
    { name: '县党代会占用场馆（样例）', startDate: '2027-05-17', endDate: '2027-05-21' },
    { name: '中考考点（样例）', startDate: '2027-06-07', endDate: '2027-06-16' },
    { name: '农产品展销会占用场馆（样例）', startDate: '2027-10-11', endDate: '2027-10-24' },
  ];
  return days.flatMap((values, index) => {
    const venue = venues[index * 9 + 5];
    if (!venue) return [];
    return [
      sampleRecord('calendar-period', `period-venue-${index + 1}`, {
        ...values,
        kind: 'blackout',
        siteId: venue.site.id,
        source: '样例假设',
      }),
    ];
  });
}
