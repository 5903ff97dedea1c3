import type { LngLat } from '@domain/geo/lng-lat.ts';
import type { Opening, Site, SiteKind } from '@domain/site/site.ts';
import { SECONDS_PER_MINUTE, timeOfDay } from '@domain/units.ts';
import type { ProvinceGeography } from '../ports/resources.ts';
import type { SeededRandom } from './seeded-random.ts';

interface SitePattern {
  readonly kind: SiteKind;
  readonly suffix: string;
  readonly serviceMinutes: number;
}

/** The sites of a county cycle through these: mostly schools, as in the published visit plans (resources/data/rules.csv). */
const FIRST_PATTERN: SitePattern = { kind: 'school', suffix: '中心校', serviceMinutes: 120 };
const PATTERNS: readonly SitePattern[] = [
  FIRST_PATTERN,
  { kind: 'school', suffix: '中学', serviceMinutes: 150 },
  { kind: 'school', suffix: '小学', serviceMinutes: 120 },
  { kind: 'square', suffix: '文化广场', serviceMinutes: 120 },
  { kind: 'school', suffix: '中心校', serviceMinutes: 120 },
  { kind: 'village', suffix: '便民服务中心', serviceMinutes: 90 },
  { kind: 'school', suffix: '小学', serviceMinutes: 90 },
  { kind: 'hall', suffix: '文化站', serviceMinutes: 120 },
  { kind: 'school', suffix: '中心校', serviceMinutes: 120 },
];

const SCHOOL_HOURS = [
  [timeOfDay(8, 30), timeOfDay(11, 50)],
  [timeOfDay(14), timeOfDay(17)],
] as const;
const PUBLIC_HOURS = [[timeOfDay(9), timeOfDay(17, 30)]] as const;
const WORKING_WEEK = [1, 2, 3, 4, 5] as const;

/** At least 60 % of the sites lie in 镇 and 乡, as the 2026 national pilot asks. */
const RURAL_SHARE = 0.8;

/** Made-up sites at real township coordinates, at most `perCounty` in each county; each name ends in （样例）. */
export function sampleSites(
  geography: ProvinceGeography,
  keyCounties: ReadonlySet<string>,
  perCounty: number,
  random: SeededRandom,
): readonly Site[] {
  return geography.counties.flatMap((county) => {
    const places = placesOf(geography, county.code, random).slice(0, perCounty);
    const isKeyCounty = keyCounties.has(county.code);
    if (places.length > 0) {
      return places.map((place, index) => sampleSite(county.code, place, index, isKeyCounty, random));
    }
    // No township of the county has a known position: one site at the county seat stands for it.
    const seat = county.seat
      ? { code: null, name: county.name, kind: 'other' as const, point: county.seat }
      : null;
    return seat ? [sampleSite(county.code, seat, 0, isKeyCounty, random)] : [];
  });
}

interface SamplePlace {
  readonly code: string | null;
  readonly name: string;
  readonly kind: ProvinceGeography['townships'][number]['kind'];
  readonly point: LngLat;
}

function sampleSite(
  countyCode: string,
  place: SamplePlace,
  index: number,
  isKeyCounty: boolean,
  random: SeededRandom,
): Site {
  const pattern = PATTERNS[index % PATTERNS.length] ?? FIRST_PATTERN;
  return {
    id: `site-${countyCode}-${String(index + 1).padStart(2, '0')}`,
    name: `${place.name}${pattern.suffix}（样例）`,
    kind: pattern.kind,
    countyCode,
    townshipCode: place.code,
    position: place.point,
    positionSource: place.code === null ? 'county-seat' : 'township-centre',
    pupils: pattern.kind === 'school' ? random.integer(8, 90) * 20 : null,
    service_s: pattern.serviceMinutes * SECONDS_PER_MINUTE,
    priority: priorityOf(isKeyCounty, place.kind === 'subdistrict', random),
    openings: openingsOf(pattern.kind, random),
    note: '',
    isSample: true,
  };
}

/** Places of a county in the order in which they get a site; every place gets at most one. */
function placesOf(
  geography: ProvinceGeography,
  countyCode: string,
  random: SeededRandom,
): readonly SamplePlace[] {
  const known = geography.townships.flatMap(({ parent, rough, point, code, name, kind }): SamplePlace[] =>
    parent === countyCode && point && !rough ? [{ code, name, kind, point }] : [],
  );
  const rural = random.shuffled(known.filter(({ kind }) => kind === 'town' || kind === 'rural'));
  const urban = random.shuffled(known.filter(({ kind }) => kind === 'subdistrict'));
  const order: SamplePlace[] = [];
  while (rural.length + urban.length > 0) {
    const takeRural = urban.length === 0 || (rural.length > 0 && random.next() < RURAL_SHARE);
    const next = (takeRural ? rural : urban).shift();
    if (next) order.push(next);
  }
  return order;
}

function priorityOf(isKeyCounty: boolean, isUrban: boolean, random: SeededRandom): number {
  if (isKeyCounty) return random.next() < 0.3 ? 5 : 4;
  if (isUrban) return 2;
  return random.next() < 0.2 ? 4 : 3;
}

function openingsOf(kind: SiteKind, random: SeededRandom): readonly Opening[] {
  const hours = kind === 'school' ? SCHOOL_HOURS : PUBLIC_HOURS;
  // One in eight can receive visitors on two weekdays only.
  const weekdays = random.next() < 1 / 8 ? twoWeekdays(random) : WORKING_WEEK;
  return weekdays.flatMap((weekday) => hours.map(([start_s, end_s]) => ({ weekday, start_s, end_s })));
}

function twoWeekdays(random: SeededRandom): readonly number[] {
  const first = random.integer(1, 4);
  return [first, first + 1];
}
