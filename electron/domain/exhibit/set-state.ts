import type { PlaceKey } from './place.ts';

/** What of an exhibit decides whether it can go out. */
export interface ExhibitState {
  readonly id: string;
  readonly isRetired: boolean;
  /** Given away for good: settled (落地) or transferred (调拨), and still there. */
  readonly isSettled: boolean;
  readonly place: PlaceKey;
  readonly hasOpenRepair: boolean;
}

/** Whether the exhibit is out of use: struck off by hand, or retired by the ledger. */
export const isStruckOff = ({ isRetired, place }: Pick<ExhibitState, 'isRetired' | 'place'>): boolean =>
  isRetired || place === 'out:retired';

/** Whether the exhibit still belongs to what its set takes along: neither struck off nor given away. */
const isInService = (exhibit: ExhibitState): boolean => !isStruckOff(exhibit) && !exhibit.isSettled;

/** Why an exhibit cannot go out. */
export type Unavailability = 'retired' | 'settled' | 'missing' | 'in-repair';

/** Why an exhibit cannot go out: struck off, given away, not found, or waiting for a repair to be closed; null when it can. */
export function unavailability(exhibit: ExhibitState): Unavailability | null {
  if (isStruckOff(exhibit)) return 'retired';
  if (exhibit.isSettled) return 'settled';
  if (exhibit.place === 'out:missing') return 'missing';
  return exhibit.hasOpenRepair ? 'in-repair' : null;
}

/** What a set lacks, and why. */
export interface Lack {
  readonly exhibitId: string;
  readonly why: 'missing' | 'in-repair' | 'elsewhere';
}

export interface SetState {
  /** Where most of its exhibits are; null for a set of which nothing is anywhere. */
  readonly place: PlaceKey | null;
  /** Exhibits in service. */
  readonly count: number;
  /** Exhibits of it that were given away for good: nobody misses them. */
  readonly settled: number;
  /** Empty when the set is complete: each exhibit in service can go out and is where the set is. */
  readonly lacks: readonly Lack[];
}

/** Whether a set is complete, from its exhibits. Of places with as many exhibits the first by key counts. */
export function setState(exhibits: readonly ExhibitState[]): SetState {
  const inService = exhibits.filter(isInService);
  const place = mostCommon(inService.map((exhibit) => exhibit.place).filter((key) => key !== 'out:missing'));
  const settled = exhibits.filter((exhibit) => unavailability(exhibit) === 'settled').length;
  const lacks = inService.flatMap((exhibit): Lack[] => {
    const why = unavailability(exhibit) ?? (exhibit.place === place ? null : 'elsewhere');
    return why === null || why === 'retired' || why === 'settled' ? [] : [{ exhibitId: exhibit.id, why }];
  });
  return { place, count: inService.length, settled, lacks };
}

function mostCommon(places: readonly PlaceKey[]): PlaceKey | null {
  const counts = new Map<PlaceKey, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
