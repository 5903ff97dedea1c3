import { eachDay } from '@domain/calendar/dates.ts';
import { AppError } from '@domain/errors.ts';
import { dayKey } from '@domain/plan/caravan-day.ts';
import { applyEdits, type DraftDay, draftDays, type LockEdit, type PlanEdit } from '@domain/plan/edit.ts';
import type { Omission, Plan, PlannedTour } from '@domain/plan/plan.ts';
import { paperWarnings } from '@domain/plan/paper-warnings.ts';
import type { PlanViolation } from '@domain/plan/violation.ts';
import type { CompiledPlanning, TimedDraft } from '@domain/planning/compile.ts';
import { outlineOf } from '@domain/planning/decode.ts';
import { exhibitChecker } from '../conditions/plan-warnings.ts';
import { caravanFacts } from '../planning/registry-facts.ts';
import type { RecordVersion, Versioned } from '../ports/record-version.ts';
import type { Readers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import { withPositions } from './best-position.ts';
import { stepOf } from './edit-step.ts';
import type { PlanProblems } from './plan-problems.ts';
import type { PlanReader } from './read-plan.ts';
import { asBefore, isSameLock } from './same-tour.ts';

/** A plan before and after a step. What the step left as it was is the same object in both. */
export interface EditedPlan {
  readonly before: Plan;
  readonly after: Versioned<Plan>;
  /** Rules that it breaks now, and papers that run out; null after locks alone, which change none. */
  readonly violations: readonly PlanViolation[] | null;
}

export interface PlanEditor {
  /** Changes a draft or the record of a run by hand as one step. @throws AppError E1001, E1003, E2013, E2014 */
  edit(id: string, version: RecordVersion, asked: readonly PlanEdit[]): EditedPlan;
  /**
   * Puts sites that a draft does not know among what it leaves out, for the next run; returns how many.
   * @throws AppError E1001, E1003, E2013
   */
  want(id: string, version: RecordVersion, siteIds: readonly string[]): number;
  /** @throws AppError E1001 */
  violations(id: string): readonly PlanViolation[];
  /** @throws AppError E1001 */
  copy(id: string, name: string): string;
  /** A plan that records how a published one was run. @throws AppError E1001, E2021, E2024 */
  recordRun(id: string, name: string): string;
  /** Id of the plan that records the run of this one; null when none does. */
  asRunOf(id: string): string | null;
}

/** Every lodging that an edit names is in the workspace. */
function checkLodgings(read: Readers, edits: readonly PlanEdit[]): void {
  const known = new Set(read.fleet.lodgings().map(({ id }) => id));
  for (const edit of edits) {
    if (edit.kind !== 'night' || edit.lodgingId === null || known.has(edit.lodgingId)) continue;
    throw new AppError('E2014', `lodging ${edit.lodgingId} is not known`, { detail: edit.lodgingId });
  }
}

function changedDays(plan: Plan, edits: readonly PlanEdit[]): readonly DraftDay[] {
  const scope = { caravanIds: plan.caravanIds, dates: eachDay(plan.periodStart, plan.periodEnd) };
  const days = applyEdits(draftDays(plan.tours), edits, scope);
  if (!('fault' in days)) return days;
  throw new AppError('E2014', `${days.fault}: ${JSON.stringify(days.edit)}`, { detail: days.fault });
}

/**
 * Days with their times. Tours and stops that were there before keep their ids, and stops their locks; a tour that is as
 * it was is the same object.
 */
function timedTours(
  plan: Plan,
  days: readonly DraftDay[],
  compiled: CompiledPlanning,
  ids: IdGenerator,
): Pick<Plan, 'tours' | 'lost'> & Pick<TimedDraft, 'violations'> {
  const { tours, lost, violations } = compiled.draftOf(
    days.map(({ stops, ...day }) => ({ ...day, siteIds: stops.map(({ siteId }) => siteId) })),
  );
  const known = new Map(plan.tours.map((tour) => [dayKey(tour), tour]));
  const drafts = new Map(days.map((day) => [dayKey(day), day]));
  return {
    lost,
    violations,
    tours: tours.map((tour) => {
      const key = dayKey(tour);
      const [old, draft] = [known.get(key), drafts.get(key)];
      return (
        asBefore(old, tour, draft?.stops ?? []) ?? {
          ...tour,
          id: old?.id ?? ids.next(),
          stops: tour.stops.map((stop, index) => {
            const { id = null, lock = stop.lock } = draft?.stops[index] ?? {};
            return { ...stop, id: id ?? ids.next(), lock };
          }),
        }
      );
    }),
  };
}

/** The same visits at the same times with other locks. */
function lockedTours(tours: readonly PlannedTour[], days: readonly DraftDay[]): readonly PlannedTour[] {
  const locks = new Map(days.flatMap(({ stops }) => stops.map(({ id, lock }) => [id, lock])));
  return tours.map((tour) => {
    const isAsBefore = tour.stops.every(({ id, lock }) => isSameLock(lock, locks.get(id) ?? lock));
    if (isAsBefore) return tour;
    return { ...tour, stops: tour.stops.map((stop) => ({ ...stop, lock: locks.get(stop.id) ?? stop.lock })) };
  });
}

/** A plan with locks set or released, at the times it has. @throws AppError E2014 for a stop that it does not have */
export function withLocks(plan: Plan, edits: readonly LockEdit[]): Plan {
  return edits.length === 0 ? plan : { ...plan, tours: lockedTours(plan.tours, changedDays(plan, edits)) };
}

/** Sites of each caravan's day. */
function visitsByDay(tours: readonly PlannedTour[]): ReadonlyMap<string, string> {
  return new Map(tours.map((tour) => [dayKey(tour), tour.stops.map(({ siteId }) => siteId).join()]));
}

/**
 * What was left out and still is, and what was just taken out. A remedy that names a day which has other visits now is
 * forgotten: it was tried beside those of before.
 */
function omissionsAfter(plan: Plan, tours: readonly PlannedTour[]): readonly Omission[] {
  const sitesOf = (all: readonly PlannedTour[]) =>
    all.flatMap(({ stops }) => stops.map(({ siteId }) => siteId));
  const served = new Set(sitesOf(tours));
  const omitted = new Set(plan.omissions.map(({ siteId }) => siteId));
  const takenOut = [...new Set(sitesOf(plan.tours))].filter(
    (siteId) => !served.has(siteId) && !omitted.has(siteId),
  );
  const [before, after] = [visitsByDay(plan.tours), visitsByDay(tours)];
  const stillHolds = ({ remedy }: Omission) => {
    if (remedy === null || remedy.caravanId === null || remedy.date === null) return true;
    const key = dayKey({ caravanId: remedy.caravanId, date: remedy.date });
    return before.get(key) === after.get(key);
  };
  return [
    ...plan.omissions
      .filter(({ siteId }) => !served.has(siteId))
      .map((omission) => (stillHolds(omission) ? omission : { ...omission, remedy: null })),
    ...takenOut.map((siteId): Omission => ({ siteId, reason: { code: 'taken-out' }, remedy: null })),
  ];
}

/** Of the sites those that a plan neither visits nor leaves out, each once. @throws AppError E1001 */
function notInPlan(read: Readers, { tours, omissions }: Plan, siteIds: readonly string[]): readonly string[] {
  const known = new Set([
    ...tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId)),
    ...omissions.map(({ siteId }) => siteId),
  ]);
  return [...new Set(siteIds)].filter((id) => {
    if (!read.sites.find(id)) throw new AppError('E1001', `site ${id} not found`, { kind: 'site', id });
    return !known.has(id);
  });
}

/** A plan that leaves out these sites too, for the next run. */
function withWanted(plan: Plan, siteIds: readonly string[]): Plan {
  const wanted = siteIds.map((siteId): Omission => ({ siteId, reason: { code: 'not-tried' }, remedy: null }));
  return {
    ...plan,
    omissions: [...plan.omissions, ...wanted],
    provenance: { ...plan.provenance, edits: plan.provenance.edits + 1 },
  };
}

export function createPlanEditor(
  session: WorkspaceSession,
  reader: PlanReader,
  problems: PlanProblems,
  ids: IdGenerator,
): PlanEditor {
  /** What somebody must see to, and no change of the plan mends. */
  const warnings = ({ tours }: Pick<Plan, 'tours'>) => [
    ...paperWarnings(tours, caravanFacts(session.read())),
    ...exhibitChecker(session.read(), session.businessDate())(tours),
  ];
  const brokenRules = (plan: Plan) => [
    ...problems.of(plan).draftOf(plan.tours.map(outlineOf)).violations,
    ...warnings(plan),
  ];
  const asRunOf = (id: string) =>
    session
      .read()
      .plans.headers()
      .find((each) => each.asRunOf === id)?.id ?? null;
  /** The next version with the same tours, stops and locks under ids of its own. */
  const copyOf = (plan: Plan, name: string): Plan => ({
    ...plan,
    id: ids.next(),
    number: session.read().plans.nextNumber(),
    name,
    tours: plan.tours.map((tour) => ({
      ...tour,
      id: ids.next(),
      stops: tour.stops.map((stop) => ({ ...stop, id: ids.next() })),
    })),
  });
  return {
    edit: (id, version, asked) => {
      const read = session.read();
      const { version: _, ...plan } = requireCurrent(reader.find(id), 'plan', id, version);
      if (plan.state === 'published') {
        throw new AppError('E2013', `plan ${id} is published`, { name: plan.name });
      }
      checkLodgings(read, asked);
      const added = asked.flatMap((edit) => (edit.kind === 'add' ? [edit.siteId] : []));
      const edits = withPositions(plan, asked, () => problems.of(plan, added));
      const days = changedDays(plan, edits);
      // Locks alone change no time: what the workspace changed since must not come in by them.
      const { tours, lost, violations } = edits.every(({ kind }) => kind === 'lock')
        ? { tours: lockedTours(plan.tours, days), lost: plan.lost, violations: null }
        : timedTours(plan, days, problems.of(plan, added), ids);
      const after: Plan = {
        ...plan,
        tours,
        lost,
        omissions: omissionsAfter(plan, tours),
        provenance: { ...plan.provenance, edits: plan.provenance.edits + 1 },
      };
      session
        .store()
        .run(stepOf(read, plan, edits), (write) => write.plans.updateContent(plan, after, version));
      return {
        before: plan,
        after: reader.keep(after),
        violations: violations && [...violations, ...warnings(after)],
      };
    },
    want: (id, version, siteIds) => {
      const { version: _, ...plan } = requireCurrent(reader.find(id), 'plan', id, version);
      if (plan.state !== 'draft') throw new AppError('E2013', `plan ${id} is no draft`, { name: plan.name });
      const added = notInPlan(session.read(), plan, siteIds);
      const step = { name: 'plan.want', params: { name: plan.name, count: added.length } };
      session.store().run(step, (write) => {
        if (added.length === 0) return;
        write.plans.updateContent(plan, withWanted(plan, added), version);
      });
      return added.length;
    },
    violations: (id) => brokenRules(reader.find(id)),
    copy: (id, name) => {
      const copy: Plan = { ...copyOf(reader.find(id), name), state: 'draft', asRunOf: null };
      session.store().run({ name: 'plan.copy', params: { name } }, (write) => write.plans.insert(copy));
      return copy.id;
    },
    recordRun: (id, name) => {
      const plan = reader.find(id);
      const { name: published } = plan;
      if (plan.state !== 'published')
        throw new AppError('E2021', `plan ${id} is ${plan.state}`, { name: published });
      const asRunId = asRunOf(id);
      if (asRunId !== null) {
        throw new AppError('E2024', `${asRunId} records the run of ${id}`, { name: published, asRunId });
      }
      const record: Plan = { ...copyOf(plan, name), state: 'as-run', asRunOf: id };
      session
        .store()
        .run({ name: 'plan.recordRun', params: { name: published } }, (write) => write.plans.insert(record));
      return record.id;
    },
    asRunOf,
  };
}
