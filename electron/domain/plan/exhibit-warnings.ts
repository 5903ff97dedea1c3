import type { IsoDate } from '../units.ts';
import type { PlannedTour } from './plan.ts';
import type { PlanViolation } from './violation.ts';

/** An exhibit that cannot go out: broken, not found, lent to somebody or in a workshop. */
export interface LackingExhibit {
  readonly id: string;
  readonly setId: string;
  readonly name: string;
  readonly discipline: string;
  /** First day on which it is missed. */
  readonly since: IsoDate;
  /** Last day of its loan; null when nobody knows when it will be back. */
  readonly until: IsoDate | null;
}

/** What accepted requests of a site ask for, in their words. */
export interface WantedAtSite {
  readonly exhibits: readonly string[];
  readonly disciplines: readonly string[];
}

const isWanted = (wanted: WantedAtSite | undefined, { id, name, discipline }: LackingExhibit) =>
  wanted !== undefined &&
  (wanted.exhibits.some((text) => text === name || text === id) ||
    (discipline !== '' && wanted.disciplines.includes(discipline)));

/** Whether it is missed on a day. A loan that should have ended goes on until the exhibit is back. */
export const isMissed = (
  { since, until }: Pick<LackingExhibit, 'since' | 'until'>,
  date: IsoDate,
  today: IsoDate,
): boolean => since <= date && (until === null || until < today || date <= until);

/**
 * Stops whose caravan carries a set that lacks an exhibit on that day: one warning for the stops of a day, and one for each
 * stop whose accepted request asks for what is lacking. They are warnings for people: no run keeps them, and moving visits
 * does not mend an exhibit.
 */
export function exhibitWarnings(
  tours: readonly Pick<PlannedTour, 'caravanId' | 'date' | 'stops'>[],
  setOf: ReadonlyMap<string, string | null>,
  lacking: readonly LackingExhibit[],
  wanted: ReadonlyMap<string, WantedAtSite>,
  today: IsoDate,
): readonly PlanViolation[] {
  if (lacking.length === 0) return [];
  return tours.flatMap(({ caravanId, date, stops }) => {
    const setId = setOf.get(caravanId) ?? null;
    const lacks = lacking.filter((exhibit) => exhibit.setId === setId && isMissed(exhibit, date, today));
    if (setId === null || lacks.length === 0 || stops.length === 0) return [];
    const missed = stops.flatMap(({ siteId }) => {
      const asked = lacks.filter((exhibit) => isWanted(wanted.get(siteId), exhibit));
      return asked.length === 0 ? [] : [{ siteId, asked }];
    });
    const others = stops
      .map(({ siteId }) => siteId)
      .filter((siteId) => !missed.some((each) => each.siteId === siteId));
    const names = (exhibits: readonly LackingExhibit[]) => exhibits.map(({ name }) => name);
    return [
      ...missed.map(
        ({ siteId, asked }): PlanViolation => ({
          code: 'wanted-exhibit-missing',
          siteIds: [siteId],
          caravanId,
          date,
          exhibits: names(asked),
        }),
      ),
      ...(others.length === 0
        ? []
        : [
            {
              code: 'exhibit-missing' as const,
              siteIds: [...new Set(others)],
              caravanId,
              date,
              exhibits: names(lacks),
            },
          ]),
    ];
  });
}
