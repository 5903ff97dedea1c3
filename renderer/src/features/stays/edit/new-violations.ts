import type { StayViolationView } from '@contract/stay-plans.ts';

const keyOf = ({ code, stayIds, setId, countyCode, date, detail }: StayViolationView) =>
  [code, stayIds.toSorted().join(), setId, countyCode, date, detail].join('\n');

/** What a change would break beyond what is broken already, and what it would mend. */
export function violationDifference(
  before: readonly StayViolationView[],
  after: readonly StayViolationView[],
): { readonly added: readonly StayViolationView[]; readonly gone: readonly StayViolationView[] } {
  const [known, then] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    added: after.filter((each) => !known.has(keyOf(each))),
    gone: before.filter((each) => !then.has(keyOf(each))),
  };
}
