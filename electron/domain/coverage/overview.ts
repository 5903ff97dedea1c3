import type { Region } from '../region/region.ts';
import type { IsoDate, Metres } from '../units.ts';
import { METRES_PER_KILOMETRE } from '../units.ts';
import { groupBy, isInRuralTownship } from './county-rows.ts';
import {
  type CoverageSite,
  type CoverageTour,
  type CoverageVisit,
  countDaysOut,
  type LastVisits,
  type Share,
  sumOf,
} from './facts.ts';
import { daysWaited, laterDay, yearBefore } from './waiting.ts';

/** A caravan with its yearly norm. */
export interface OverviewCaravan {
  readonly id: string;
  readonly name: string;
  /** Passed through: which of the eight line colours the screens use. */
  readonly colourIndex: number;
  readonly targetDays: number;
  readonly target_km: number;
}

/** Everything the overview is counted from. Facts outside the two years, or after the business date, are ignored. */
export interface OverviewInput {
  readonly businessDate: IsoDate;
  readonly regions: readonly Region[];
  readonly sites: readonly CoverageSite[];
  readonly caravans: readonly OverviewCaravan[];
  /** Counties on the list of key counties. */
  readonly keyCountyCodes: ReadonlySet<string>;
  /** Visits and tours from 1 January of the year before to the business date, or more. */
  readonly visits: readonly CoverageVisit[];
  readonly tours: readonly CoverageTour[];
  /** Last recorded visits on or before the business date, whole history. */
  readonly lastVisits: LastVisits;
}

export interface CaravanProgress {
  readonly caravanId: string;
  readonly name: string;
  readonly colourIndex: number;
  readonly daysOut: number;
  readonly targetDays: number;
  readonly length_m: Metres;
  readonly target_km: number;
  readonly visits: number;
  readonly attendance: number;
  /** The norm is met by days or by km (CAR-DAYS, CAR-KM: "或者"). */
  readonly isNormMet: boolean;
  /** Last tour on or before the business date among the tours given; null when there is none. */
  readonly lastTour: IsoDate | null;
}

export interface PeriodFigures {
  readonly visits: number;
  readonly attendance: number;
  readonly daysOut: number;
  readonly length_m: Metres;
  readonly counties: Share;
}

export interface UnvisitedCounty {
  readonly countyCode: string;
  readonly countyName: string;
  readonly isKeyCounty: boolean;
  readonly lastVisit: IsoDate | null;
  readonly daysSinceLastVisit: number | null;
  readonly siteCount: number;
}

/** Result of `computeOverview`; the contract's Overview has the same shape. */
export interface OverviewFigures {
  year: number;
  businessDate: IsoDate;
  caravans: CaravanProgress[];
  totals: PeriodFigures & { readonly townshipVisits: Share };
  previous: PeriodFigures;
  months: { readonly month: number; readonly visits: number; readonly previousVisits: number }[];
  unvisitedCounties: UnvisitedCounty[];
}

interface Facts {
  readonly visits: readonly CoverageVisit[];
  readonly tours: readonly CoverageTour[];
}

/**
 * Counts the year so far against the same part of the year before (1 January to the same day).
 * `months` shows whole months of the year before, so its sum is more than `previous.visits`.
 */
export function computeOverview(input: OverviewInput): OverviewFigures {
  const year = Number(input.businessDate.slice(0, 4));
  const regions = new Map(input.regions.map((region) => [region.code, region]));
  const counties = input.regions.filter((region) => region.level === 'county' && region.isGb2260);
  const current = factsBetween(input, `${input.businessDate.slice(0, 4)}-01-01`, input.businessDate);
  const samePart = factsBetween(input, yearStartBefore(input.businessDate), yearBefore(input.businessDate));
  const wholeYearBefore = factsBetween(
    input,
    yearStartBefore(input.businessDate),
    yearBefore(`${input.businessDate.slice(0, 4)}-12-31`),
  );
  return {
    year,
    businessDate: input.businessDate,
    caravans: input.caravans.map((caravan) => progressOf(caravan, current, input)),
    totals: {
      ...figuresOf(current, counties),
      townshipVisits: {
        part: current.visits.filter((visit) => isInRuralTownship(visit, regions)).length,
        whole: current.visits.length,
      },
    },
    previous: figuresOf(samePart, counties),
    months: monthsOf(current.visits, wholeYearBefore.visits),
    unvisitedCounties: unvisitedOf(input, counties, current.visits),
  };
}

const yearStartBefore = (date: IsoDate): IsoDate => yearBefore(`${date.slice(0, 4)}-01-01`);

function factsBetween(input: OverviewInput, from: IsoDate, to: IsoDate): Facts {
  const isInside = (fact: { readonly date: IsoDate }) => from <= fact.date && fact.date <= to;
  return { visits: input.visits.filter(isInside), tours: input.tours.filter(isInside) };
}

function figuresOf(facts: Facts, counties: readonly Region[]): PeriodFigures {
  const visited = new Set(facts.visits.map((visit) => visit.countyCode));
  return {
    visits: facts.visits.length,
    attendance: sumOf(facts.visits, (visit) => visit.attendance),
    daysOut: countDaysOut(facts.tours),
    length_m: sumOf(facts.tours, (tour) => tour.length_m),
    counties: { part: counties.filter((county) => visited.has(county.code)).length, whole: counties.length },
  };
}

function progressOf(caravan: OverviewCaravan, current: Facts, input: OverviewInput): CaravanProgress {
  const tours = current.tours.filter((tour) => tour.caravanId === caravan.id);
  const visits = current.visits.filter((visit) => visit.caravanId === caravan.id);
  const daysOut = countDaysOut(tours);
  const length_m = sumOf(tours, (tour) => tour.length_m);
  let lastTour: IsoDate | null = null;
  for (const tour of input.tours) {
    if (tour.caravanId === caravan.id && tour.date <= input.businessDate)
      lastTour = laterDay(lastTour, tour.date);
  }
  return {
    caravanId: caravan.id,
    name: caravan.name,
    colourIndex: caravan.colourIndex,
    daysOut,
    targetDays: caravan.targetDays,
    length_m,
    target_km: caravan.target_km,
    visits: visits.length,
    attendance: sumOf(visits, (visit) => visit.attendance),
    isNormMet:
      reaches(daysOut, caravan.targetDays) || reaches(length_m, caravan.target_km * METRES_PER_KILOMETRE),
    lastTour,
  };
}

/** A target of 0 is none: it is never reached. */
function reaches(figure: number, target: number): boolean {
  return target > 0 && figure >= target;
}

function monthsOf(current: readonly CoverageVisit[], before: readonly CoverageVisit[]) {
  const monthOf = (visit: CoverageVisit) => Number(visit.date.slice(5, 7));
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    visits: current.filter((visit) => monthOf(visit) === index + 1).length,
    previousVisits: before.filter((visit) => monthOf(visit) === index + 1).length,
  }));
}

/** GB/T 2260 counties without a visit this year: never visited first, then the longest wait, then by code. */
function unvisitedOf(
  input: OverviewInput,
  counties: readonly Region[],
  visits: readonly CoverageVisit[],
): UnvisitedCounty[] {
  const visited = new Set(visits.map((visit) => visit.countyCode));
  const sitesOf = groupBy(input.sites, (site) => site.countyCode);
  const rows = counties
    .filter((county) => !visited.has(county.code))
    .map((county) => {
      const sites = sitesOf.get(county.code) ?? [];
      let lastVisit: IsoDate | null = null;
      for (const site of sites) lastVisit = laterDay(lastVisit, input.lastVisits.get(site.id)?.date ?? null);
      return {
        countyCode: county.code,
        countyName: county.name,
        isKeyCounty: input.keyCountyCodes.has(county.code),
        lastVisit,
        daysSinceLastVisit: daysWaited(lastVisit, input.businessDate),
        siteCount: sites.length,
      };
    });
  const order = (row: UnvisitedCounty) => `${row.lastVisit ?? ''} ${row.countyCode}`;
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
