import type { RepairView } from '@contract/repairs.ts';

/** What is entered of a repair. */
export interface RepairDraft {
  readonly fault: string;
  readonly dueOn: string | null;
  readonly workshopId: string | null;
  readonly cost_yuan: number | null;
  readonly note: string;
}

export const EMPTY_REPAIR: RepairDraft = {
  fault: '',
  dueOn: null,
  workshopId: null,
  cost_yuan: null,
  note: '',
};

export const draftOf = ({ fault, dueOn, workshopId, cost_yuan, note }: RepairView): RepairDraft => ({
  fault,
  dueOn,
  workshopId,
  cost_yuan,
  note,
});
