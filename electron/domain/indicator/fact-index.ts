import { daysBetween } from '../calendar/dates.ts';
import type { OutreachFacts, OutreachVisit } from './facts.ts';
import { column, filled, FirstSeen, type Names, Numbering, PairNumbering } from './names.ts';

/** Stands for a township that is not known. */
export const NO_NAME = -1;

/** Whether the form of a visit is due, and whether it came back. */
export const FEEDBACK = { notDue: 0, missing: 1, returned: 2 } as const;

/**
 * What is counted of facts as numbers, one for each record in the order of its list. PERF: different ones are counted by
 * numbers, without the records themselves; sets of texts took nine tenths of the time of a table (npm run bench:coverage).
 */
export interface FactIndex {
  readonly caravans: Names;
  readonly sites: Names;
  readonly counties: Names;
  readonly townships: Names;
  readonly sets: Names;
  readonly caravanDays: FirstSeen;
  /** By site: position of its first visit of all. */
  readonly firstVisit: Int32Array;
  /** Numbers of county and township together, of each record. */
  readonly places: {
    readonly visits: Int32Array;
    readonly tours: Int32Array;
    readonly stays: Int32Array;
  };
  readonly visits: {
    readonly caravan: Int32Array;
    readonly site: Int32Array;
    readonly county: Int32Array;
    /** NO_NAME where it is not known. */
    readonly township: Int32Array;
    readonly isSchool: Uint8Array;
    /** NaN where it is not known. */
    readonly attendance: Float64Array;
    /** One of FEEDBACK. */
    readonly feedback: Uint8Array;
    /** Days until the form came back; means nothing while it has not. */
    readonly lag_d: Int32Array;
  };
  readonly tours: {
    readonly caravan: Int32Array;
    readonly caravanDay: Int32Array;
    readonly length_m: Float64Array;
  };
  readonly stays: { readonly set: Int32Array };
}

const indexes = new WeakMap<OutreachFacts, FactIndex>();

/** The index of facts, kept as long as they are. O(facts) the first time. */
export function indexOf(facts: OutreachFacts): FactIndex {
  const known = indexes.get(facts);
  if (known) return known;
  const index = build(facts);
  indexes.set(facts, index);
  return index;
}

const FIRST_DAY = '0000-01-01';

interface Place {
  readonly countyCode: string | null;
  readonly townshipCode?: string | null;
}

function build({ visits, tours, stays }: OutreachFacts): FactIndex {
  const caravans = new Numbering();
  const sites = new Numbering();
  const counties = new Numbering();
  const townships = new Numbering();
  const sets = new Numbering();
  const places = new PairNumbering();
  const caravanDays = new PairNumbering();
  const placeOf = ({ countyCode, townshipCode = null }: Place) =>
    places.of(
      countyCode === null ? NO_NAME : counties.of(countyCode),
      townshipCode === null ? NO_NAME : townships.of(townshipCode),
    );
  const site = column(visits, ({ siteId }) => sites.of(siteId));
  const numbers = {
    firstVisit: firstPositions(site, sites.size),
    places: {
      visits: column(visits, placeOf),
      tours: column(tours, placeOf),
      stays: column(stays, placeOf),
    },
    visits: {
      site,
      caravan: column(visits, ({ caravanId }) => caravans.of(caravanId)),
      county: column(visits, ({ countyCode }) => counties.of(countyCode)),
      township: column(visits, ({ townshipCode }) =>
        townshipCode === null ? NO_NAME : townships.of(townshipCode),
      ),
      isSchool: filled(new Uint8Array(visits.length), visits, ({ siteKind }) =>
        Number(siteKind === 'school'),
      ),
      attendance: filled(
        new Float64Array(visits.length),
        visits,
        ({ attendance }) => attendance ?? Number.NaN,
      ),
      feedback: filled(new Uint8Array(visits.length), visits, feedbackOf),
      lag_d: column(visits, ({ date, feedbackOn }) => (feedbackOn ? daysBetween(date, feedbackOn) : 0)),
    },
    tours: {
      caravan: column(tours, ({ caravanId }) => caravans.of(caravanId)),
      caravanDay: column(tours, ({ caravanId, date }) =>
        caravanDays.of(caravans.of(caravanId), daysBetween(FIRST_DAY, date)),
      ),
      length_m: filled(new Float64Array(tours.length), tours, ({ length_m }) => length_m),
    },
    stays: { set: column(stays, ({ set }) => sets.of(set)) },
  };
  return {
    ...numbers,
    caravans: caravans.names,
    sites: sites.names,
    counties: counties.names,
    townships: townships.names,
    sets: sets.names,
    caravanDays: new FirstSeen(caravanDays.size),
  };
}

function firstPositions(numbers: Int32Array, size: number): Int32Array {
  const first = new Int32Array(size);
  for (let at = numbers.length - 1; at >= 0; at -= 1) first[numbers[at]!] = at;
  return first;
}

function feedbackOf({ feedbackOn }: OutreachVisit): number {
  if (feedbackOn === undefined) return FEEDBACK.notDue;
  return feedbackOn === null ? FEEDBACK.missing : FEEDBACK.returned;
}
