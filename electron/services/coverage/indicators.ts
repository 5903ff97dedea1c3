import type { AppContract } from '@contract';
import type { Handlers, Synchronous } from '@contract/define.ts';
import type { FigureScope, IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import { addMonths } from '@domain/calendar/dates.ts';
import type { ChosenPopulation } from '@domain/coverage/population.ts';
import { AppError } from '@domain/errors.ts';
import type { OutreachFacts } from '@domain/indicator/facts.ts';
import { computeIndicatorTable, type IndicatorTableInput } from '@domain/indicator/indicator-table.ts';
import { outreachEquity } from '@domain/indicator/outreach-equity.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { normLines } from '@domain/indicator/norm-lines.ts';
import { knownSinceRecords, recordsSince } from '@domain/indicator/records-since.ts';
import { recordsBehind } from '@domain/indicator/records-behind.ts';
import { recordsThatCount } from '@domain/indicator/records-that-count.ts';
import type { RegionTree } from '@domain/indicator/region-tree.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { areaPeople } from './area-people.ts';
import { denominatorLists } from './denominator-lists.ts';
import { figureRecords } from './figure-records.ts';
import type { OutreachCache, OutreachGround } from './outreach-cache.ts';
import { proposeNextPlaces } from './next-places.ts';
import { outreachReach } from './reach.ts';
import { rowNames } from './row-names.ts';

/** Longest period that is counted, in months: fifty years. */
const LONGEST_MONTHS = 600;

/** What is counted, with the one list of people that it is counted against. */
interface OutreachInput extends IndicatorTableInput {
  readonly population: ChosenPopulation;
}

/** Figures of coverage and the records behind them, for the window, reports and files. */
export interface CoverageQueries
  extends Synchronous<
    Pick<Handlers<AppContract>['coverage'], 'records' | 'equity' | 'reach' | 'nextPlaces'>
  > {
  indicators(scope: IndicatorScope): IndicatorTable;
}

export function coverageQueries(session: WorkspaceSession, cache: OutreachCache): CoverageQueries {
  const inputOf = (scope: IndicatorScope) => {
    const store = session.store();
    const facts = cache.facts(store, scope.basis, session.businessDate());
    return indicatorInput(store.read, scope, facts, cache.ground(store));
  };
  return {
    indicators: (scope) => indicatorTable(session, scope, inputOf(scope)),
    equity: ({ quantity, ...scope }) => {
      const read = session.read();
      const input = inputOf({ ...scope, rowsBy: 'county', withPrevious: false });
      const { facts, only, tree, population } = input;
      const today = session.businessDate();
      const asOf = scope.basis === 'recorded' && today < scope.to ? today : scope.to;
      const people = areaPeople(read, population.listVersion, scope);
      const table = knownTable(input, today);
      return {
        ...outreachEquity({ table, quantity, facts, asOf, only, tree, areaPeople: people }),
        asOf,
        isSample: read.meta.get().isSample,
        lists: denominatorLists(read, tree.areaOf(only), population),
      };
    },
    reach: (scope) => {
      const input = inputOf({ ...scope, rowsBy: 'county', withPrevious: false });
      return outreachReach(session.read(), input, input.population.listVersion);
    },
    nextPlaces: (scope) =>
      proposeNextPlaces(session.read(), inputOf({ ...scope, rowsBy: 'county', withPrevious: false })),
    records: ({ scope, indicator, key }: FigureScope) => {
      const { sources } = INDICATORS.find(({ id }) => id === indicator)!;
      const input = inputOf(scope);
      const behind = recordsThatCount(indicator, input, recordsBehind(input, key, sources));
      return figureRecords(session.read(), behind, scope.basis, session.businessDate());
    },
  };
}

/** All that a table counts from. @throws AppError E1001 unknown region or list, E6001 */
export function indicatorInput(
  read: Readers,
  scope: IndicatorScope,
  facts: OutreachFacts,
  ground: OutreachGround,
): OutreachInput {
  const { from, to, rowsBy, regionCode, categoryId, withPrevious } = scope;
  if (to < from || to >= addMonths(from, LONGEST_MONTHS))
    throw new AppError('E6001', `statistics from ${from} to ${to}`, { from, to });
  return {
    ...ground,
    facts,
    period: { from, to },
    rowsBy,
    only: regionsThatCount(read, ground.tree, regionCode, categoryId),
    exhibitsOn: scope.basis === 'planned' ? null : ground.exhibitsOn,
    withPrevious,
  };
}

/** Counties of a region, regions of a list, or what is in both; null = all. @throws AppError E1001 */
function regionsThatCount(
  read: Readers,
  tree: RegionTree,
  regionCode: string | null,
  categoryId: string | null,
): ReadonlySet<string> | null {
  if (regionCode !== null && !tree.has(regionCode)) refuseUnknown('region', regionCode);
  if (categoryId !== null && !read.regions.categories().some(({ id }) => id === categoryId))
    refuseUnknown('region_category', categoryId);
  const ofRegion = regionCode === null ? null : new Set(tree.unitsIn(regionCode));
  if (categoryId === null) return ofRegion;
  const ofList = read.regions
    .categoryMembers()
    .flatMap((member) => (member.categoryId === categoryId ? [member.regionCode] : []));
  return new Set(tree.within(ofList, ofRegion));
}

function refuseUnknown(kind: string, id: string): never {
  throw new AppError('E1001', `${kind} ${id} not found`, { kind, id });
}

const knownTable = (input: IndicatorTableInput, today: IsoDate) =>
  knownSinceRecords(computeIndicatorTable(input), recordsSince(input.facts), today);

function indicatorTable(
  session: WorkspaceSession,
  { rowsBy }: IndicatorScope,
  input: OutreachInput,
): IndicatorTable {
  const read = session.read();
  const { rows, total } = knownTable(input, session.businessDate());
  const nameOf = rowNames(read, input.tree, rowsBy);
  return {
    rows: rows.map(({ key, period, figures, previous }) => ({
      key,
      ...nameOf(key),
      from: period.from,
      to: period.to,
      figures,
      previous,
    })),
    total: { figures: total.figures, previous: total.previous },
    norms: normLines(rowsBy, input.period, input.only === null ? input.norms : null),
    businessDate: session.businessDate(),
    isSample: read.meta.get().isSample,
    lists: denominatorLists(read, input.tree.areaOf(input.only), input.population),
  };
}
