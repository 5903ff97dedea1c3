import type { PlannedStayView, StayPlanView, TouringSetView } from '@contract/stay-plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { Lengths } from '@domain/exhibit/packed-volume.ts';
import type { OpeningDay } from '@domain/stay/opening-days.ts';
import { type PhaseSpan, type StayPhase, phaseSpans } from '@domain/stay/phases.ts';
import type { IsoInstant } from '@domain/units.ts';

/** What papers of stationed exhibitions are made from: a plan, and what the registry knows of its venues and sets. */
export interface StayPaperInput {
  readonly plan: StayPlanView;
  readonly workspaceName: string;
  /** The workspace holds invented sample data; every page says so. */
  readonly isSample: boolean;
  readonly madeAt: IsoInstant;
  /** By id of the site. */
  readonly venues: ReadonlyMap<string, VenueFacts>;
  /** By id of the set. */
  readonly sets: ReadonlyMap<string, SetFacts>;
  /** Each day from the first to the last on which a stay is open, by its id. */
  readonly openings: ReadonlyMap<string, readonly OpeningDay[]>;
}

/** Figures of a venue; null = not known, texts empty. */
export interface VenueFacts {
  readonly name: string;
  readonly area_m2: number | null;
  readonly power_kw: number | null;
  readonly doorWidth_cm: number | null;
  readonly doorHeight_cm: number | null;
  readonly vehicleLength_cm: number | null;
  /** As they may be printed: masked already unless they were asked for in full. */
  readonly contactName: string;
  readonly contactPhone: string;
  /** Days of the week on which it lets the public in, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
}

export interface SetFacts {
  /** What a hall must have for it; null = not known. */
  readonly area_m2: number | null;
  readonly power_kw: number | null;
  /** In use, by code. */
  readonly crates: readonly CrateFacts[];
  /** In use, by number. */
  readonly exhibits: readonly ExhibitFacts[];
}

export interface CrateFacts extends Lengths {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The empty crate. */
  readonly weight_kg: number | null;
}

export interface ExhibitFacts {
  readonly serial: string;
  readonly name: string;
  /** Null when it travels without one. */
  readonly crateId: string | null;
  readonly packed: Lengths;
  readonly standing: Lengths;
  readonly weight_kg: number | null;
}

/** A stay with all that papers say about it. */
export interface StayPaper {
  readonly stay: PlannedStayView;
  readonly set: TouringSetView;
  /** Number of the stay in the plan, from 1 on, as the table of the plan counts them. */
  readonly sequence: number;
  readonly venue: VenueFacts;
  readonly load: SetFacts;
  readonly openings: readonly OpeningDay[];
}

const NO_VENUE: VenueFacts = {
  name: '',
  area_m2: null,
  power_kw: null,
  doorWidth_cm: null,
  doorHeight_cm: null,
  vehicleLength_cm: null,
  contactName: '',
  contactPhone: '',
  weekdays: [],
};
const NO_LOAD: SetFacts = { area_m2: null, power_kw: null, crates: [], exhibits: [] };

/** The stays of a plan in its order, or the one that is asked for. */
export function stayPapers(input: StayPaperInput, stayId: string | null): readonly StayPaper[] {
  const sets = new Map(input.plan.sets.map((set) => [set.id, set]));
  return input.plan.stays.flatMap((stay, index) => {
    const set = sets.get(stay.setId);
    if (!set || (stayId !== null && stay.id !== stayId)) return [];
    return [
      {
        stay,
        set,
        sequence: index + 1,
        venue: input.venues.get(stay.venueId) ?? NO_VENUE,
        load: input.sets.get(set.id) ?? NO_LOAD,
        openings: input.openings.get(stay.id) ?? [],
      },
    ];
  });
}

/** Days of a phase of a stay; null when it takes none. */
export function phaseOf(stay: PlannedStayView, phase: StayPhase): PhaseSpan | null {
  return phaseSpans(stay).find((span) => span.phase === phase) ?? null;
}

/** Day on which the set has to be at the venue: the last one on the road, or the first one there. */
export const arrivalOf = (stay: PlannedStayView): string =>
  stay.haulStart < stay.installStart ? addDays(stay.installStart, -1) : stay.installStart;

/** Number of a paper: of the plan, then of the stay in it; a plan that is not saved has 0. */
export const paperNumber = ({ plan }: StayPaperInput, { sequence }: StayPaper): string =>
  `${String(plan.number ?? 0).padStart(3, '0')}-${String(sequence).padStart(3, '0')}`;

/** Theme and edition of a set, as far as it has them. */
export const themeAndEdition = ({ theme, edition }: TouringSetView): string =>
  [theme, edition].filter((part) => part !== '').join(' · ');
