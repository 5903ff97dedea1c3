import type { PopulationFigure, Region, RegionCategory, RegionCategoryMember } from '../region/region.ts';
import type { IsoDate, Metres } from '../units.ts';
import { countyRows, type CountyCoverage } from './county-rows.ts';
import {
  type CoverageSite,
  type CoverageTour,
  type CoverageVisit,
  countDaysOut,
  type LastVisits,
  type Share,
  sumOf,
} from './facts.ts';
import { choosePopulation } from './population.ts';

/** Names under which the three basic lists are printed, in every language: they are names of Chinese lists. */
export const COUNTY_LIST_NAME = 'GB/T 2260 区县';
export const TOWNSHIP_LIST_NAME = '乡镇街道';
export const POPULATION_LIST_NAME = '常住人口';

/** Version and source of a list that gives a denominator. */
export interface ListEdition {
  readonly version: string;
  readonly source: string;
}

/** Everything a coverage report is counted from. */
export interface CoverageInput {
  /** `history`: visits as run; `plan`: visits of a plan, which have no attendance and change no last visit. */
  readonly kind: 'history' | 'plan';
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly businessDate: IsoDate;
  readonly planName: string | null;
  readonly isSample: boolean;
  /** All regions of the workspace, every level. */
  readonly regions: readonly Region[];
  readonly categories: readonly RegionCategory[];
  readonly categoryMembers: readonly RegionCategoryMember[];
  /** Categories whose members are key counties (国家乡村振兴重点帮扶县). */
  readonly keyCategoryIds: readonly string[];
  readonly populations: readonly PopulationFigure[];
  readonly sites: readonly CoverageSite[];
  /** Visits and tours of the scope, no others. */
  readonly visits: readonly CoverageVisit[];
  readonly tours: readonly CoverageTour[];
  /** Last recorded visits on or before the end of the scope. */
  readonly lastVisits: LastVisits;
  readonly countyList: ListEdition;
  readonly townshipList: ListEdition;
}

export interface CoverageTotals {
  readonly visits: number;
  readonly attendance: number | null;
  readonly daysOut: number;
  readonly length_m: Metres;
  readonly counties: Share;
  readonly keyCounties: Share;
  readonly townships: Share;
  readonly townshipVisits: Share;
  readonly population: Share;
}

/** A list behind a denominator; `size` counts its members among the counties counted. */
export interface CountedList extends ListEdition {
  readonly name: string;
  readonly size: number;
  /** False while members are missing or not verified; `note` says which. */
  readonly isComplete: boolean;
  readonly note: string;
}

/**
 * Result of `computeCoverage`; the contract's CoverageReport has the same shape. Mutable arrays, because the
 * contract's inferred types are mutable and the result belongs to the caller alone.
 */
export interface Coverage {
  from: IsoDate;
  to: IsoDate;
  businessDate: IsoDate;
  planName: string | null;
  rows: CountyCoverage[];
  totals: CoverageTotals;
  lists: CountedList[];
  isSample: boolean;
}

/**
 * Counts coverage. Rules:
 * - Rows: every county-level region, and every county code that only a visit knows; nothing is lost, so the
 *   visits of the rows add up to the total.
 * - Denominators (counties, key counties, townships, population) hold GB/T 2260 counties only. Units such as
 *   两江新区 have a row and their visits count as visits, but they enter neither numerator nor denominator.
 * - Waiting is counted to the end of the scope, or to the business date when that is earlier.
 */
export function computeCoverage(input: CoverageInput): Coverage {
  const counties = input.regions.filter((region) => region.level === 'county');
  const countedCodes = new Set(counties.filter((county) => county.isGb2260).map((county) => county.code));
  const population = choosePopulation(input.populations, countedCodes);
  const rows = countyRows(input, counties, population.people);
  const counted = rows.filter((row) => countedCodes.has(row.countyCode));
  return {
    from: input.from,
    to: input.to,
    businessDate: input.businessDate,
    planName: input.planName,
    rows,
    totals: totalsOf(input, rows, counted),
    lists: listsOf(input, counted, population),
    isSample: input.isSample,
  };
}

/** Counties with a visit of all counties. */
function visitedShare(rows: readonly CountyCoverage[]): Share {
  return { part: rows.filter((row) => row.visits > 0).length, whole: rows.length };
}

function totalsOf(
  input: CoverageInput,
  rows: readonly CountyCoverage[],
  counted: readonly CountyCoverage[],
): CoverageTotals {
  const visits = sumOf(rows, (row) => row.visits);
  return {
    visits,
    attendance: input.kind === 'plan' ? null : sumOf(rows, (row) => row.attendance ?? 0),
    daysOut: countDaysOut(input.tours),
    length_m: sumOf(input.tours, (tour) => tour.length_m),
    counties: visitedShare(counted),
    keyCounties: visitedShare(counted.filter((row) => row.isKeyCounty)),
    townships: {
      part: sumOf(counted, (row) => row.townshipsVisited),
      whole: sumOf(counted, (row) => row.townships),
    },
    townshipVisits: { part: sumOf(rows, (row) => row.townshipVisits), whole: visits },
    population: {
      part: sumOf(counted, (row) => (row.visits > 0 ? (row.population ?? 0) : 0)),
      whole: sumOf(counted, (row) => row.population ?? 0),
    },
  };
}

/** The basic lists hold what they print: a missing figure of the population is a size below that of the counties. */
const WHOLE = { isComplete: true, note: '' } as const;

function listsOf(
  input: CoverageInput,
  counted: readonly CountyCoverage[],
  population: {
    readonly listVersion: string | null;
    readonly source: string;
    readonly people: ReadonlyMap<string, number>;
  },
): CountedList[] {
  const countedCodes = new Set(counted.map((row) => row.countyCode));
  const lists: CountedList[] = [
    { name: COUNTY_LIST_NAME, ...input.countyList, size: counted.length, ...WHOLE },
    {
      name: TOWNSHIP_LIST_NAME,
      ...input.townshipList,
      size: sumOf(counted, (row) => row.townships),
      ...WHOLE,
    },
  ];
  for (const category of input.categories) {
    if (!input.keyCategoryIds.includes(category.id)) continue;
    const members = input.categoryMembers.filter(
      (member) => member.categoryId === category.id && countedCodes.has(member.regionCode),
    );
    lists.push({
      name: category.name,
      version: category.listVersion,
      size: new Set(members.map((member) => member.regionCode)).size,
      source: category.source,
      isComplete: category.isComplete,
      note: category.note,
    });
  }
  if (population.listVersion !== null) {
    lists.push({
      name: POPULATION_LIST_NAME,
      version: population.listVersion,
      size: population.people.size,
      source: population.source,
      ...WHOLE,
    });
  }
  return lists;
}
