import { exhibitWarnings, type WantedAtSite } from '@domain/plan/exhibit-warnings.ts';
import type { PlannedTour } from '@domain/plan/plan.ts';
import type { PlanViolation } from '@domain/plan/violation.ts';
import type { FieldValue } from '@domain/registry/field.ts';
import { textOf } from '@domain/registry/field.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

type CheckedTour = Pick<PlannedTour, 'caravanId' | 'date' | 'stops'>;

/**
 * Finds stops that go without broken, missing or lent exhibits, as warnings. What is lacking is read once for all plans;
 * requests only when some of it should be aboard.
 */
export function exhibitChecker(
  read: Readers,
  today: IsoDate,
): (tours: readonly CheckedTour[]) => readonly PlanViolation[] {
  const setOf = new Map(read.fleet.caravans().map(({ id, exhibitSetId }) => [id, exhibitSetId]));
  const all = read.conditions.lacking();
  let wanted: ReadonlyMap<string, WantedAtSite> | null = null;
  return (tours) => {
    const aboard = new Set(tours.map(({ caravanId }) => setOf.get(caravanId) ?? null));
    const lacking = all.filter(({ setId }) => aboard.has(setId));
    if (lacking.length === 0) return [];
    wanted ??= wantedBySite(read);
    return exhibitWarnings(tours, setOf, lacking, wanted, today);
  };
}

/** What accepted requests ask for, by site. */
function wantedBySite(read: Readers): ReadonlyMap<string, WantedAtSite> {
  const wanted = new Map<string, WantedAtSite>();
  for (const { values } of read.registers.all('request')) {
    const siteId = textOf(values['siteId']);
    if (values['decision'] !== 'accepted' || siteId === '') continue;
    const before = wanted.get(siteId);
    wanted.set(siteId, {
      exhibits: [...(before?.exhibits ?? []), ...words(values['exhibits'])],
      disciplines: [...(before?.disciplines ?? []), ...words(values['themes'])],
    });
  }
  return wanted;
}

const words = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
