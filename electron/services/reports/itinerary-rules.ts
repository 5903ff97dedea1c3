import type { PlanningRules } from '@domain/planning/rules.ts';
import { clockText, durationText } from './duration-text.ts';
import { itineraryTexts } from './itinerary-texts.ts';
import type { ReportLanguage } from './workbook.ts';

/** Each rule of a plan with its value in words. */
export function ruleLines(
  rules: PlanningRules,
  language: ReportLanguage,
): readonly (readonly [string, string])[] {
  const { ruleNames, marketDays, yes, no, noLimit, units } = itineraryTexts[language];
  const duration = (seconds: number) => durationText(seconds, language);
  const values: Readonly<Record<keyof PlanningRules, string>> = {
    earliestDeparture_s: clockText(rules.earliestDeparture_s),
    latestReturn_s: clockText(rules.latestReturn_s),
    continuousDriving_s: duration(rules.continuousDriving_s),
    rest_s: duration(rules.rest_s),
    dailyDriving_s: duration(rules.dailyDriving_s),
    dailyDrivingHard_s: duration(rules.dailyDrivingHard_s),
    weeklyDriving_s: duration(rules.weeklyDriving_s),
    daylightOnly: rules.daylightOnly ? yes : no,
    legSlack_s: duration(rules.legSlack_s),
    maxVisitsPerDay: String(rules.maxVisitsPerDay),
    maxVisitsPerCountyDay: rules.maxVisitsPerCountyDay === 0 ? noLimit : String(rules.maxVisitsPerCountyDay),
    maxNights: String(rules.maxNights),
    dayCost_km: `${rules.dayCost_km} ${units.km}`,
    nightCost_km: `${rules.nightCost_km} ${units.km}`,
    marketDays: marketDays[rules.marketDays],
    requestsFirst: rules.requestsFirst ? yes : no,
    priorityWeight: String(rules.priorityWeight),
    monthWeight: String(rules.monthWeight),
    requestWeight: String(rules.requestWeight),
    fairnessWeight: String(rules.fairnessWeight),
    townshipSharePercent: `${rules.townshipSharePercent}%`,
    townshipWeight: String(rules.townshipWeight),
    normWeight: String(rules.normWeight),
    overDrivingWeight: String(rules.overDrivingWeight),
    changeDayWeight: String(rules.changeDayWeight),
    changeCaravanWeight: String(rules.changeCaravanWeight),
    droppedWeight: String(rules.droppedWeight),
  };
  return Object.entries(values).map(([name, value]) => [ruleNames[name as keyof PlanningRules], value]);
}
