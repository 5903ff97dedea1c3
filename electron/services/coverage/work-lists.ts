import type { NormRow, WorkLists, WorkListScope } from '@contract/work-lists.ts';
import { isCounted, type IndicatorTableInput, wholeTally } from '@domain/indicator/indicator-table.ts';
import type { IsoDate } from '@domain/units.ts';
import { lastServices } from '@domain/worklist/last-service.ts';
import { missingFeedback } from '@domain/worklist/missing-feedback.ts';
import { daysLeft, type NormMiss, normsMissed } from '@domain/worklist/norms-missed.ts';
import { notCovered, overdue, type WaitingPlace } from '@domain/worklist/waiting-places.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import type { Readers } from '../ports/repositories.ts';
import { indicatorInput } from './indicators.ts';
import type { OutreachCache } from './outreach-cache.ts';
import { feedbackRows } from './feedback-rows.ts';
import { proposeNextPlaces } from './next-places.ts';
import { promisedRows } from './promised-rows.ts';
import { waitingRows } from './waiting-rows.ts';

/** Reads one of the lists, and counts what is on each; contacts are masked when `isMasked`. */
export function createWorkListReader(session: WorkspaceSession, cache: OutreachCache) {
  return (scope: WorkListScope, isMasked: boolean): WorkLists => {
    const { from, to, regionCode, categoryId } = scope;
    const table = { from, to, regionCode, categoryId, rowsBy: 'county', withPrevious: false } as const;
    const store = session.store();
    const facts = cache.facts(store, 'recorded', session.businessDate());
    const input = indicatorInput(store.read, { ...table, basis: 'recorded' }, facts, cache.ground(store));
    return readWorkLists(session, scope, input, isMasked);
  };
}

/** `input`: what was recorded in the period and area of the scope. */
function readWorkLists(
  session: WorkspaceSession,
  scope: WorkListScope,
  input: IndicatorTableInput,
  isMasked: boolean,
): WorkLists {
  const read = session.read();
  const today = session.businessDate();
  const missing = missingFeedback(input.facts, input.period, scope.feedback_d, today, (fact) =>
    isCounted(input, fact),
  );
  const waiting = { notCovered: uncovered(input, today, scope), overdue: overduePlaces(input, today, scope) };
  const norms = missedNorms(read, input);
  const promised = promisedRows(read, input, today);
  const next = proposeNextPlaces(read, input);
  return {
    counts: {
      notCovered: waiting.notCovered.length,
      overdue: waiting.overdue.length,
      normMissed: norms.length,
      promised: promised.length,
      feedback: missing.length,
      nextPlaces: next.length,
    },
    content: contentOf(scope.list),
    businessDate: today,
    isSample: read.meta.get().isSample,
  };

  function contentOf(list: WorkListScope['list']): WorkLists['content'] {
    switch (list) {
      case 'notCovered':
      case 'overdue':
        return { list, rows: waitingRows(read, input, waiting[list]) };
      case 'normMissed':
        return { list, rows: norms.map((miss) => normRow(read, miss, daysLeft(input.period, today))) };
      case 'promised':
        return { list, rows: promised };
      case 'feedback':
        return { list, rows: feedbackRows(read, missing, isMasked) };
      case 'nextPlaces':
        return { list, rows: next };
    }
  }
}

/** Townships that are on a list without their county, but for those of a unit outside the standard. */
const townshipsAlone = ({ tree, only }: IndicatorTableInput) =>
  tree.townshipsAlone(only).filter((code) => tree.isOfStandard(code));

/** Last day that is looked at: today, or the end of a period that is over. */
const asOf = ({ period }: IndicatorTableInput, today: IsoDate) => (period.to < today ? period.to : today);

/** Counties of the area, and townships of a list of some; of a single county that is asked for also its townships. */
function uncovered(
  input: IndicatorTableInput,
  today: IsoDate,
  { regionCode }: WorkListScope,
): readonly WaitingPlace[] {
  const { tree, only, period } = input;
  const tally = wholeTally(input, period);
  const { counties, townships } = tree.areaOf(only);
  const day = asOf(input, today);
  const last = lastServices(input.facts, 'any', day);
  const isOneCounty = regionCode !== null && counties.has(regionCode);
  return [
    ...notCovered(counties, new Set(tally.counties.keys()), last, day),
    ...notCovered(isOneCounty ? townships : townshipsAlone(input), tally.townships.toSet(), last, day),
  ];
}

function overduePlaces(
  input: IndicatorTableInput,
  today: IsoDate,
  { service, roundMonths }: WorkListScope,
): readonly WaitingPlace[] {
  const day = asOf(input, today);
  const { counties } = input.tree.areaOf(input.only);
  return overdue(
    [...counties, ...townshipsAlone(input)],
    roundMonths,
    lastServices(input.facts, service, day),
    day,
  );
}

function missedNorms(read: Readers, input: IndicatorTableInput): readonly NormMiss[] {
  const { period, norms, only, facts } = input;
  return normsMissed({
    tally: wholeTally(input, period),
    period,
    norms: only === null ? norms : null,
    sets: read.stays.sets().filter(({ isRetired }) => !isRetired),
    stays: facts.stays,
  });
}

function normRow(read: Readers, miss: NormMiss, left: number): NormRow {
  switch (miss.kind) {
    case 'caravan': {
      const name = read.fleet.caravans().find(({ id }) => id === miss.caravanId)?.name ?? miss.caravanId;
      const { missingDays: missing, ...rest } = miss;
      return { ...rest, name, missing, daysLeft: left };
    }
    case 'setStops': {
      const name = read.stays.sets().find(({ id }) => id === miss.setId)?.name ?? miss.setId;
      return { ...miss, name, daysLeft: left };
    }
    case 'townshipShare':
      return { ...miss, name: '', daysLeft: left };
  }
}
