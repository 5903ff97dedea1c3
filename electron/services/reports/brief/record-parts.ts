import type { BriefContent, BriefKind } from '@domain/brief/brief.ts';
import { METRES_PER_KM } from '@domain/indicator/indicator.ts';
import { numberText } from '@domain/statistics/report-text.ts';
import { dayText } from '../date-text.ts';
import { shareText } from '../statistics/figure-cells.ts';
import type { BriefParts } from './brief-parts.ts';
import type { StayBrief, TourBrief, VisitBrief } from './brief-facts.ts';
import type { BriefWording } from './brief-wording.ts';

type Language = BriefContent['language'];

/** Sites that are named; of more only the first are. */
const MOST_NAMES = 4;

/** A whole number in running text; null stays null, so that the sentence can say so. */
const known = (value: number | null, language: Language) =>
  value === null ? null : numberText(value, 0, language);
const km = (length_m: number | null) => (length_m === null ? null : length_m / METRES_PER_KM);
const listed = (names: readonly string[], words: BriefWording) =>
  names.length === 0 ? null : words.join(names);

export function visitParts(
  visit: VisitBrief,
  kind: BriefKind,
  words: BriefWording,
  language: Language,
): BriefParts {
  const facts = {
    date: dayText(visit.date, language),
    caravan: visit.caravanName,
    site: visit.siteName,
    siteKind: words.siteKinds[visit.siteKind],
    where: whereText([visit.countyName, visit.townshipName], language),
    place: placeText(visit, language),
    county: visit.countyName,
    pupils: known(visit.pupils, language),
    lists: listed(visit.keyLists, words),
    attendance: known(visit.attendance, language),
    length_km: known(km(visit.length_m), language),
    sitesOfDay: visit.sitesOfDay,
    nth: visit.nth,
    before: visit.before === null ? null : dayText(visit.before, language),
  };
  const figure = figureIn(words, language);
  return {
    ...sentencesOf(words.visit, facts, kind),
    figures: [
      figure('attendance', visit.attendance),
      ...(visit.siteKind === 'school' ? [figure('pupils', visit.pupils)] : []),
      figure('nthVisit', visit.nth),
      figure('sitesOfDay', visit.sitesOfDay),
      figure('length', km(visit.length_m)),
    ],
    notes: [],
  };
}

/** Regions from the largest on, as each language orders them. */
function whereText(names: readonly (string | null)[], language: Language): string {
  const named = names.filter((name) => name !== null);
  return language === 'en' ? named.toReversed().join(', ') : named.join('');
}

/** Many sites are called after their county or township, which is then not said before them. */
function placeText({ countyName, townshipName, siteName }: VisitBrief, language: Language): string {
  if (language === 'en') return whereText([countyName, townshipName, siteName], language);
  const before = [countyName, townshipName].map((name) =>
    name !== null && siteName.startsWith(name) ? null : name,
  );
  return whereText([...before, siteName], language);
}

export function tourParts(
  tour: TourBrief,
  kind: BriefKind,
  words: BriefWording,
  language: Language,
): BriefParts {
  const { siteNames } = tour;
  const named = words.join(siteNames.slice(0, MOST_NAMES));
  const facts = {
    date: dayText(tour.date, language),
    caravan: tour.caravanName,
    counties: words.join(tour.countyNames),
    lists: listed(tour.keyLists, words),
    siteNames: siteNames.length > MOST_NAMES ? words.andMore(named) : named,
    sites: siteNames.length,
    schools: tour.schools,
    townships: tour.townships,
    attendance: known(tour.attendance, language),
    length_km: numberText(tour.length_m / METRES_PER_KM, 0, language),
  };
  const figure = figureIn(words, language);
  return {
    ...sentencesOf(words.tour, facts, kind),
    figures: [
      figure('attendance', tour.attendance),
      figure('sitesOfDay', siteNames.length),
      figure('schools', tour.schools),
      figure('townships', tour.townships),
      figure('length', tour.length_m / METRES_PER_KM),
    ],
    notes: tour.unknown > 0 ? [words.notes.unknownVisits(tour.unknown)] : [],
  };
}

export function stayParts(
  stay: StayBrief,
  kind: BriefKind,
  words: BriefWording,
  language: Language,
): BriefParts {
  const { openDays, attendance, schoolAttendance } = stay;
  const perDay = attendance === null || openDays === null || openDays === 0 ? null : attendance / openDays;
  const share =
    attendance === null || schoolAttendance === null || attendance === 0
      ? null
      : shareText(schoolAttendance, attendance, language);
  const facts = {
    set: stay.setName,
    county: stay.countyName,
    venue: stay.venueName,
    lists: listed(stay.keyLists, words),
    open: dayText(stay.open, language),
    close: stay.close === null ? null : dayText(stay.close, language),
    openDays: known(openDays, language),
    attendance: known(attendance, language),
    perDay: known(perDay, language),
    school: known(schoolAttendance, language),
    schoolShare: share,
    nth: stay.nth,
    before: stay.before === null ? null : dayText(stay.before, language),
  };
  const figure = figureIn(words, language);
  return {
    ...sentencesOf(words.stay, facts, kind),
    figures: [
      figure('openDays', openDays),
      figure('stayAttendance', attendance),
      figure('perDay', perDay),
      figure('schoolAttendance', schoolAttendance),
      { ...figure('schoolShare', null), ...(share === null ? {} : { value: share }) },
      figure('nthStay', stay.nth),
    ],
    notes: [],
  };
}

/** All sentences of a record with its facts. */
function sentencesOf<Facts>(
  {
    title,
    about,
    lead,
    background,
    running,
  }: {
    readonly title: (facts: Facts, kind: BriefKind) => string;
    readonly about: (facts: Facts) => string;
    readonly lead: (facts: Facts) => string;
    readonly background: (facts: Facts) => string;
    readonly running: (facts: Facts) => string;
  },
  facts: Facts,
  kind: BriefKind,
) {
  return {
    title: title(facts, kind),
    about: about(facts),
    lead: lead(facts),
    background: background(facts),
    running: running(facts),
  };
}

const figureIn =
  (words: BriefWording, language: Language) =>
  (name: keyof BriefWording['figures'], value: number | null) => ({
    name: words.figures[name],
    value: numberText(value, 0, language),
    before: null,
  });
