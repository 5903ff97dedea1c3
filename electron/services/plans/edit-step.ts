import type { StepLabel } from '@contract/history.ts';
import type { LockEdit, PlanEdit } from '@domain/plan/edit.ts';
import type { Plan } from '@domain/plan/plan.ts';
import type { Readers } from '../ports/repositories.ts';

/** The step as the history names it. */
export function stepOf(read: Readers, plan: Plan, edits: readonly PlanEdit[]): StepLabel {
  const [edit] = edits;
  if (edit === undefined || edits.length > 1) {
    return { name: 'plan.edits', params: { name: plan.name, count: edits.length } };
  }
  const caravan = (id: string) => read.fleet.caravans().find((each) => each.id === id)?.name ?? id;
  const site = (id: string) => read.sites.find(id)?.name ?? id;
  const siteOfStop = (stopId: string) =>
    site(plan.tours.flatMap(({ stops }) => stops).find(({ id }) => id === stopId)?.siteId ?? stopId);
  switch (edit.kind) {
    case 'move': {
      const params = { site: siteOfStop(edit.stopId), date: edit.date, caravan: caravan(edit.caravanId) };
      return { name: 'plan.move', params };
    }
    case 'move-day': {
      const to = { toDate: edit.toDate, toCaravan: caravan(edit.toCaravanId) };
      return { name: 'plan.moveDay', params: { date: edit.date, caravan: caravan(edit.caravanId), ...to } };
    }
    case 'add': {
      const params = { site: site(edit.siteId), date: edit.date, caravan: caravan(edit.caravanId) };
      return { name: 'plan.add', params };
    }
    case 'remove':
      return { name: 'plan.takeOut', params: { site: siteOfStop(edit.stopId) } };
    case 'night':
      return { name: 'plan.night', params: { date: edit.date, caravan: caravan(edit.caravanId) } };
    case 'lock':
      return lockStepOf(plan, edit, { caravan, siteOfStop });
  }
}

/** One visit by its site, a caravan's whole day by both, a whole day by its date, anything else by its number. */
function lockStepOf(
  { tours }: Plan,
  { stopIds, lock }: LockEdit,
  names: { readonly caravan: (id: string) => string; readonly siteOfStop: (id: string) => string },
): StepLabel {
  const isSet = lock.caravan === true || lock.day === true || lock.order === true;
  const chosen = new Set(stopIds);
  const [only] = chosen;
  if (chosen.size === 1 && only !== undefined) {
    const params = { site: names.siteOfStop(only) };
    return isSet ? { name: 'plan.lockVisit', params } : { name: 'plan.releaseVisit', params };
  }
  const touched = tours.filter(({ stops }) => stops.some(({ id }) => chosen.has(id)));
  const [first] = touched;
  const ofDate = tours.filter(({ date }) => date === first?.date);
  const isWhole = (some: Plan['tours']) => some.every(({ stops }) => stops.every(({ id }) => chosen.has(id)));
  if (first !== undefined && touched.length === 1 && isWhole(touched)) {
    const params = { date: first.date, caravan: names.caravan(first.caravanId) };
    return isSet ? { name: 'plan.lockTour', params } : { name: 'plan.releaseTour', params };
  }
  const params = { count: chosen.size };
  if (first !== undefined && touched.every(({ date }) => date === first.date) && isWhole(ofDate)) {
    const ofDay = { ...params, date: first.date };
    return isSet ? { name: 'plan.lockDay', params: ofDay } : { name: 'plan.releaseDay', params: ofDay };
  }
  return isSet ? { name: 'plan.lockVisits', params } : { name: 'plan.releaseVisits', params };
}
