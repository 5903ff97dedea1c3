import type { StayScenarioInput } from '@contract/stay-planning.ts';
import { stayTotals, type StayTotals } from '@domain/stay/stay-totals.ts';
import type { StayPlanningInput, StayPlanningSet } from '@domain/stay-planning/stay-model.ts';
import type { RunControl } from '../planning/run-control.ts';
import type { StayRunProgress, StaySolveDeps } from './solve-stays.ts';
import { type PreparedRun, solveStayRun } from './stay-run.ts';

/** A run with a difference; nothing of it is kept but what it comes to. @throws AppError E2006, E2009, E2011 */
export async function runScenario(
  deps: StaySolveDeps,
  { request, input }: PreparedRun,
  scenario: StayScenarioInput,
  control: RunControl,
  progress: (progress: StayRunProgress) => void,
): Promise<StayTotals> {
  const changed = changedInput(input, scenario);
  const { stays } = await solveStayRun(deps, { request, input: changed }, control, progress);
  return stayTotals({ ...changed, stays });
}

/** The run with what the scenario changes of it. */
export function changedInput(input: StayPlanningInput, scenario: StayScenarioInput): StayPlanningInput {
  switch (scenario.kind) {
    case 'as-is':
      return input;
    case 'more-sets': {
      const [like] = input.sets;
      if (like === undefined) return input;
      const more = Array.from({ length: scenario.count }, (_, index) => anotherLike(like, index + 1));
      return { ...input, sets: [...input.sets, ...more] };
    }
    case 'open-days': {
      const { min_d: minOpen_d, max_d: maxOpen_d } = scenario;
      return {
        ...input,
        rules: { ...input.rules, minOpen_d, maxOpen_d },
        sets: input.sets.map((set) => ({ ...set, minOpen_d: null, maxOpen_d: null })),
        venues: input.venues.map((venue) => ({
          ...venue,
          terms: venue.terms && { ...venue.terms, minOpen_d: null, maxOpen_d: null },
        })),
      };
    }
    case 'more-crew':
      return {
        ...input,
        crews: input.crews.map((crew) => ({
          ...crew,
          perDay: crew.perDay + scenario.count,
          maxStays: crew.maxStays === null ? null : crew.maxStays + scenario.count,
        })),
      };
  }
}

/** A set more, at its base and with nothing to do yet; nobody has seen its edition. */
const anotherLike = (set: StayPlanningSet, nth: number): StayPlanningSet => ({
  ...set,
  id: `${set.id}+${nth}`,
  name: `${set.name} +${nth}`,
  edition: `${set.edition}+${nth}`,
  start: null,
  blocked: [],
  missingExhibits: [],
});
