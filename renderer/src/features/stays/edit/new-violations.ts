import type { StayViolationView } from '@contract/stay-plans.ts';

/** One name for each stay that a rule is broken by; of a rule that is about none, its county and day. */
const placesOf = ({ code, stayIds, countyCode, date }: StayViolationView): readonly string[] =>
  stayIds.length === 0 ? [[code, countyCode, date].join(' ')] : stayIds.map((id) => `${code} ${id}`);

/**
 * What a change would break beyond what is broken already, and what it would mend. A rule that several stays break is told
 * when it is broken by one more, and mended when none of them breaks it any more.
 */
export function violationDifference(
  before: readonly StayViolationView[],
  after: readonly StayViolationView[],
): { readonly added: readonly StayViolationView[]; readonly gone: readonly StayViolationView[] } {
  const [known, then] = [new Set(before.flatMap(placesOf)), new Set(after.flatMap(placesOf))];
  return {
    added: after.filter((each) => placesOf(each).some((place) => !known.has(place))),
    gone: before.filter((each) => placesOf(each).every((place) => !then.has(place))),
  };
}
