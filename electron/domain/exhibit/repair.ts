import type { IsoDate } from '../units.ts';

/** A repair (维修): open from the day it was reported until somebody closes it. */
export interface Repair {
  readonly id: string;
  readonly exhibitId: string;
  /** The report that found the damage; null for one that was opened without. */
  readonly conditionReportId: string | null;
  readonly openedOn: IsoDate;
  /** Promised for this day; null = nothing was promised. */
  readonly dueOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly fault: string;
  /** What was done; empty while it is open. */
  readonly result: string;
  readonly workshopId: string | null;
  readonly cost_yuan: number | null;
  readonly note: string;
}

/** How a repair stands on a day: `at-workshop` once a workshop is named, `overdue` after the day it was promised for. */
export const REPAIR_STATES = ['waiting', 'at-workshop', 'overdue', 'closed'] as const;
export type RepairState = (typeof REPAIR_STATES)[number];

export function repairState(
  { closedOn, dueOn, workshopId }: Pick<Repair, 'closedOn' | 'dueOn' | 'workshopId'>,
  today: IsoDate,
): RepairState {
  if (closedOn !== null) return 'closed';
  if (dueOn !== null && dueOn < today) return 'overdue';
  return workshopId === null ? 'waiting' : 'at-workshop';
}

/** Why a repair cannot be opened, changed or closed as asked. */
export type RepairIssue =
  | 'in-future'
  | 'retired'
  | 'open-already'
  | 'due-before-opened'
  | 'closed-already'
  | 'closed-before-opened';

/** What is wrong with opening a repair, all at once. */
export function openingIssues(
  exhibit: { readonly isRetired: boolean; readonly hasOpenRepair: boolean },
  { openedOn, dueOn }: Pick<Repair, 'openedOn' | 'dueOn'>,
  today: IsoDate,
): readonly RepairIssue[] {
  const issues: RepairIssue[] = [];
  if (openedOn > today) issues.push('in-future');
  if (exhibit.isRetired) issues.push('retired');
  if (exhibit.hasOpenRepair) issues.push('open-already');
  if (dueOn !== null && dueOn < openedOn) issues.push('due-before-opened');
  return issues;
}

/** What is wrong with closing a repair on a day, all at once. */
export function closingIssues(
  repair: Pick<Repair, 'openedOn' | 'closedOn'>,
  closedOn: IsoDate,
  today: IsoDate,
): readonly RepairIssue[] {
  const issues: RepairIssue[] = [];
  if (repair.closedOn !== null) issues.push('closed-already');
  if (closedOn < repair.openedOn) issues.push('closed-before-opened');
  if (closedOn > today) issues.push('in-future');
  return issues;
}
