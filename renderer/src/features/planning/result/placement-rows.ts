import type { VisitExplanationView } from '@contract/planning.ts';

export type PlacementFigure = 'road' | 'drive' | 'points';

/** One figure of a visit: what it adds here, what it would add at the next best place, and the difference. */
export interface PlacementRow {
  readonly figure: PlacementFigure;
  /** Metres, seconds or points. */
  readonly here: number;
  /** Null without a next best place. */
  readonly next: number | null;
  readonly difference: number | null;
}

const METRES_PER_KM = 1_000;

export function placementRows({
  here,
  nextBest,
}: Pick<VisitExplanationView, 'here' | 'nextBest'>): readonly PlacementRow[] {
  const row = (figure: PlacementFigure, mine: number, other: number | undefined): PlacementRow => ({
    figure,
    here: mine,
    next: other ?? null,
    difference: other === undefined ? null : other - mine,
  });
  return [
    row(
      'road',
      Math.round(here.extra_km * METRES_PER_KM),
      nextBest === null ? undefined : Math.round(nextBest.extra_km * METRES_PER_KM),
    ),
    row('drive', here.extraDrive_s, nextBest?.extraDrive_s),
    row('points', here.extraPoints, nextBest?.extraPoints),
  ];
}
