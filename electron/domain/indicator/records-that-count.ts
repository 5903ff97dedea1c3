import type { OutreachStay, OutreachVisit } from './facts.ts';
import type { IndicatorId } from './indicator.ts';
import type { IndicatorTableInput } from './indicator-table.ts';
import type { RecordsBehind } from './records-behind.ts';

type Place = OutreachVisit | OutreachStay;

/**
 * Of the records of a row, those that an indicator counts: schools of the visits, stays that opened in the period,
 * counties and townships that are in its denominator. Shares of visits, means and sums take in all of them. O(records).
 */
export function recordsThatCount(
  indicator: IndicatorId,
  input: Pick<IndicatorTableInput, 'tree' | 'only' | 'firstVisits'>,
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
      return ofVisits(({ siteId, date }) => (input.firstVisits.get(siteId) ?? date) >= period.from);
    case 'townshipsVisited':
      return ofVisits(({ townshipCode }) => townshipCode !== null);
    case 'townshipsCovered':
      return ofVisits(({ townshipCode }) => townshipCode !== null && area.townships.has(townshipCode));
    case 'stops':
      return { ...behind, stays: stays.filter(({ open }) => open >= period.from) };
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
