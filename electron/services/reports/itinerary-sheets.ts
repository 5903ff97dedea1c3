import type { NightView, PlanView, StopView, TourView } from '@contract/plans.ts';
import type { PlanningRules } from '@domain/planning/rules.ts';
import type { IsoDate, IsoInstant } from '@domain/units.ts';
import { Temporal } from 'temporal-polyfill';
import type { ItineraryTexts } from './texts/itinerary-wording.ts';
import type { ReportLanguage } from './workbook.ts';

/** What an itinerary is made from. */
export interface ItineraryInput {
  readonly plan: PlanView;
  /** Rules the plan was made under; PlanView does not carry them. */
  readonly rules: PlanningRules;
  /** The workspace holds invented sample data; every page says so. */
  readonly isSample: boolean;
  readonly workspaceName: string;
}

/** One day out of one caravan. */
export interface ItineraryDay {
  readonly date: IsoDate;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly tour: TourView;
  readonly legs: readonly ItineraryLeg[];
}

/** One leg and what it leads to: a stop, else the lodging of the night, else the base. */
export interface ItineraryLeg {
  readonly sequence: number;
  /** Name of the base, lodging or site where the leg begins. */
  readonly from: string;
  /** Departure from base or lodging, or the end of the service before. */
  readonly departure_s: number;
  readonly leg_m: number;
  readonly leg_s: number;
  readonly rest_s: number;
  readonly arrival_s: number;
  readonly stop: StopView | null;
  /** Only on the last leg of a day whose night is away from the base. */
  readonly night: NightView | null;
}

/** The days of one caravan in one ISO week: one sheet of paper for the crew. */
export interface ItinerarySheet {
  readonly caravanName: string;
  readonly baseName: string;
  /** First and last day out of the sheet. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: readonly ItineraryDay[];
}

/** All sheets of a plan, with what has to be printed on each. */
export interface ItinerarySheets {
  readonly input: ItineraryInput;
  readonly language: ReportLanguage;
  readonly madeAt: IsoInstant;
  readonly sheets: readonly ItinerarySheet[];
}

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: IsoDate): number => Temporal.PlainDate.from(date).dayOfWeek;

/** Monday of the week of a day. */
const mondayOf = (date: IsoDate): IsoDate =>
  Temporal.PlainDate.from(date)
    .subtract({ days: weekdayOf(date) - 1 })
    .toString();

/** Legs of a tour in order, the way to base or lodging included: their lengths add up to the length of the tour. */
function legsOf(tour: TourView): readonly ItineraryLeg[] {
  const stops = [...tour.stops].sort((a, b) => a.sequence - b.sequence);
  let departure_s = tour.departure_s;
  let from = tour.nightBefore?.name ?? tour.baseName;
  const legs: ItineraryLeg[] = stops.map((stop, index) => {
    const leg = { ...pick(stop), sequence: index + 1, from, departure_s, stop, night: null };
    departure_s = stop.end_s;
    from = stop.siteName;
    return leg;
  });
  legs.push({
    sequence: stops.length + 1,
    from,
    departure_s,
    leg_m: tour.returnLeg_m,
    leg_s: tour.returnLeg_s,
    rest_s: tour.returnRest_s,
    arrival_s: tour.return_s,
    stop: null,
    night: tour.night,
  });
  return legs;
}

const pick = ({ leg_m, leg_s, rest_s, arrival_s }: StopView) => ({ leg_m, leg_s, rest_s, arrival_s });

/** Where the last leg of a day leads. */
export function destinationOf({ night }: ItineraryLeg, words: ItineraryTexts): string {
  return night === null ? words.returnToBase : words.nightAt(night.name);
}

/** Days of a plan by caravan in the order of the plan, then by date. */
export function itineraryDays(plan: PlanView): readonly ItineraryDay[] {
  const rank = new Map(plan.caravanIds.map((id, index) => [id, index]));
  const rankOf = (tour: TourView) => rank.get(tour.caravanId) ?? plan.caravanIds.length;
  return [...plan.tours]
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        compareText(a.caravanId, b.caravanId) ||
        compareText(a.date, b.date) ||
        a.departure_s - b.departure_s,
    )
    .map((tour) => ({ date: tour.date, weekday: weekdayOf(tour.date), tour, legs: legsOf(tour) }));
}

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Splits a plan into sheets of paper: one per caravan and week. */
export function itinerarySheets(
  input: ItineraryInput,
  language: ReportLanguage,
  madeAt: IsoInstant,
): ItinerarySheets {
  const sheets: ItineraryDay[][] = [];
  let key = '';
  for (const day of itineraryDays(input.plan)) {
    const dayKey = `${day.tour.caravanId} ${mondayOf(day.date)}`;
    if (dayKey === key) sheets.at(-1)?.push(day);
    else sheets.push([day]);
    key = dayKey;
  }
  return {
    input,
    language,
    madeAt,
    sheets: sheets.flatMap((days) => {
      const [first] = days;
      const last = days.at(-1);
      if (!first || !last) return [];
      const { caravanName, baseName } = first.tour;
      return [{ caravanName, baseName, from: first.date, to: last.date, days }];
    }),
  };
}
