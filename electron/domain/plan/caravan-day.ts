import type { IsoDate } from '../units.ts';

/** One caravan on one day, whatever plan it is in. */
export interface CaravanDay {
  readonly caravanId: string;
  readonly date: IsoDate;
}

/** Names a caravan's day, to look it up by. */
export const dayKey = ({ caravanId, date }: CaravanDay) => `${caravanId} ${date}`;

/** Order of the days of a plan: by date, then caravan in the order of the plan; caravans it does not list come last. */
export function byDateThenCaravan(caravanIds: readonly string[]): (a: CaravanDay, b: CaravanDay) => number {
  const ranks = new Map(caravanIds.map((caravanId, rank) => [caravanId, rank]));
  const rankOf = ({ caravanId }: CaravanDay) => ranks.get(caravanId) ?? caravanIds.length;
  return (a, b) => Number(a.date > b.date) - Number(a.date < b.date) || rankOf(a) - rankOf(b);
}
