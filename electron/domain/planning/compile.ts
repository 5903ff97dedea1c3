import {
  createProblem,
  draftOf,
  explainServed,
  explainUnserved,
  pricesOf,
  type ProblemData,
  ProblemFaultsError,
  type ProblemInput,
  type RoutePlan,
  type Solution,
  solutionOf,
} from '@engine';
import { AppError } from '../errors.ts';
import type { LostPoints, Omission } from '../plan/plan.ts';
import type { PlanViolation } from '../plan/violation.ts';
import { type DecodedTour, decodeTours, encodeTours, type Naming } from './decode.ts';
import { omissionWords, visitWords } from './explain-words.ts';
import { areasOf, goalsOf } from './goals.ts';
import { headlineRemedy, type OmissionExplanation, type VisitExplanation } from './omission.ts';
import { likelyReason } from './omission-reason.ts';
import { drivingOf, placesOf, travelOf } from './places-and-travel.ts';
import type { PlanningInput, StartingTour } from './planning-model.ts';
import { type PlanPrice, type PriceKind, priceKindOf, priceWords, wishOf } from './price.ts';
import { feasibleStart } from './start.ts';
import { lodgingsOf, vehiclesOf } from './vehicles.ts';
import { closedNights, violationsOf } from './violation-words.ts';
import { ordersOf, relationsOf, seriesOf, type VisitList, visitListOf, visitsOf } from './visits.ts';

/** A plan as somebody wants it, timed, with every rule that it breaks. */
export interface TimedDraft {
  readonly tours: readonly DecodedTour[];
  readonly lost: LostPoints;
  readonly violations: readonly PlanViolation[];
}

/** A planning run as the engine sees it, and the way back. */
export interface CompiledPlanning {
  readonly problem: ProblemData;
  /** What of the plan to start from can be kept in this run; null when it starts from nothing. */
  readonly start: readonly RoutePlan[] | null;
  /** Tours of a solution by date, then caravan in the order of the input. */
  toursOf(solution: Solution): readonly DecodedTour[];
  /** Sites with a visit that `solution` does not serve, in the order of the input. */
  omittedSites(solution: Solution): readonly string[];
  /** Main reason and headline remedy of one of them. Costs as much as `explainOmission`. */
  omissionOf(solution: Solution, siteId: string): Omission;
  /** What can be said of one of them at once: the reason that needs no attempts, and no remedy. */
  likelyOmissionOf(solution: Solution, siteId: string): Omission;
  /** Points of the first visit to a site. */
  valueOf(siteId: string): number;
  /** Everything about a left-out site. Throws RangeError when it has all its visits or is not part of the input. */
  explainOmission(solution: Solution, siteId: string): OmissionExplanation;
  /** Why a visit is where it is; null when the site has no visit on that day. */
  explainVisit(solution: Solution, siteId: string, date: string): VisitExplanation | null;
  /**
   * What each wish would cost the plan of `solution`; `pricesOf` of the engine tells the method. Yields every few
   * milliseconds the wish it works on.
   */
  pricesOf(
    solution: Solution,
    kinds: readonly PriceKind[],
    shouldStop: () => boolean,
  ): Generator<PriceKind, readonly PlanPrice[]>;
  /** A plan in business words as a solution; what cannot be kept in this run is left out. */
  solutionOf(tours: readonly StartingTour[]): Solution;
  /** Times a plan in business words whatever rules it breaks. What this run does not know is left out. */
  draftOf(tours: readonly StartingTour[]): TimedDraft;
}

function problemInputOf(input: PlanningInput, list: VisitList): ProblemInput {
  const places = placesOf(input);
  const { areas, areaOf } = areasOf(input);
  const driving = drivingOf(input, places);
  return {
    ...travelOf(places),
    dayCount: input.days.length,
    vehicles: vehiclesOf(input, places),
    visits: visitsOf(input, places, list, areaOf),
    lodgings: lodgingsOf(places),
    areas,
    series: seriesOf(input, list),
    relations: relationsOf(input, list),
    orders: ordersOf(input, list),
    ...(driving ? { driving } : {}),
    goals: goalsOf(input.rules),
  };
}

/** @throws AppError E2011 with every fault at once */
function problemOf(input: PlanningInput, list: VisitList): ProblemData {
  try {
    return createProblem(problemInputOf(input, list));
  } catch (error) {
    if (!(error instanceof ProblemFaultsError)) throw error;
    const faults = error.faults.slice(0, 50).map((fault) => JSON.stringify(fault));
    throw new AppError('E2011', error.message, { faults }, error);
  }
}

/**
 * Turns a planning run into a problem of the engine. Every calendar day is a day of the engine; nobody goes out on
 * days that are not working days. A site has one visit unless `repeats` gives it more. Values: value.ts; goals:
 * goals.ts; legs are estimates (travel/estimate.ts); the unit of cost is one kilometre. Without nights
 * (`maxNights` 0) lodgings are left out.
 *
 * Precondition: `planningIssues` (preflight.ts) found nothing.
 * @throws AppError E2011 when a number lies outside the engine's limits, for example openings that overlap
 */
export function compilePlanning(given: PlanningInput): CompiledPlanning {
  const input = given.rules.maxNights > 0 ? given : { ...given, lodgings: [] };
  const list = visitListOf(input);
  const naming: Naming = { input, list };
  const problem = problemOf(input, list);
  const siteIndex = new Map(input.sites.map(({ id }, site) => [id, site]));
  const visitsOfSite = (siteId: string) => {
    const visits = list.ofSite[siteIndex.get(siteId) ?? -1];
    if (!visits) throw new RangeError(`site ${siteId} is not part of this planning run`);
    return visits;
  };
  const omittedVisit = (solution: Solution, siteId: string): number => {
    const visit = visitsOfSite(siteId).find((candidate) => solution.unserved.includes(candidate));
    if (visit === undefined) throw new RangeError(`site ${siteId} has its visits`);
    return visit;
  };
  const explainOmission = (solution: Solution, siteId: string): OmissionExplanation => {
    const visit = omittedVisit(solution, siteId);
    return omissionWords(naming, explainUnserved(problem, solution, visit), problem.prize[visit]!);
  };
  return {
    problem,
    start: input.start.length === 0 ? null : feasibleStart(problem, encodeTours(naming, input.start)),
    toursOf: (solution) => decodeTours(naming, solution),
    omittedSites: (solution) => {
      const sites = new Set(solution.unserved.map((visit) => list.siteOf[visit]!));
      return [...sites].sort((a, b) => a - b).map((site) => input.sites[site]!.id);
    },
    omissionOf: (solution, siteId) => {
      const { reason, remedies } = explainOmission(solution, siteId);
      return { siteId, reason, remedy: headlineRemedy(remedies) };
    },
    likelyOmissionOf: (solution, siteId) => {
      const visit = omittedVisit(solution, siteId);
      return { siteId, reason: likelyReason(naming, visit, problem.prize[visit]!), remedy: null };
    },
    valueOf: (siteId) => problem.prize[visitsOfSite(siteId)[0]!]!,
    explainOmission,
    explainVisit: (solution, siteId, date) => {
      const visits = new Set(visitsOfSite(siteId));
      const visit = solution.routes
        .filter((route) => input.days[route.day]!.date === date)
        .flatMap((route) => route.stops.map((stop) => stop.visit))
        .find((candidate) => visits.has(candidate));
      if (visit === undefined) return null;
      return visitWords(naming, explainServed(problem, solution, visit), problem.prize[visit]!);
    },
    *pricesOf(solution, kinds, shouldStop) {
      const pricing = pricesOf(problem, solution, kinds.map(wishOf), shouldStop);
      for (;;) {
        const turn = pricing.next();
        if (turn.done === true) return turn.value.map((price) => priceWords(naming, solution, price));
        yield priceKindOf(turn.value);
      }
    },
    solutionOf: (tours) => solutionOf(problem, feasibleStart(problem, encodeTours(naming, tours))),
    draftOf: (tours) => {
      const { solution, faults } = draftOf(problem, encodeTours(naming, tours));
      const timed = decodeTours(naming, solution);
      return {
        tours: timed,
        lost: solution.cost.lost,
        violations: [...violationsOf(naming, faults, timed), ...closedNights(input, timed)],
      };
    },
  };
}
