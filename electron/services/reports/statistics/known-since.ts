import type { IndicatorId } from '@domain/indicator/indicator.ts';
import type { IsoDate } from '@domain/units.ts';
import { indicatorOf } from './figure-cells.ts';
import type { StatisticsSource } from './statistics-source.ts';

/**
 * Whether a span that ends on `to` was over before anything was recorded of what an indicator counts: nobody knows whether it
 * was nothing, so that its figure is "-" and no 0. Coverage goes by caravans first of all: what an office knows of old stays
 * says nothing of them.
 */
export function isBeforeRecords(
  { firstRecords: { caravans, stays } }: StatisticsSource,
  id: IndicatorId,
  to: IsoDate,
): boolean {
  if (caravans === null && stays === null) return true;
  const { group, sources } = indicatorOf(id);
  // Exhibits have records of their own.
  if (sources.includes('condition')) return false;
  const first = { caravan: caravans, stay: stays, coverage: caravans ?? stays }[group];
  return first !== null && to < first;
}
