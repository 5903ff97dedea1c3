import type { OutreachFacts, OutreachStay, OutreachVisit, Period } from './facts.ts';
import type { IndicatorId } from './indicator.ts';
import type { IndicatorTableInput } from './indicator-table.ts';
import type { RecordsBehind } from './records-behind.ts';

type Place = OutreachVisit | OutreachStay;

/**
 * Of the records of a row, those that an indicator counts: schools of the visits, visits whose form is due or came back,
 * stays that opened in the period, or of which people and days are both known, counties and townships that are in its
 * denominator. Other shares of visits, means and sums take in all of them. O(records).
 */
export function recordsThatCount(
  indicator: IndicatorId,
  input: Pick<IndicatorTableInput, 'tree' | 'only' | 'facts'>,
  behind: RecordsBehind,
): RecordsBehind {
  const { period, visits, stays } = behind;
  const area = input.tree.areaOf(input.only);
  const inCounties = (list: { has(code: string): boolean }): RecordsBehind => {
    const isIn = ({ countyCode }: Place) => area.counties.has(countyCode) && list.has(countyCode);
    return { ...behind, visits: visits.filter(isIn), stays: stays.filter(isIn) };
  };
  const ofVisits = (counts: (visit: OutreachVisit) => boolean): RecordsBehind => ({
    ...behind,
    visits: visits.filter(counts),
  });
  switch (indicator) {
    case 'schoolsVisited':
      return ofVisits(({ siteKind }) => siteKind === 'school');
    case 'firstSites':
      return ofVisits(isOfNewSite(input.facts, period));
    case 'townshipsVisited':
      return ofVisits(({ townshipCode }) => townshipCode !== null);
    case 'townshipsCovered':
      return ofVisits(({ townshipCode }) => townshipCode !== null && area.townships.has(townshipCode));
    case 'feedbackShare':
      return ofVisits(({ feedbackOn }) => feedbackOn !== undefined);
    case 'feedbackLag':
      return ofVisits(({ feedbackOn }) => typeof feedbackOn === 'string');
    case 'stops':
      return { ...behind, stays: stays.filter(({ open }) => open >= period.from) };
    case 'attendancePerOpenDay':
      return {
        ...behind,
        stays: stays.filter(({ part }) => part.attendance !== null && part.openDays !== null),
      };
    case 'countiesCovered':
      return inCounties(area.counties);
    case 'keyCountiesCovered':
      return inCounties(area.keyCounties);
    case 'populationCovered':
    case 'visitsPer100k':
      return inCounties(area.people);
    default:
      return behind;
  }
}

/** Whether the site of a visit had none before the period. */
function isOfNewSite({ visits }: OutreachFacts, { from }: Period): (visit: OutreachVisit) => boolean {
  const known = new Set<string>();
  for (const { siteId, date } of visits) if (date < from) known.add(siteId);
  return ({ siteId }) => !known.has(siteId);
}
