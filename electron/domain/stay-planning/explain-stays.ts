import {
  explainStay,
  STAY_OBSTACLES,
  type StayChange,
  type StayExplanation,
  type StayObstacleKind,
  type StayPlan,
  type StayProblem,
  type TriedStay,
} from '@engine';
import { NO_STAY_LOCK } from '../stay/stay-plan.ts';
import type { StayOmission, StayOmissionCode, StayRemedy, StayRemedyCode } from '../stay/stay-omission.ts';
import { compileStays } from './compile-stays.ts';
import { planOf } from './feasible-start.ts';
import { likelyOmissionCode } from './likely-omission.ts';
import type { RunSlots } from './run-slots.ts';
import type { StayFrame, StayOutline } from './stay-frame.ts';
import type { StayPlanningInput } from './stay-model.ts';
import { pointsOf } from './worth.ts';

/** What one set says to a county, at the venue that comes closest. */
export interface StayRefusal {
  readonly setId: string;
  readonly venueId: string | null;
  readonly code: StayOmissionCode;
}

/** Why a county has no stay, and what would let it in. */
export interface CountyExplanation {
  readonly countyCode: string;
  readonly code: StayOmissionCode;
  readonly refusals: readonly StayRefusal[];
  /** Best first; empty when no single change helps. */
  readonly remedies: readonly StayRemedy[];
}

/** Answers about the counties that a plan leaves out. */
export interface StayExplainer {
  /** Counties of the run without a stay, in the order of the input. */
  readonly omitted: readonly string[];
  /** Everything about one of them; each change is really tried. Throws RangeError for a county that has a stay. */
  readonly explain: (countyCode: string) => CountyExplanation;
  /** Reason and headline remedy. Costs as much as `explain`. */
  readonly omissionOf: (countyCode: string) => StayOmission;
  /** What can be said at once: a reason that needs no attempts, and no remedy. */
  readonly likelyOmissionOf: (countyCode: string) => StayOmission;
}

const CODES: Readonly<Record<StayObstacleKind, StayOmissionCode>> = {
  unsuitable: 'unsuitable',
  'set-twice': 'same-edition',
  'same-edition': 'same-edition',
  horizon: 'no-set-available',
  'no-window': 'no-window',
  'never-open': 'no-open-day',
  gap: 'gap',
  'set-full': 'outranked',
  'crew-full': 'crew-busy',
  'crew-stays-full': 'crew-busy',
  'carrier-full': 'carrier-busy',
  'not-worth-it': 'not-worth-it',
};

/** How close to coming a set is: the later in the list of obstacles, the closer. */
const closeness = (kind: StayObstacleKind) => STAY_OBSTACLES.indexOf(kind);

interface Model {
  readonly frame: StayFrame;
  readonly slots: RunSlots;
  readonly problem: StayProblem;
}

/** A county, its venues and last stay as they are, or as a remedy would have them. */
function modelOf(input: StayPlanningInput): Model {
  const { frame, slots, problem } = compileStays(input);
  return { frame, slots, problem };
}

function codeOf({ obstacles, insertion }: StayExplanation): StayOmissionCode {
  if (obstacles.length === 0) return 'no-venue';
  if (insertion && isGain(insertion)) return 'stopped-early';
  const closest = obstacles.reduce((best, obstacle) =>
    closeness(obstacle.kind) > closeness(best.kind) ? obstacle : best,
  );
  return CODES[closest.kind];
}

const isGain = ({ extra }: TriedStay) => extra.unmetPins < 0 || (extra.unmetPins === 0 && extra.points < 0);

function refusalsOf(
  { frame, slots }: Model,
  { obstacles, insertion }: StayExplanation,
): readonly StayRefusal[] {
  return frame.input.sets.map(({ id }, k) => {
    const own = obstacles.filter(({ set }) => set === k);
    if (own.length === 0) return { setId: id, venueId: null, code: 'no-venue' };
    const best = own.reduce((a, b) => (closeness(b.kind) > closeness(a.kind) ? b : a));
    const venueId = frame.input.venues[slots.slots[best.venue]!.venue]!.id;
    const fits = insertion?.set === k && isGain(insertion);
    return { setId: id, venueId, code: fits ? 'stopped-early' : CODES[best.kind] };
  });
}

const REMEDIES: Readonly<Record<StayChange['kind'], StayRemedyCode>> = {
  'shorter-stay': 'shorter-stay',
  'wider-window': 'open-window',
  'shorter-gap': 'shorter-gap',
  'one-more-set': 'one-more-set',
  'one-more-hand': 'more-crew',
  'one-more-stay-of-crew': 'more-crew',
  'one-more-move-of-carrier': 'one-more-carrier',
  displace: 'displace',
};

/** A stay that was tried, as a remedy. */
function triedRemedy({ frame, slots }: Model, code: StayRemedyCode, tried: TriedStay): StayRemedy {
  const { axis, input } = frame;
  const { venue, open, close } = tried.stay;
  return {
    code,
    setId: input.sets[tried.set]?.id ?? null,
    venueId: input.venues[slots.slots[venue]!.venue]!.id,
    open: axis.dateOf(open),
    close: axis.dateOf(close),
    days: null,
    byCountyCode: null,
    gain: 0 - pointsOf(tried.extra.points),
  };
}

function changeRemedy(model: Model, change: StayChange, tried: TriedStay): StayRemedy {
  const { input } = model.frame;
  const remedy = triedRemedy(model, REMEDIES[change.kind], tried);
  switch (change.kind) {
    case 'shorter-stay':
      return { ...remedy, days: tried.stay.close - tried.stay.open + 1 };
    case 'shorter-gap':
      return { ...remedy, days: change.days };
    case 'one-more-set':
      return { ...remedy, setId: input.sets[change.like]!.id };
    case 'displace': {
      const county = model.problem.venues[change.stay.venue]!.county;
      return { ...remedy, byCountyCode: input.counties[county]!.code };
    }
    default:
      return remedy;
  }
}

/** The run with halls of a county that are large enough for anything. */
const withLargerVenue = (input: StayPlanningInput, code: string): StayPlanningInput => ({
  ...input,
  venues: input.venues.map((venue) =>
    venue.countyCode === code ? { ...venue, area_m2: null, power_kw: null } : venue,
  ),
});

/** The run with another edition in the history of a county. */
const withOtherEdition = (input: StayPlanningInput, code: string): StayPlanningInput => ({
  ...input,
  counties: input.counties.map((county) =>
    county.code === code && county.lastStay
      ? { ...county, lastStay: { ...county.lastStay, edition: '' } }
      : county,
  ),
});

/** A change of the run itself, tried with the same plan. */
function variantRemedy(
  input: StayPlanningInput,
  code: StayRemedyCode,
  plan: StayPlan,
  county: number,
): readonly StayRemedy[] {
  const model = modelOf(input);
  const { insertion } = explainStay(model.problem, plan, county);
  return insertion ? [{ ...triedRemedy(model, code, insertion) }] : [];
}

/**
 * Explains what a plan leaves out. What a re-plan was told to keep does not count here, and of the plan itself what
 * breaks no rule.
 * @throws AppError E2011 as `compileStays`
 */
export function stayExplainer(given: StayPlanningInput, stays: readonly StayOutline[]): StayExplainer {
  const earlier = stays.map((stay, index) => ({ ...stay, id: String(index), lock: NO_STAY_LOCK }));
  const rules = { ...given.rules, changeDayWeight: 0, changeSetWeight: 0, droppedWeight: 0 };
  const input: StayPlanningInput = { ...given, rules, earlier, only: null };
  const compiled = compileStays(input);
  const model: Model = compiled;
  const plan = compiled.initial ?? planOf(compiled.problem, []);
  const hosted = new Set(stays.map(({ countyCode }) => countyCode));
  const omitted = compiled.frame.input.counties.flatMap(({ code }) => (hosted.has(code) ? [] : [code]));
  const countyOf = (countyCode: string): number => {
    const county = compiled.frame.countyOf.get(countyCode);
    if (county === undefined || hosted.has(countyCode))
      throw new RangeError(`county ${countyCode} is not left out`);
    return county;
  };
  const explain = (countyCode: string): CountyExplanation => {
    const county = countyOf(countyCode);
    const explanation = explainStay(compiled.problem, plan, county);
    const code = codeOf(explanation);
    const { insertion, remedies, counts } = explanation;
    const changes = remedies
      .filter(({ tried }) => tried.extra.unmetPins <= 0)
      .map(({ change, tried }) => changeRemedy(model, change, tried));
    const larger =
      (counts.unsuitable ?? 0) > 0 && !insertion
        ? variantRemedy(withLargerVenue(input, countyCode), 'larger-venue', plan, county)
        : [];
    const edition =
      (counts['same-edition'] ?? 0) > 0 && !insertion
        ? variantRemedy(withOtherEdition(input, countyCode), 'another-edition', plan, county)
        : [];
    const asIs = insertion && isGain(insertion) ? [triedRemedy(model, 'fits-now', insertion)] : [];
    return {
      countyCode,
      code,
      refusals: refusalsOf(model, explanation),
      remedies: [...asIs, ...[...changes, ...larger, ...edition].sort((a, b) => b.gain - a.gain)],
    };
  };
  return {
    omitted,
    explain,
    omissionOf: (countyCode) => {
      const { code, remedies } = explain(countyCode);
      return { countyCode, code, remedy: headline(remedies) };
    },
    likelyOmissionOf: (countyCode) => {
      const county = countyOf(countyCode);
      return { countyCode, code: likelyOmissionCode(compiled.frame, compiled.problem, county), remedy: null };
    },
  };
}

/** The remedy to name first: one that pays before one that does not, a set more last. */
function headline(remedies: readonly StayRemedy[]): StayRemedy | null {
  const small = remedies.filter(({ code }) => code !== 'one-more-set');
  return (
    small.find(({ gain }) => gain > 0) ??
    remedies.find(({ gain }) => gain > 0) ??
    small[0] ??
    remedies[0] ??
    null
  );
}
