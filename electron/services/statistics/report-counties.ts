import type { IndicatorRow } from '@contract/indicators.ts';
import { daysWaited } from '@domain/coverage/waiting.ts';
import type { OutreachFacts } from '@domain/indicator/facts.ts';
import { NO_ROW } from '@domain/indicator/indicator-table.ts';
import { lastServices } from '@domain/worklist/last-service.ts';
import type { IsoDate } from '@domain/units.ts';
import type { ReportCounty } from '../reports/statistics/statistics-source.ts';

/**
 * Counties with what a report says of them besides its figures, from the facts that these were counted from. `rows`: a table
 * by county of these facts; waits are told as of a day.
 */
export function reportCounties(
  rows: readonly IndicatorRow[],
  facts: OutreachFacts,
  asOf: IsoDate,
): readonly ReportCounty[] {
  const last = lastServices(facts, 'any', asOf);
  return rows
    .filter(({ key }) => key !== NO_ROW)
    .map(({ key, name, figures }) => {
      const { townshipsCovered, keyCountiesCovered, populationCovered } = figures;
      const lastOn = last.get(key) ?? null;
      return {
        code: key,
        name,
        isKeyCounty: (keyCountiesCovered.whole ?? 0) > 0,
        people: populationCovered.whole === 0 ? null : populationCovered.whole,
        townshipsVisited: townshipsCovered.part,
        townships: townshipsCovered.whole ?? 0,
        lastOn,
        wait_d: daysWaited(lastOn, asOf),
      };
    });
}
