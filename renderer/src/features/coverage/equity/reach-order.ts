import type { OutreachReach } from '@contract/reach.ts';

type CountyReach = OutreachReach['counties'][number];

/** Share of the people within the middle time; counties of which it is not known come last. */
function shareOf({ people, unknown }: CountyReach): number {
  const { part, whole } = people[1] ?? { part: 0, whole: 0 };
  return unknown !== null || whole === 0 ? Infinity : part / whole;
}

/** Counties with the least people in reach first. */
export function leastReachedFirst(counties: OutreachReach['counties']): readonly CountyReach[] {
  return counties.toSorted((a, b) => {
    const [ofA, ofB] = [shareOf(a), shareOf(b)];
    return ofA === ofB ? (a.code < b.code ? -1 : 1) : ofA - ofB;
  });
}
