import type { OmissionExplanationView } from '@contract/planning.ts';
import { type Period, periodsOf } from '../dates.ts';

type Refusal = OmissionExplanationView['refusals'][number];

/** What one caravan says for one reason. */
export interface RefusalRow {
  readonly caravanId: string;
  readonly dayCount: number;
  /** Its days as periods, in order. */
  readonly periods: readonly Period[];
  /** Sites whose visits stand in the way, each once. */
  readonly bySiteIds: readonly string[];
}

/** One reason with the caravans and days that give it. */
export interface RefusalGroup {
  readonly code: Refusal['code'];
  /** Caravan-days. */
  readonly count: number;
  /** In the order of the plan's caravans. */
  readonly rows: readonly RefusalRow[];
}

/** The refusals of a left-out site by reason, most frequent first, and by caravan inside each. */
export function refusalGroups(
  { refusals, counts }: Pick<OmissionExplanationView, 'refusals' | 'counts'>,
  caravanIds: readonly string[],
): readonly RefusalGroup[] {
  const byCode = new Map<string, Map<string, Refusal[]>>();
  for (const refusal of refusals) {
    const byCaravan = byCode.get(refusal.code) ?? new Map<string, Refusal[]>();
    byCode.set(refusal.code, byCaravan);
    byCaravan.set(refusal.caravanId, [...(byCaravan.get(refusal.caravanId) ?? []), refusal]);
  }
  return counts.map(({ code, count }) => {
    const byCaravan = byCode.get(code) ?? new Map<string, Refusal[]>();
    const order = [
      ...caravanIds.filter((each) => byCaravan.has(each)),
      ...[...byCaravan.keys()].filter((each) => !caravanIds.includes(each)),
    ];
    return { code, count, rows: order.map((each) => rowOf(each, byCaravan.get(each) ?? [])) };
  });
}

function rowOf(caravanId: string, refusals: readonly Refusal[]): RefusalRow {
  const sites = refusals.flatMap(({ bySiteId }) => (bySiteId === null ? [] : [bySiteId]));
  return {
    caravanId,
    dayCount: refusals.length,
    periods: periodsOf(refusals.map((refusal) => refusal.date)),
    bySiteIds: [...new Set(sites)],
  };
}
