import { cosLatitude, arcMetres, type LngLat } from '../geo/lng-lat.ts';
import type { PositionSource, SiteKind } from './site.ts';
import { differsByOne, holdsInOrder, plainName, sharedPairs, tellsApart } from './site-name.ts';

/** What of a site tells whether another record means the same place. */
export interface DuplicateCandidate {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly kind: SiteKind;
  readonly countyCode: string;
  readonly countyName: string;
  readonly townshipCode: string | null;
  readonly position: LngLat;
  readonly positionSource: PositionSource;
}

/**
 * Why two records may be one place:
 * - 'code': the same code
 * - 'name': the same or nearly the same name in one county
 * - 'near': less than 200 m apart, of one kind, with names that have much in common
 */
export const DUPLICATE_REASONS = ['code', 'name', 'near'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** Records that may be one place, each in one group only. */
export interface DuplicateGroup {
  /** In the order in which they were given. */
  readonly ids: readonly string[];
  readonly reasons: readonly DuplicateReason[];
}

const NEAR_M = 200;
/** Names that differ by one character are one place only when they lie this close. */
const SAME_PLACE_M = 1_000;
/** Side of the squares of the grid, more than `SAME_PLACE_M` in the latitudes of China. */
const CELL_DEGREES = 0.0125;
/** Most characters that one name may have more than the other. */
const MOST_EXTRA = 2;
/** Share of pairs of characters that names of near places have in common at least. */
const MUCH_IN_COMMON = 0.5;

interface Prepared {
  readonly site: DuplicateCandidate;
  readonly index: number;
  /** Plain forms of the name and the former names. */
  readonly names: readonly string[];
  readonly cosLat: number;
  /** False for the centre of a township or county: many places share it. */
  readonly isMeasured: boolean;
}

/**
 * Groups of records that may mean one place, by the first record of each. Works through counties and through squares
 * of a grid, not through all pairs: 20,000 sites take well under a second.
 */
export function duplicateSites(sites: readonly DuplicateCandidate[]): readonly DuplicateGroup[] {
  const prepared = sites.map(prepare);
  const groups = new Groups(sites.length);
  byKey(prepared, ({ site }) => (site.code === '' ? null : plainCode(site.code))).forEach((same) => {
    for (const other of same.slice(1)) if (same[0]) groups.join(same[0].index, other.index, 'code');
  });
  byKey(prepared, ({ site }) => `${site.countyCode} ${site.kind}`).forEach((members) =>
    eachPairOfNames(members, (a, b) => groups.join(a.index, b.index, 'name')),
  );
  eachNearPair(prepared, (a, b, distance_m) => {
    if (a.site.kind !== b.site.kind) return;
    if (distance_m < NEAR_M && a.names.some((one) => b.names.some((other) => hasMuchInCommon(one, other)))) {
      groups.join(a.index, b.index, 'near');
    } else if (a.names.some((one) => b.names.some((other) => isMisspelt(one, other)))) {
      groups.join(a.index, b.index, 'name');
    }
  });
  return groups.all().map(({ members, reasons }) => ({
    ids: members.flatMap((index) => sites[index]?.id ?? []),
    reasons: DUPLICATE_REASONS.filter((reason) => reasons.has(reason)),
  }));
}

function prepare(site: DuplicateCandidate, index: number): Prepared {
  const names = [site.name, ...site.formerNames].map((name) => plainName(name, site.countyName));
  return {
    site,
    index,
    names: [...new Set(names)].filter((name) => name !== ''),
    cosLat: cosLatitude(site.position),
    isMeasured: site.positionSource === 'typed' || site.positionSource === 'map',
  };
}

const plainCode = (code: string) => code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');

const isMisspelt = (one: string, other: string) => one.length >= 5 && differsByOne(one, other);

const hasMuchInCommon = (one: string, other: string) =>
  !tellsApart(one, other) && sharedPairs(one, other) >= MUCH_IN_COMMON;

/** Names of one county, shortest first: the longer ones hold the shorter one in order. */
function eachPairOfNames(members: readonly Prepared[], found: (a: Prepared, b: Prepared) => void): void {
  const named = members
    .flatMap((member) => member.names.map((name) => ({ member, name })))
    .sort((a, b) => a.name.length - b.name.length);
  named.forEach(({ member, name }, index) => {
    for (let at = index + 1; at < named.length; at += 1) {
      const other = named[at];
      if (!other || other.name.length - name.length > MOST_EXTRA) return;
      if (other.member === member || !mayBeOneTownship(member.site, other.member.site)) continue;
      const isLonger = other.name.length > name.length && name.length >= 3;
      if (other.name === name || (isLonger && holdsInOrder(other.name, name))) {
        found(member, other.member);
      }
    }
  });
}

const mayBeOneTownship = (a: DuplicateCandidate, b: DuplicateCandidate) =>
  a.townshipCode === null || b.townshipCode === null || a.townshipCode === b.townshipCode;

/** Pairs of measured positions less than `SAME_PLACE_M` apart. */
function eachNearPair(
  prepared: readonly Prepared[],
  found: (a: Prepared, b: Prepared, distance_m: number) => void,
): void {
  const cell = (degrees: number) => Math.floor(degrees / CELL_DEGREES);
  const cells = byKey(
    prepared.filter(({ isMeasured }) => isMeasured),
    ({ site }) => `${cell(site.position[0])} ${cell(site.position[1])}`,
  );
  for (const members of cells.values()) {
    for (const a of members) {
      const [x, y] = [cell(a.site.position[0]), cell(a.site.position[1])];
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          for (const b of cells.get(`${x + dx} ${y + dy}`) ?? []) {
            if (b.index <= a.index) continue;
            const distance_m = arcMetres(a.site.position, a.cosLat, b.site.position, b.cosLat);
            if (distance_m < SAME_PLACE_M) found(a, b, distance_m);
          }
        }
      }
    }
  }
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Joins indices into groups; a group has the reasons of all its pairs. */
class Groups {
  readonly #parent: number[];
  readonly #pairs: { readonly index: number; readonly reason: DuplicateReason }[] = [];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, index) => index);
  }

  join(a: number, b: number, reason: DuplicateReason): void {
    this.#pairs.push({ index: a, reason });
    const [one, other] = [this.#rootOf(a), this.#rootOf(b)];
    this.#parent[Math.max(one, other)] = Math.min(one, other);
  }

  all(): readonly { readonly members: readonly number[]; readonly reasons: ReadonlySet<DuplicateReason> }[] {
    const groups = new Map<number, { members: number[]; reasons: Set<DuplicateReason> }>();
    this.#parent.forEach((_, index) => {
      const root = this.#rootOf(index);
      const group = groups.get(root) ?? { members: [], reasons: new Set() };
      group.members.push(index);
      groups.set(root, group);
    });
    for (const { index, reason } of this.#pairs) groups.get(this.#rootOf(index))?.reasons.add(reason);
    return [...groups.values()].filter(({ members }) => members.length > 1);
  }

  #rootOf(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[index] = root;
    return root;
  }
}
