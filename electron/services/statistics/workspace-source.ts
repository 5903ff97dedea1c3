import type { IndicatorScope } from '@contract/indicators.ts';
import { recordsSince } from '@domain/indicator/records-since.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import { caravanNorms } from '../coverage/caravan-norms.ts';
import type { CoverageQueries } from '../coverage/indicators.ts';
import type { OutreachCache } from '../coverage/outreach-cache.ts';
import type { StatisticsSource } from '../reports/statistics/statistics-source.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { reportArea } from './report-area.ts';
import { reportCaravans } from './report-caravans.ts';
import { reportCounties } from './report-counties.ts';

/** Where figures come from, and the facts that they are counted from. */
interface FigureSources {
  readonly coverage: CoverageQueries;
  readonly cache: OutreachCache;
}

/** What a report asks of the open workspace; each question is answered once. */
export function workspaceSource(
  session: WorkspaceSession,
  { coverage, cache }: FigureSources,
  setup: ReportSetup,
): StatisticsSource {
  const read = session.read();
  const { name, isSample } = read.meta.get();
  const today = session.businessDate();
  const once = memory();
  const { basis, from, to, regionCode, categoryId } = setup;
  const facts = cache.facts(session.store(), basis, today);
  const ofArea = { basis, from, to, regionCode, categoryId };
  const scopeOf = (rowsBy: IndicatorScope['rowsBy']): IndicatorScope => ({
    ...ofArea,
    rowsBy,
    withPrevious: true,
  });
  const table: StatisticsSource['table'] = (rowsBy, change = {}) => {
    const scope = { ...scopeOf(rowsBy), ...change };
    return once(`table ${JSON.stringify(scope)}`, () => coverage.indicators(scope));
  };
  return {
    setup,
    workspaceName: name,
    isSample,
    today,
    firstRecords: recordsSince(facts),
    ...reportArea(read, setup),
    table,
    equity: () => once('equity', () => coverage.equity({ ...ofArea, quantity: 'visits' })),
    stays: () =>
      once('stays', () => coverage.records({ scope: scopeOf('month'), indicator: 'stops', key: null })),
    caravans: () =>
      once('caravans', () => {
        const isPart = regionCode !== null || categoryId !== null;
        return reportCaravans(caravanNorms(read), table('caravan').rows, { from, to }, isPart);
      }),
    counties: () =>
      once('counties', () => {
        const asOf = basis === 'recorded' && today < to ? today : to;
        return reportCounties(table('county').rows, facts, asOf);
      }),
  };
}

function memory() {
  const known = new Map<string, unknown>();
  return <T>(key: string, make: () => T): T => {
    if (!known.has(key)) known.set(key, make());
    // Each key is made by one question only, which gives one type.
    return known.get(key) as T;
  };
}
