import { changeoverDays, mostRounds } from './exchange-rounds.ts';
import type { StayInputFault } from './stay-input-fault.ts';
import type { StayPlanningInput } from './stay-model.ts';

/** What an exchange lacks: counties or sets (E2113), days between two changeovers (E2114), terms that fit (E2115). */
export function exchangeFaults({
  kind,
  exchange,
  sets,
  counties,
  periodStart,
  periodEnd,
  rules,
}: StayPlanningInput): readonly StayInputFault[] {
  if (kind !== 'exchange') return [];
  const faults: StayInputFault[] = [];
  if (counties.length < 2 || sets.length < 2) faults.push({ code: 'E2113', params: {} });
  if (exchange === null) return [...faults, { code: 'E2115', params: { terms: [] } }];
  const { round_d, changeover_d, firstChangeover, holdings, attendance } = exchange;
  if (changeover_d >= round_d) faults.push({ code: 'E2114', params: { round_d, changeover_d } });
  const names = new Map(counties.map(({ code, name }) => [code, name]));
  const setIds = new Set(sets.map(({ id }) => id));
  const seen = new Set<string>();
  const unfit = [
    ...holdings
      .filter(({ countyCode, setId }) => {
        const isTwice = seen.has(setId) || seen.has(countyCode);
        seen.add(setId).add(countyCode);
        return isTwice || !names.has(countyCode) || !setIds.has(setId);
      })
      .map(({ countyCode }) => countyCode),
    ...attendance
      .filter(({ countyCode, from, to }) => !names.has(countyCode) || (from ?? '') > (to ?? '9999'))
      .map(({ countyCode }) => countyCode),
  ].map((code) => names.get(code) ?? code);
  const isOutside =
    firstChangeover < periodStart || mostRounds(exchange, periodEnd, changeoverDays(rules, exchange)) === 0;
  if (isOutside) unfit.unshift(firstChangeover);
  if (unfit.length > 0) faults.push({ code: 'E2115', params: { terms: [...new Set(unfit)] } });
  return faults;
}
