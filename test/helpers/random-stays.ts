import type { PlannedStay } from '@domain/stay/stay-plan.ts';
import type { WorkspaceStore } from '@services/ports/workspace-store.ts';
import fc from 'fast-check';
import { aStay, aStayOmission, aStayPlan, aVenueLost } from '../fixtures/stay-builders.ts';
import { A_STEP } from './workspace.ts';

/** Steps with stay plans and what comes up after planning. `slot` tells which plan or event. */
export type StayAction =
  | { readonly do: 'write-stays'; readonly slot: number; readonly venues: readonly string[] }
  | {
      readonly do: 'edit-stays';
      readonly slot: number;
      readonly venues: readonly string[];
      readonly isLocked: boolean;
      readonly isLeftOut: boolean;
    }
  | { readonly do: 'remove-stays'; readonly slot: number }
  | { readonly do: 'write-stay-event'; readonly slot: number; readonly isDamage: boolean };

const slot = fc.integer({ min: 1, max: 3 });
const venues = fc.array(fc.constantFrom('site-1', 'site-2', 'site-3'), { maxLength: 3 });

export const stayAction: fc.Arbitrary<StayAction> = fc.oneof(
  fc.record({ do: fc.constant('write-stays' as const), slot, venues }),
  fc.record({
    do: fc.constant('edit-stays' as const),
    slot,
    venues,
    isLocked: fc.boolean(),
    isLeftOut: fc.boolean(),
  }),
  fc.record({ do: fc.constant('remove-stays' as const), slot }),
  fc.record({ do: fc.constant('write-stay-event' as const), slot, isDamage: fc.boolean() }),
);

/** Carries out what is possible in the present state; the rest does nothing. */
export function randomStays(store: WorkspaceStore, step: StayAction): void {
  if (step.do === 'write-stay-event') {
    writeEvent(store, step.slot, step.isDamage);
    return;
  }
  const id = `stay-plan-${step.slot}`;
  const known = store.read.stays.find(id);
  if (step.do === 'remove-stays') {
    if (known) store.run(A_STEP, (write) => write.stays.remove(id, known.version));
    return;
  }
  const sites = new Set(store.read.sites.all().map((site) => site.id));
  const stays = step.venues
    .filter((venueId) => sites.has(venueId))
    .map((venueId, index): PlannedStay => aStay({ id: `${id}-${index}`, venueId }));
  if (step.do === 'write-stays') {
    const plan = aStayPlan({ id, number: step.slot, stays, omissions: [] });
    if (!known) store.run(A_STEP, (write) => write.stays.insert(plan));
  } else if (known) {
    const { version, ...before } = known;
    const after = {
      ...before,
      stays: stays.map((stay) => ({ ...stay, lock: { set: step.isLocked, dates: false } })),
      omissions: step.isLeftOut ? [aStayOmission({ countyCode: '500101' })] : [],
    };
    store.run(A_STEP, (write) => write.stays.updateContent(before, after, version));
  }
}

/** A change of kind sets one reference and clears the other; an event that is there already goes when nothing changes. */
function writeEvent(store: WorkspaceStore, number: number, isDamage: boolean): void {
  const id = `stay-event-${number}`;
  const known = store.read.stays.events().find((event) => event.id === id);
  if (!isDamage && store.read.sites.find('site-2') === null) return;
  const { start, end, reason, ...lost } = aVenueLost({ id });
  const event = isDamage
    ? ({ id, kind: 'set-damaged', setId: 'set-1', start, end, reason } as const)
    : { ...lost, start, end, reason };
  store.run(A_STEP, (write) => {
    if (!known) write.stays.insertEvent(event);
    else if (known.kind === event.kind) write.stays.removeEvent(id, known.version);
    else write.stays.updateEvent(event, known.version);
  });
}
