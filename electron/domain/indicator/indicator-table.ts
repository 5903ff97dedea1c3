import type { RegionCategoryMember } from '../region/region.ts';
import type { WorkingExhibits } from '../exhibit/working.ts';
import type { IsoDate } from '../units.ts';
import type { Area } from './area.ts';
import { type CaravanNorm, normTotals } from './caravan-norm.ts';
import type { OutreachFacts, OutreachStay, OutreachTour, OutreachVisit, Period } from './facts.ts';
import { type Figure, UNKNOWN_FIGURE } from './figure.ts';
import type { IndicatorId, IndicatorInput } from './indicator.ts';
import { INDICATORS } from './indicators.ts';
import type { RegionTree, Scope } from './region-tree.ts';
import { periodYearBefore, type SpanKind, spansOf } from './spans.ts';
import { emptyTally, type Tally, tallyByRow } from './tally.ts';

export type Figures = Readonly<Record<IndicatorId, Figure>>;

/** What the rows of a table are. */
export const PLACE_ROWS = ['prefecture', 'county', 'township', 'caravan'] as const;
type PlaceRows = (typeof PLACE_ROWS)[number];
export type RowsBy = PlaceRows | 'category' | SpanKind;

export const isPlaceRows = (rowsBy: RowsBy): rowsBy is PlaceRows =>
  (PLACE_ROWS as readonly string[]).includes(rowsBy);

/** Key of the row of what belongs to no other: tours without visits, visits whose township is not known. */
export const NO_ROW = '';
/** Where days out are counted in a table by township: in its total alone. */
const IN_TOTAL_ONLY = '-';

export interface IndicatorRow {
  /** Code of a region, id of a caravan or list, first day of a span, or NO_ROW. */
  readonly key: string;
  readonly period: Period;
  readonly figures: Figures;
  /** Of the same period a year before; null when it is not asked for. */
  readonly previous: Figures | null;
}

type RowContent = Omit<IndicatorRow, 'key'>;

export interface IndicatorTable {
  readonly rows: readonly IndicatorRow[];
  readonly total: RowContent;
}

export interface IndicatorTableInput {
  readonly facts: OutreachFacts;
  readonly period: Period;
  readonly rowsBy: RowsBy;
  /** Counties and townships that count, of a region or list; null = all, units outside GB/T 2260 included. */
  readonly only: Scope;
  readonly tree: RegionTree;
  readonly members: readonly RegionCategoryMember[];
  /** Caravans that get a row, in their order. */
  readonly caravanIds: readonly string[];
  /** What is asked of each caravan in a year. */
  readonly norms: readonly CaravanNorm[];
  /** Exhibits at the end of a day; null when the table is about what is planned. */
  readonly exhibitsOn: ((day: IsoDate) => WorkingExhibits) | null;
  /** Whether the same period a year before is counted too. */
  readonly withPrevious: boolean;
}

type Fact = OutreachVisit | OutreachTour | OutreachStay;

/** What besides the tally a row is worked out from. */
interface RowContext extends Pick<IndicatorTableInput, 'exhibitsOn'> {
  /** Caravans of whose work the tally holds all; null when it holds a part of it, as that of a county. */
  readonly norms: readonly CaravanNorm[] | null;
}

const NO_FIGURES = Object.fromEntries(INDICATORS.map(({ id }) => [id, UNKNOWN_FIGURE])) as Record<
  IndicatorId,
  Figure
>;

function figuresOf(
  tally: Tally,
  area: Area,
  period: Period,
  { norms, exhibitsOn }: RowContext,
): Record<IndicatorId, Figure> {
  const norm = norms && normTotals(norms, tally, period);
  const input: IndicatorInput = { tally, area, period, norm, exhibitsOn };
  // PERF: a copy has its fields from the start; 20,000 townships have 30 figures each.
  const figures = { ...NO_FIGURES };
  for (const { id, figure } of INDICATORS) figures[id] = figure(input);
  return figures;
}

/** Days out belong to no township: what is worked out from them cannot be known of one, or of a list of some. */
function withoutTours(figures: Record<IndicatorId, Figure>): Figures {
  for (const { id, isOfTours } of INDICATORS) if (isOfTours) figures[id] = UNKNOWN_FIGURE;
  return figures;
}

/** Counts every indicator by row, and over all rows. O(facts of the period × rows of a span table). */
export function computeIndicatorTable(input: IndicatorTableInput): IndicatorTable {
  const { rowsBy } = input;
  if (isPlaceRows(rowsBy)) return placeTable(input, rowsBy);
  return rowsBy === 'category' ? categoryTable(input) : spanTable(input, rowsBy);
}

/** Whether a fact or place lies in the regions that count. */
export function isCounted(
  { only }: Pick<IndicatorTableInput, 'only'>,
  {
    countyCode,
    townshipCode = null,
  }: Pick<OutreachTour, 'countyCode'> & { readonly townshipCode?: string | null },
): boolean {
  if (only === null || (countyCode !== null && only.has(countyCode))) return true;
  return townshipCode !== null && only.has(townshipCode);
}

function tallies(
  input: IndicatorTableInput,
  period: Period,
  keyOf: (fact: Fact) => string,
  isByPlace = true,
) {
  const { facts, tree } = input;
  return tallyByRow(facts, {
    period,
    isByPlace,
    ruralTownships: tree.rural,
    rowOf: (fact) => (isCounted(input, fact) ? keyOf(fact) : null),
  });
}

/** Only all regions together hold all that a caravan did, and all exhibits. */
function wholeContext({ only, norms, exhibitsOn }: IndicatorTableInput): RowContext {
  return only === null ? { norms, exhibitsOn } : { norms: null, exhibitsOn: null };
}

/** What was counted in a period. */
interface Counted {
  readonly period: Period;
  readonly tally: Tally;
}

function contentOf(
  { period, tally }: Counted,
  before: Counted | null,
  area: Area,
  context: RowContext,
  knowsTours: boolean,
): RowContent {
  const figures = figuresOf(tally, area, period, context);
  const previous = before && figuresOf(before.tally, area, before.period, context);
  if (knowsTours) return { period, figures, previous };
  return { period, figures: withoutTours(figures), previous: previous && withoutTours(previous) };
}

const hasWholeCountiesOnly = ({ tree, only }: IndicatorTableInput) => tree.townshipsAlone(only).length === 0;

/** What was counted of all rows together in a period. */
export function wholeTally(input: IndicatorTableInput, period: Period): Tally {
  return tallies(input, period, () => NO_ROW).get(NO_ROW) ?? emptyTally();
}

function wholeOf(input: IndicatorTableInput): RowContent {
  const { period, withPrevious, tree, only } = input;
  const countedIn = (span: Period): Counted => ({ period: span, tally: wholeTally(input, span) });
  const before = withPrevious ? countedIn(periodYearBefore(period)) : null;
  const knowsTours = hasWholeCountiesOnly(input);
  return contentOf(countedIn(period), before, tree.areaOf(only), wholeContext(input), knowsTours);
}

function spanTable(input: IndicatorTableInput, kind: SpanKind): IndicatorTable {
  const spans = spansOf(input.period, kind);
  const rows = spans.map((period): IndicatorRow => ({ key: period.from, ...wholeOf({ ...input, period }) }));
  return { rows, total: wholeOf(input) };
}

/** Regions of each list, as far as they count; a list of which none does is left out. */
export function listsOf({
  members,
  tree,
  only,
}: IndicatorTableInput): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = new Map<string, Set<string>>();
  for (const { categoryId, regionCode } of members) {
    for (const code of tree.within([regionCode], only))
      lists.set(categoryId, (lists.get(categoryId) ?? new Set()).add(code));
  }
  return lists;
}

/** A county on two lists is in both rows, so that only the total row is the whole. */
function categoryTable(input: IndicatorTableInput): IndicatorTable {
  const rows = [...listsOf(input)]
    .map(([key, counties]): IndicatorRow => ({ key, ...wholeOf({ ...input, only: counties }) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { rows, total: wholeOf(input) };
}

/** Row of a fact in a table by places or caravans. */
export function placeOf(fact: Fact, rowsBy: PlaceRows, tree: RegionTree): string {
  if (rowsBy === 'caravan') return 'caravanId' in fact ? fact.caravanId : NO_ROW;
  if (rowsBy === 'township') return 'townshipCode' in fact ? (fact.townshipCode ?? NO_ROW) : IN_TOTAL_ONLY;
  if (fact.countyCode === null) return NO_ROW;
  return rowsBy === 'county' ? fact.countyCode : tree.prefectureOf(fact.countyCode);
}

/** Of a row that nothing belongs to; never added to. */
const NOTHING = emptyTally();

/** What besides its tally a row by place or caravan is worked out from: of a caravan its norm. */
function rowContexts(input: IndicatorTableInput): (key: string) => RowContext {
  const none: RowContext = { norms: null, exhibitsOn: null };
  if (input.rowsBy !== 'caravan') return () => none;
  const norms = new Map(wholeContext(input).norms?.map((norm) => [norm.id, norm]));
  return (key) => {
    const norm = norms.get(key);
    return norm ? { norms: [norm], exhibitsOn: null } : none;
  };
}

/**
 * Makes what rows hold of which nothing was counted, once for areas that are alike. PERF: most of 41,000 townships had
 * nothing (npm run bench:coverage).
 */
function emptyRows(rowsBy: PlaceRows): (area: Area, make: () => RowContent) => RowContent {
  const known = new Map<string | number, RowContent>();
  return (area, make) => {
    const { counties, keyCounties, townships, peopleCount } = area;
    const shape =
      rowsBy === 'township'
        ? townships.size
        : `${counties.size} ${keyCounties.size} ${townships.size} ${peopleCount}`;
    let content = known.get(shape);
    if (!content) known.set(shape, (content = make()));
    return content;
  };
}

function placeTable(input: IndicatorTableInput, rowsBy: PlaceRows): IndicatorTable {
  const { period, withPrevious, tree, only, caravanIds } = input;
  const keyOf = (fact: Fact) => placeOf(fact, rowsBy, tree);
  const countedIn = (span: Period) => ({
    period: span,
    tallies: tallies(input, span, keyOf, rowsBy !== 'caravan'),
  });
  const now = countedIn(period);
  const before = withPrevious ? countedIn(periodYearBefore(period)) : null;
  const expected = rowsBy === 'caravan' ? new Set(caravanIds) : tree.keysOf(rowsBy, only);
  const whole = rowsBy === 'caravan' ? tree.areaOf(only) : null;
  const contextOf = rowContexts(input);
  const knowsTours = rowsBy !== 'township' && hasWholeCountiesOnly(input);
  const emptyRow = emptyRows(rowsBy);
  const rowOf = (key: string): IndicatorRow => {
    const area = whole ?? tree.areaOfRow(key, only);
    const [tally, tallyBefore] = [now.tallies.get(key), before?.tallies.get(key)];
    const make = () =>
      contentOf(
        { period, tally: tally ?? NOTHING },
        before && { period: before.period, tally: tallyBefore ?? NOTHING },
        area,
        contextOf(key),
        knowsTours,
      );
    const { figures, previous } = whole || tally || tallyBefore ? make() : emptyRow(area, make);
    return { key, period, figures, previous };
  };
  const others = [...new Set([...now.tallies.keys(), ...(before?.tallies.keys() ?? [])])].filter(
    (key) => !expected.has(key) && key !== IN_TOTAL_ONLY,
  );
  // What belongs to no row comes last.
  others.sort((a, b) => Number(a === NO_ROW) - Number(b === NO_ROW) || (a < b ? -1 : 1));
  return { rows: [...expected, ...others].map(rowOf), total: wholeOf(input) };
}
