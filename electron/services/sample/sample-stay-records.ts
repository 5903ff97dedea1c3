import { addDays, eachDay, weekdayOf } from '@domain/calendar/dates.ts';
import { placeOf } from '@domain/exhibit/place.ts';
import { type FieldValue, textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { IsoDate } from '@domain/units.ts';
import type { DataRow } from '../ports/resources.ts';
import type { SampleLedger } from './sample-ledger.ts';
import { SAMPLE_HISTORY_START, SAMPLE_TODAY } from './sample-profile.ts';
import { sampleRecord, twoDigits } from './sample-record.ts';
import type { SampleVenue } from './sample-venues.ts';
import type { SeededRandom } from './seeded-random.ts';

const GENERATED = '样例生成，不是真实记录';

/** Stays with an exact first day, as they were published; of these nothing is made up. */
export function publishedStays(
  rows: readonly DataRow[],
  editions: readonly DataRow[],
  counties: ReadonlySet<string>,
): readonly RegisterRecord[] {
  return rows
    .filter(({ adcode = '', date_precision }) => counties.has(adcode) && date_precision === 'day')
    .map((row, index) => {
      const text = (name: string) => row[name] ?? '';
      const count = (name: string) => (/^\d+$/u.test(text(name)) ? Number(text(name)) : null);
      const { values, id } = sampleRecord('stay-record', `stay-record-published-${twoDigits(index + 1)}`, {
        setName: '中国流动科技馆',
        // The page that tells of the stay is the one that tells of the edition.
        edition: editions.find(({ source }) => source === row['source'])?.['edition'] ?? '',
        countyCode: text('adcode'),
        venueName: text('venue'),
        open: text('start'),
        close: text('end') === '' ? null : text('end'),
        openDays: count('open_days'),
        attendance: count('visitors'),
        schoolAttendance: count('school_group_visitors'),
        source: text('source'),
        note: [text('themes'), text('note')].filter((part) => part !== '').join('；'),
      });
      return { id, values, isRetired: false, isSample: false };
    });
}

interface GeneratedStay {
  readonly set: RegisterRecord;
  readonly county: { readonly code: string; readonly venueId: string; readonly venueName: string };
  readonly open: IsoDate;
  /** Null = goes on. */
  readonly close: IsoDate | null;
  readonly weekdays: readonly number[];
}

/** Visitors on an open day, and how many of a hundred come with their school. */
const PER_DAY = [90, 380] as const;
const SCHOOL_PERCENT = [30, 65] as const;

function recordOf(
  { set, county, open, close, weekdays }: GeneratedStay,
  index: number,
  random: SeededRandom,
) {
  const openDays =
    close === null ? null : eachDay(open, close).filter((day) => weekdays.includes(weekdayOf(day))).length;
  const perDay = random.integer(...PER_DAY);
  const percent = random.integer(...SCHOOL_PERCENT);
  const attendance = openDays === null ? null : openDays * perDay;
  return sampleRecord('stay-record', `stay-record-${twoDigits(index + 1)}`, {
    setName: textOf(set.values['name']),
    setId: set.id,
    edition: textOf(set.values['edition']),
    countyCode: county.code,
    venueName: county.venueName,
    venueId: county.venueId,
    open,
    close,
    openDays,
    attendance,
    schoolAttendance: attendance === null ? null : Math.round((attendance * percent) / 100),
    source: GENERATED,
  });
}

/** From hand-over to opening, and from the close to the hand-over back, of the set whose ledger there is. */
const OPENS_AFTER_D = 4;
const CLOSES_BEFORE_D = 2;

/** Stays of the set that the ledger tells of, where and when it says. */
function staysOfLedger(
  set: RegisterRecord,
  ledger: SampleLedger,
  sites: ReadonlyMap<string, RegisterRecord>,
): readonly GeneratedStay[] {
  const ends = new Map<string, IsoDate>();
  const starts = new Map<string, IsoDate>();
  for (const { from, to, movedOn, reason } of ledger.movements) {
    if (reason === 'stay') starts.set(to, movedOn);
    if (reason === 'return' && starts.has(from)) ends.set(from, movedOn);
  }
  return [...starts].flatMap(([place, start]): GeneratedStay[] => {
    const site = sites.get(placeOf(place)?.id ?? '');
    const open = addDays(start, OPENS_AFTER_D);
    if (!site || open < SAMPLE_HISTORY_START) return [];
    const end = ends.get(place);
    const county = {
      code: textOf(site.values['countyCode']),
      venueId: site.id,
      venueName: textOf(site.values['name']),
    };
    return [
      {
        set,
        county,
        open,
        close: end === undefined || end < start ? null : addDays(end, -CLOSES_BEFORE_D),
        weekdays: [1, 2, 3, 4, 5],
      },
    ];
  });
}

const FIRST_GAP_D = [20, 70] as const;
const OPEN_D = [42, 75] as const;
/** Sets stood still for months: there were less than two stays in a year. */
const GAP_D = [60, 150] as const;

/** Stays of the other sets, one after the other, in counties that nobody else was in. */
function staysOfSet(
  set: RegisterRecord,
  free: SampleVenue[],
  random: SeededRandom,
): readonly GeneratedStay[] {
  const stays: GeneratedStay[] = [];
  const first = laterOf(SAMPLE_HISTORY_START, set.values['availableFrom']);
  let open = addDays(first, random.integer(...FIRST_GAP_D));
  for (;;) {
    const close = addDays(open, random.integer(...OPEN_D) - 1);
    const index = free.findIndex((venue) => isFit(venue, set));
    const [venue] = close >= SAMPLE_TODAY || index === -1 ? [] : free.splice(index, 1);
    if (!venue) return stays;
    const { site, countyCode, weekdays } = venue;
    const county = { code: countyCode, venueId: site.id, venueName: textOf(site.values['name']) };
    stays.push({ set, county, open, close, weekdays });
    open = addDays(close, random.integer(...GAP_D));
  }
}

const isFit = ({ site }: SampleVenue, set: RegisterRecord) =>
  ['area_m2', 'power_kw'].every((need) => Number(site.values[need]) >= Number(set.values[need]));

const laterOf = (day: IsoDate, other: FieldValue | undefined): IsoDate =>
  typeof other === 'string' && other > day ? other : day;

/** Two years of stays before the day of the sample, made up but for where and when the ledger says. */
export function generatedStays(
  {
    firstSet,
    sets,
    sites,
    venues,
    ledger,
  }: {
    readonly firstSet: RegisterRecord | undefined;
    readonly sets: readonly RegisterRecord[];
    readonly sites: ReadonlyMap<string, RegisterRecord>;
    readonly venues: readonly SampleVenue[];
    readonly ledger: SampleLedger;
  },
  random: SeededRandom,
): readonly RegisterRecord[] {
  const ofLedger = firstSet ? staysOfLedger(firstSet, ledger, sites) : [];
  const taken = new Set(ofLedger.map(({ county }) => county.code));
  const free = random.shuffled(venues.filter(({ countyCode }) => !taken.has(countyCode)));
  const others = sets.flatMap((set) => staysOfSet(set, free, random));
  return [...ofLedger, ...others]
    .toSorted((a, b) => (a.open === b.open ? 0 : a.open < b.open ? -1 : 1))
    .map((stay, index) => recordOf(stay, index, random));
}
