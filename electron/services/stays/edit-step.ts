import type { StepLabel } from '@contract/history.ts';
import type { StayEdit } from '@domain/stay/stay-edit.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import type { Readers } from '../ports/repositories.ts';

/** The step as the history names it: one change by its county, several by their number. */
export function stepOfStayEdits(read: Readers, plan: StayPlan, edits: readonly StayEdit[]): StepLabel {
  const [edit] = edits;
  if (edit === undefined || edits.length > 1)
    return { name: 'stayPlan.edits', params: { name: plan.name, count: edits.length } };
  const names = new Map(read.regions.all().map(({ code, name }) => [code, name]));
  const county = (code: string) => names.get(code) ?? code;
  const countyOf = (stayId: string) =>
    county(plan.stays.find(({ id }) => id === stayId)?.countyCode ?? stayId);
  switch (edit.kind) {
    case 'move':
      return { name: 'stayPlan.move', params: { county: countyOf(edit.stayId), open: edit.open } };
    case 'resize': {
      const { open, close } = edit;
      return { name: 'stayPlan.resize', params: { county: countyOf(edit.stayId), open, close } };
    }
    case 'venue':
      return { name: 'stayPlan.venue', params: { county: countyOf(edit.stayId) } };
    case 'add':
      return { name: 'stayPlan.add', params: { county: county(edit.countyCode), open: edit.open } };
    case 'remove':
      return { name: 'stayPlan.takeOut', params: { county: countyOf(edit.stayId) } };
    case 'lock': {
      const isSet = edit.lock.set === true || edit.lock.dates === true;
      const name = isSet ? 'stayPlan.lock' : 'stayPlan.release';
      return { name, params: { count: edit.stayIds.length } };
    }
  }
}
