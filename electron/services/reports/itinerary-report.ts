import type { PlanView } from '@contract/plans.ts';
import type { IsoInstant } from '@domain/units.ts';
import { METRES_PER_KILOMETRE, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '@domain/units.ts';
import { beijingTime } from './beijing-time.ts';
import {
  destinationOf,
  type ItineraryDay,
  type ItineraryInput,
  type ItineraryLeg,
  itineraryDays,
} from './itinerary-sheets.ts';
import { itineraryTexts } from './itinerary-texts.ts';
import { ruleLines } from './itinerary-rules.ts';
import { omissionText } from './omission-texts.ts';
import { remedyText, namesOf } from './remedy-texts.ts';
import type { ItineraryTexts } from './texts/itinerary-wording.ts';
import type { Cell, ReportLanguage, Sheet, Workbook } from './workbook.ts';
import { column, dateOrNone, decimal, integer, NOT_APPLICABLE, text, textOrNone, time } from './workbook.ts';

/** Itinerary of a plan as a workbook: every leg, totals per caravan, sites left out, and how it was made. */
export function itineraryReport(
  input: ItineraryInput,
  language: ReportLanguage,
  madeAt: IsoInstant,
): Workbook {
  const words = itineraryTexts[language];
  const days = itineraryDays(input.plan);
  const caption = captionOf(input, language);
  return {
    title: `${input.plan.name} ${words.fileTitle}`,
    sheets: [
      daysSheet(days, caption, words),
      totalsSheet(days, caption, words),
      omissionsSheet(input.plan, caption, words, language),
      notesSheet(input, caption, language, madeAt),
    ],
  };
}

/** One line that says which plan this is, in which state, and what its numbers are. */
export function captionOf(input: ItineraryInput, language: ReportLanguage): string {
  const { plan, isSample } = input;
  const words = itineraryTexts[language];
  const version = plan.number === null ? words.unsaved : `v${plan.number}`;
  return [
    `${plan.name} ${version} ${words.states[plan.state]}`,
    `${plan.periodStart} – ${plan.periodEnd}`,
    words.estimate,
    ...(isSample ? [words.sample] : []),
  ].join(' · ');
}

const kilometres = (length_m: number): Cell => decimal(length_m / METRES_PER_KILOMETRE, 1);
const minutes = (duration_s: number): Cell => integer(Math.round(duration_s / SECONDS_PER_MINUTE));

function daysSheet(days: readonly ItineraryDay[], caption: string, words: ItineraryTexts): Sheet {
  const { columns, units } = words;
  return {
    name: words.sheets.days,
    caption,
    columns: [
      column(columns.caravan, 18),
      column(columns.base, 18),
      column(columns.date, 12),
      column(columns.weekday, 11),
      column(columns.sequence, 6),
      column(columns.from, 24, { isWrapped: true }),
      column(columns.departure, 10),
      column(columns.length, 14, { unit: units.km }),
      column(columns.drive, 14, { unit: units.minutes }),
      column(columns.rest, 14, { unit: units.minutes }),
      column(columns.arrival, 9),
      column(columns.start, 12),
      column(columns.setup, 12, { unit: units.minutes }),
      column(columns.end, 12),
      column(columns.site, 32, { isWrapped: true }),
      column(columns.kind, 14),
      column(columns.county, 16),
      column(columns.township, 18),
      column(columns.lastVisit, 12),
    ],
    rows: days.flatMap((day) => day.legs.map((leg) => legRow(day, leg, words))),
    totals: [],
  };
}

function legRow(day: ItineraryDay, leg: ItineraryLeg, words: ItineraryTexts): readonly Cell[] {
  const { stop } = leg;
  return [
    text(day.tour.caravanName),
    text(day.tour.baseName),
    dateOrNone(day.date),
    text(words.weekdays[day.weekday - 1] ?? ''),
    integer(leg.sequence),
    text(leg.from),
    time(leg.departure_s),
    kilometres(leg.leg_m),
    minutes(leg.leg_s),
    minutes(leg.rest_s),
    time(leg.arrival_s),
    stop === null ? NOT_APPLICABLE : time(stop.start_s),
    stop === null ? NOT_APPLICABLE : minutes(stop.setup_s),
    stop === null ? NOT_APPLICABLE : time(stop.end_s),
    text(stop === null ? destinationOf(leg, words) : stop.siteName),
    stop === null ? NOT_APPLICABLE : text(words.siteKinds[stop.siteKind]),
    textOrNone(stop === null ? null : stop.countyName),
    textOrNone(stop === null ? null : stop.townshipName),
    stop === null ? NOT_APPLICABLE : stop.lastVisit === null ? text(words.never) : dateOrNone(stop.lastVisit),
  ];
}

/** Figures of some days, each counted from the legs, so that the sheet agrees with itself. */
function sumsOf(days: readonly ItineraryDay[]): readonly Cell[] {
  const legs = days.flatMap((day) => day.legs);
  const stops = legs.flatMap((leg) => (leg.stop === null ? [] : [leg.stop]));
  const sum = (valueOf: (leg: ItineraryLeg) => number) =>
    legs.reduce((total, leg) => total + valueOf(leg), 0);
  return [
    integer(new Set(days.map((day) => `${day.tour.caravanId} ${day.date}`)).size),
    integer(days.filter((day) => day.tour.night !== null).length),
    integer(stops.length),
    integer(new Set(stops.map((stop) => stop.countyCode)).size),
    kilometres(sum((leg) => leg.leg_m)),
    decimal(sum((leg) => leg.leg_s) / SECONDS_PER_HOUR, 1),
    minutes(sum((leg) => leg.rest_s)),
  ];
}

function totalsSheet(days: readonly ItineraryDay[], caption: string, words: ItineraryTexts): Sheet {
  const { columns, units } = words;
  const caravans = new Map<string, ItineraryDay[]>();
  for (const day of days) {
    caravans.set(day.tour.caravanId, [...(caravans.get(day.tour.caravanId) ?? []), day]);
  }
  return {
    name: words.sheets.totals,
    caption,
    columns: [
      column(columns.caravan, 18),
      column(columns.base, 18),
      column(columns.days, 10),
      column(columns.nights, 12),
      column(columns.visits, 10),
      column(columns.counties, 10),
      column(columns.kilometres, 18, { unit: units.km }),
      column(columns.driveHours, 20, { unit: units.hours }),
      column(columns.restTotal, 16, { unit: units.minutes }),
    ],
    rows: [...caravans.values()].map((own) => [
      text(own[0]?.tour.caravanName ?? ''),
      text(own[0]?.tour.baseName ?? ''),
      ...sumsOf(own),
    ]),
    totals: [[text(words.total), NOT_APPLICABLE, ...sumsOf(days)]],
  };
}

function omissionsSheet(
  plan: PlanView,
  caption: string,
  words: ItineraryTexts,
  language: ReportLanguage,
): Sheet {
  const { columns } = words;
  const names = namesOf(plan);
  return {
    name: words.sheets.omissions,
    caption,
    columns: [
      column(columns.site, 32, { isWrapped: true }),
      column(columns.county, 16),
      column(columns.lastVisit, 12),
      column(columns.reason, 60, { isWrapped: true }),
      column(columns.remedy, 50, { isWrapped: true }),
    ],
    rows: plan.omissions.map((omission) => [
      text(omission.siteName),
      text(omission.countyName),
      omission.lastVisit === null ? text(words.never) : dateOrNone(omission.lastVisit),
      text(omissionText(omission.reason, language)),
      textOrNone(omission.remedy === null ? null : remedyText(omission.remedy, names, language)),
    ]),
    totals: [],
  };
}

function notesSheet(
  input: ItineraryInput,
  caption: string,
  language: ReportLanguage,
  madeAt: IsoInstant,
): Sheet {
  const { plan, rules, isSample, workspaceName } = input;
  const words = itineraryTexts[language];
  const { notes } = words;
  const { provenance } = plan;
  const search = words.iterations(
    provenance.iterations,
    provenance.iterationLimit,
    provenance.searches,
    words.stopReasons[provenance.stopReason],
  );
  const pairs: readonly (readonly [string, Cell])[] = [
    [notes.plan, text(plan.name)],
    [notes.number, plan.number === null ? text(words.unsaved) : integer(plan.number)],
    [notes.state, text(words.states[plan.state])],
    [notes.period, text(`${plan.periodStart} – ${plan.periodEnd}`)],
    [notes.workspace, text(workspaceName)],
    [notes.data, text(isSample ? notes.sampleText : notes.ownDataText)],
    [notes.travel, text(notes.travelText)],
    [notes.times, text(notes.timesText)],
    ...ruleLines(rules, language).map(
      ([name, value]) => [`${notes.rules}${words.colon}${name}`, text(value)] as const,
    ),
    [notes.engine, text(provenance.engineVersion)],
    [notes.seed, integer(provenance.seed)],
    [notes.search, text(search)],
    [notes.problem, text(provenance.problemHash)],
    [notes.planCreatedAt, text(words.beijingTime(beijingTime(plan.createdAt)))],
    [notes.madeAt, text(words.beijingTime(beijingTime(madeAt)))],
    [notes.privacy, text(notes.privacyText)],
  ];
  return {
    name: words.sheets.notes,
    caption,
    columns: [column(words.columns.item, 34), column(words.columns.content, 90, { isWrapped: true })],
    rows: pairs.map(([name, cell]) => [text(name), cell]),
    totals: [],
  };
}
