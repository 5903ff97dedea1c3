import type { OutreachFacts } from '../indicator/facts.ts';
import type { IsoDate } from '../units.ts';
import type { ServiceKind } from './work-list.ts';

/**
 * Last day on which somebody was at a place, by the code of its county and of its township, on or before a day. A stay was
 * there until it closed; of one whose end is not known the opening counts. O(visits + stays).
 */
export function lastServices(
  { visits, stays }: OutreachFacts,
  kind: ServiceKind,
  asOf: IsoDate,
): ReadonlyMap<string, IsoDate> {
  const last = new Map<string, IsoDate>();
  const see = (code: string | null, day: IsoDate) => {
    if (code !== null && day > (last.get(code) ?? '')) last.set(code, day);
  };
  if (kind !== 'stay') {
    for (const { date, countyCode, townshipCode } of visits) {
      if (date > asOf) continue;
      see(countyCode, date);
      see(townshipCode, date);
    }
  }
  if (kind !== 'visit') {
    for (const { open, close, countyCode, townshipCode } of stays) {
      if (open > asOf) continue;
      const until = close === null ? open : close > asOf ? asOf : close;
      see(countyCode, until);
      see(townshipCode, until);
    }
  }
  return last;
}
