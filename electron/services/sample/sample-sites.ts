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
const PATTERNS: readonly SitePattern[] = [
  { kind: 'school', suffix: '中心校', serviceMinutes: 120 },
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

/** Made-up sites at real township coordinates, `perCounty` in every county; each name ends in （样例）. */
export function sampleSites(
  geography: ProvinceGeography,
  keyCounties: ReadonlySet<string>,
  perCounty: number,
  random: SeededRandom,
): readonly Site[] {
  return geography.counties.flatMap((county) => {
    const places = placesOf(geography, county.code, random);
    return Array.from({ length: perCounty }, (_, index) => {
      const place = places[index % Math.max(1, places.length)];
      const pattern = PATTERNS[index % PATTERNS.length];
      const position = place?.point ?? county.seat;
      if (!pattern || !position) return [];
      const ordinal = places.length > 0 ? Math.floor(index / places.length) : index;
      const placeName = place?.name ?? county.name;
      const nth = ordinal > 0 ? `第${ordinal + 1}` : '';
      return [
        {
          id: `site-${county.code}-${String(index + 1).padStart(2, '0')}`,
          name: `${placeName}${nth}${pattern.suffix}（样例）`,
          kind: pattern.kind,
          countyCode: county.code,
          townshipCode: place?.code ?? null,
          position,
          positionSource: place ? 'township-centre' : 'county-seat',
          pupils: pattern.kind === 'school' ? random.integer(8, 90) * 20 : null,
          service_s: pattern.serviceMinutes * SECONDS_PER_MINUTE,
          priority: priorityOf(keyCounties.has(county.code), place?.kind === 'subdistrict', random),
          openings: openingsOf(pattern.kind, random),
          note: '',
          isSample: true,
        } satisfies Site,
      ];
    }).flat();
  });
}

function placesOf(geography: ProvinceGeography, countyCode: string, random: SeededRandom) {
  const known = geography.townships.filter(
    (place) => place.parent === countyCode && place.point && !place.rough,
  );
  const rural = random.shuffled(known.filter(({ kind }) => kind === 'town' || kind === 'rural'));
  const urban = random.shuffled(known.filter(({ kind }) => kind === 'subdistrict'));
  const order: typeof known = [];
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
