import { type StayCheck, stayChecker } from './check-stays.ts';
import type { FoundStayViolation } from './found-violation.ts';
import type { StayOutline } from './stay-frame.ts';
import type { StayPlanningInput } from './stay-model.ts';

/** Most stays of a county that the engine takes. */
const MOST_STAYS = 100;
const LONGEST_STAY_D = 1_461;

/** Rules of a relay that an exchange does not have: lengths follow the rounds, and counties change without a gap. */
export function withoutRelayRules(input: StayPlanningInput): StayPlanningInput {
  const own = { minOpen_d: null, maxOpen_d: null };
  return {
    ...input,
    rules: {
      ...input.rules,
      gapMonths: 0,
      maxStays: MOST_STAYS,
      minOpen_d: 1,
      maxOpen_d: LONGEST_STAY_D,
      lead_d: 0,
    },
    sets: input.sets.map((set) => ({ ...set, ...own })),
    venues: input.venues.map((venue) => ({
      ...venue,
      terms: venue.terms === null ? null : { ...venue.terms, ...own, lead_d: null },
    })),
  };
}

/** Editions and themes that a county gets to see again. */
function repeats(input: StayPlanningInput, stays: readonly StayOutline[]): readonly FoundStayViolation[] {
  const sets = new Map(input.sets.map((set) => [set.id, set]));
  const seen = new Set(input.seen.map(({ countyCode, edition }) => `${countyCode}|${edition}`));
  for (const { countyCode, setId } of input.exchange?.holdings ?? [])
    seen.add(`${countyCode}|${sets.get(setId)?.edition ?? ''}`);
  return stays
    .map((stay, index) => ({ stay, index }))
    .toSorted((a, b) => (a.stay.open < b.stay.open ? -1 : 1))
    .flatMap(({ stay, index }) => {
      const { edition = '', theme = '' } = sets.get(stay.setId) ?? {};
      const known = [edition, theme].find((name) => name !== '' && seen.has(`${stay.countyCode}|${name}`));
      seen.add(`${stay.countyCode}|${edition}`);
      if (known === undefined) return [];
      return [
        {
          code: 'same-edition' as const,
          stays: [index],
          setId: stay.setId,
          countyCode: stay.countyCode,
          date: stay.open,
          detail: known,
        },
      ];
    });
}

/**
 * Checks plans of an exchange, whatever they look like, in the words of the relay: places, windows, days of sets, moves,
 * crews and carriers are checked as there, and no county sees an edition twice.
 */
export function exchangeChecker(input: StayPlanningInput): StayCheck {
  const check = stayChecker(withoutRelayRules(input));
  return (stays) => [
    ...check(stays).filter(({ code }) => code !== 'same-edition' && code !== 'county-twice-by-set'),
    ...repeats(input, stays),
  ];
}
