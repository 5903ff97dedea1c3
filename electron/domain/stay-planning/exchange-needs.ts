import type { StayPlanningInput, StayPlanningSet } from './stay-model.ts';
import type { KeptExchange } from './exchange-fixed.ts';
import type { StayFrame } from './stay-frame.ts';

/** Tells whether a county has seen the edition or theme of a set: as it is recorded, or because it holds one of them. */
export function seenBefore({
  seen,
  exchange,
  sets,
}: Pick<StayPlanningInput, 'seen' | 'exchange' | 'sets'>): (
  countyCode: string,
  set: Pick<StayPlanningSet, 'edition' | 'theme'>,
) => boolean {
  const known = new Set(seen.map(({ countyCode, edition }) => `${countyCode}|${edition}`));
  const editions = new Map(sets.map(({ id, edition }) => [id, edition]));
  for (const { countyCode, setId } of exchange?.holdings ?? []) {
    const edition = editions.get(setId);
    if (edition !== undefined) known.add(`${countyCode}|${edition}`);
  }
  return (countyCode, { edition, theme }) =>
    known.has(`${countyCode}|${edition}`) || (theme !== '' && known.has(`${countyCode}|${theme}`));
}

/**
 * What each county is to see, at county × sets + set: sets that suit its hall and show an edition and a theme that were not there
 * before. Of several sets with one edition a county needs one: that which is fixed there, else which, goes round among the
 * counties. What is fixed is among it, whatever suits.
 */
export function neededOf(
  frame: StayFrame,
  halls: readonly (number | null)[],
  { fixed }: KeptExchange,
): Uint8Array {
  const { input, isSuitable } = frame;
  const hasSeen = seenBefore(input);
  const needed = new Uint8Array(input.counties.length * input.sets.length);
  for (const { county, set } of fixed) needed[county * input.sets.length + set] = 1;
  for (const [c, { code }] of input.counties.entries()) {
    const hall = halls[c];
    if (hall === null || hall === undefined) continue;
    const own = new Set(fixed.flatMap(({ county, set }) => (county === c ? [input.sets[set]!.edition] : [])));
    const copies = new Map<string, number[]>();
    for (const [k, set] of input.sets.entries()) {
      if (own.has(set.edition) || hasSeen(code, set) || !isSuitable(k, hall)) continue;
      const same = copies.get(set.edition);
      if (same) same.push(k);
      else copies.set(set.edition, [k]);
    }
    for (const same of copies.values()) needed[c * input.sets.length + same[c % same.length]!] = 1;
  }
  return needed;
}

/**
 * What of it is left for the search: not what is fixed, in a repair nothing that was not in the plan, and of sets that `only` leaves
 * alone nothing more than what has to go somewhere else.
 */
export function openPairs(
  { input: { only, sets } }: StayFrame,
  needed: Uint8Array,
  { fixed, free }: KeptExchange,
): Uint8Array {
  const mayGain = (k: number) =>
    only === null || only.kind === 'gaps' || (only.kind === 'sets' && only.setIds.includes(sets[k]!.id));
  const open = needed.map((value, cell) =>
    value === 1 && (mayGain(cell % sets.length) || free.has(cell)) ? 1 : 0,
  );
  for (const { county, set } of fixed) open[county * sets.length + set] = 0;
  return open;
}
