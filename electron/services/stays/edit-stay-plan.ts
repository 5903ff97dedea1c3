import { AppError } from '@domain/errors.ts';
import { applyStayEdits } from '@domain/stay/apply-stay-edits.ts';
import type { StayEdit } from '@domain/stay/stay-edit.ts';
import type { StayOmission } from '@domain/stay/stay-omission.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import { stayEditing } from '@domain/stay-planning/stay-editing.ts';
import type { RecordVersion, Versioned } from '../ports/record-version.ts';
import type { IdGenerator } from '../ports/system.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import { stepOfStayEdits } from './edit-step.ts';
import type { StayPlanReader } from './read-stay-plan.ts';

export interface StayPlanEditor {
  /** Changes a draft by hand as one step. @throws AppError E1001, E1003, E2103, E2104 */
  edit(id: string, version: RecordVersion, edits: readonly StayEdit[]): void;
  /** The plan as it would be. @throws AppError E1001, E2103, E2104 */
  edited(id: string, edits: readonly StayEdit[]): StayPlan;
  /** The next version with the same stays, as a draft. @throws AppError E1001 */
  copy(id: string, name: string): string;
}

export function createStayPlanEditor(
  session: WorkspaceSession,
  reader: StayPlanReader,
  ids: IdGenerator,
): StayPlanEditor {
  const changed = (plan: StayPlan, edits: readonly StayEdit[], newId: () => string): StayPlan => {
    const { input } = reader.findingsOf(plan);
    const stays = applyStayEdits(plan.stays, edits, stayEditing(input, newId));
    return { ...plan, stays, omissions: omissionsAfter(plan, stays) };
  };
  return {
    edit: (id, version, edits) => {
      const { version: _, ...plan } = requireCurrent(reader.find(id), 'stay-plan', id, version);
      refusePublished(plan);
      const { provenance } = plan;
      const after: StayPlan = {
        ...changed(plan, edits, () => ids.next()),
        provenance: { ...provenance, edits: provenance.edits + 1 },
      };
      session
        .store()
        .run(stepOfStayEdits(session.read(), plan, edits), (write) =>
          write.stays.updateContent(plan, after, version),
        );
    },
    edited: (id, edits) => {
      const { version: _, ...plan }: Versioned<StayPlan> = reader.find(id);
      refusePublished(plan);
      let count = 0;
      return changed(plan, edits, () => `new-${(count += 1)}`);
    },
    copy: (id, name) => {
      const { version: _, ...plan } = reader.find(id);
      const copy: StayPlan = {
        ...plan,
        id: ids.next(),
        number: session.read().stays.nextNumber(),
        name,
        state: 'draft',
        isSample: false,
        conditions: { ...plan.conditions, basePlanId: id },
        stays: plan.stays.map((stay) => ({ ...stay, id: ids.next() })),
      };
      session.store().run({ name: 'stayPlan.copy', params: { name } }, (write) => write.stays.insert(copy));
      return copy.id;
    },
  };
}

/** @throws AppError E2103 */
function refusePublished({ id, name, state }: StayPlan): void {
  if (state === 'published') throw new AppError('E2103', `stay plan ${id} is published`, { name });
}

/** What was left out and still is, and what was just taken out. Remedies were tried beside the stays of before. */
function omissionsAfter(plan: StayPlan, stays: StayPlan['stays']): readonly StayOmission[] {
  const hosted = new Set(stays.map(({ countyCode }) => countyCode));
  const omitted = new Set(plan.omissions.map(({ countyCode }) => countyCode));
  const takenOut = [...new Set(plan.stays.map(({ countyCode }) => countyCode))].filter(
    (code) => !hosted.has(code) && !omitted.has(code),
  );
  return [
    ...plan.omissions
      .filter(({ countyCode }) => !hosted.has(countyCode))
      .map((omission) => ({ ...omission, remedy: null })),
    ...takenOut.map((countyCode): StayOmission => ({ countyCode, code: 'taken-out', remedy: null })),
  ];
}
