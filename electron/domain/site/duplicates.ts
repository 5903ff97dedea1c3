import { cosLatitude, arcMetres, type LngLat } from '../geo/lng-lat.ts';
import type { PositionSource, SiteKind } from './site.ts';
import { differsByOne, holdsInOrder, plainName, sharedPairs, tellingPart } from './site-name.ts';

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

/** One name of a site; former names stand beside the name of today. */
interface NamedSite {
  readonly site: DuplicateCandidate;
  readonly index: number;
  /** Plain form of the name. */
  readonly name: string;
  /** What of it tells places apart; names that differ in it are never of one place. */
  readonly telling: string;
  readonly cosLat: number;
}

/**
 * Groups of records that may mean one place, by the first record of each. Looks only at names of one county that begin
 * alike and at places of one square of a grid: 20,000 sites take well under a second. `apart` are pairs of ids that are
 * known to be two places; a third record that is like both still brings them together.
 */
export function duplicateSites(
  sites: readonly DuplicateCandidate[],
  apart: readonly (readonly [string, string])[] = [],
): readonly DuplicateGroup[] {
  const told = new Set(apart.flatMap(([one, other]) => [pairKey(one, other), pairKey(other, one)]));
  const idOf = (index: number) => sites[index]?.id ?? '';
  const groups = new Groups(sites.length, (a, b) => told.size > 0 && told.has(pairKey(idOf(a), idOf(b))));
  const coded = sites.map((site, index) => ({ index, code: plainCode(site.code) }));
  const isTold = new Set(apart.flat());
  for (const members of byKey(coded, ({ code }) => code || null).values()) {
    // Each is joined to the first one; those that are apart from somebody, it may be, only to others.
    for (const one of members.filter(({ index }, place) => place === 0 || isTold.has(idOf(index)))) {
      for (const other of members) if (other !== one) groups.join(one.index, other.index, 'code');
    }
  }
  const named = sites.flatMap(namesOf);
  const byCounty = byKey(named, ({ site, telling }) => `${site.countyCode} ${site.kind} ${telling}`);
  for (const members of byCounty.values()) {
    eachPairOfNames(members, (a, b) => groups.join(a.index, b.index, 'name'));
  }
  eachNearPair(named, (a, b, distance_m) => {
    if (distance_m < NEAR_M && sharedPairs(a.name, b.name) >= MUCH_IN_COMMON) {
      groups.join(a.index, b.index, 'near');
    } else if (a.name.length >= 5 && differsByOne(a.name, b.name)) groups.join(a.index, b.index, 'name');
  });
  return groups.all().map(({ members, reasons }) => ({
    ids: members.flatMap((index) => sites[index]?.id ?? []),
    reasons: DUPLICATE_REASONS.filter((reason) => reasons.has(reason)),
  }));
}

function namesOf(site: DuplicateCandidate, index: number): readonly NamedSite[] {
  const names = [site.name, ...site.formerNames].map((name) => plainName(name, site.countyName));
  const cosLat = cosLatitude(site.position);
  return [...new Set(names)]
    .filter((name) => name !== '')
    .map((name) => ({ site, index, name, telling: tellingPart(name), cosLat }));
}

const pairKey = (one: string, other: string) => JSON.stringify([one, other]);

const plainCode = (code: string) => code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');

/** Pairs of equal names, and of names of which the longer one holds the shorter one in order. */
function eachPairOfNames(members: readonly NamedSite[], found: (a: NamedSite, b: NamedSite) => void): void {
  const byFirst = byKey(members, ({ name }) => name.charAt(0));
  for (const longer of members) {
    // At most two characters may stand before the first one of the shorter name.
    for (const first of new Set(longer.name.slice(0, MOST_EXTRA + 1))) {
      for (const shorter of byFirst.get(first) ?? []) {
        const extra = longer.name.length - shorter.name.length;
        if (extra < 0 || extra > MOST_EXTRA || shorter.index === longer.index) continue;
        const isOne =
          extra === 0
            ? shorter.name === longer.name
            : shorter.name.length >= 3 && holdsInOrder(longer.name, shorter.name);
        if (isOne && mayBeOneTownship(longer.site, shorter.site)) found(shorter, longer);
      }
    }
  }
}

const mayBeOneTownship = (a: DuplicateCandidate, b: DuplicateCandidate) =>
  a.townshipCode === null || b.townshipCode === null || a.townshipCode === b.townshipCode;

/** Centres of townships and counties are positions that many places share. */
const isMeasured = ({ positionSource }: DuplicateCandidate) =>
  positionSource === 'typed' || positionSource === 'map';

/** Pairs of measured positions less than `SAME_PLACE_M` apart, of one kind and with names that may be of one place. */
function eachNearPair(
  named: readonly NamedSite[],
  found: (a: NamedSite, b: NamedSite, distance_m: number) => void,
): void {
  const cell = (degrees: number) => Math.floor(degrees / CELL_DEGREES);
  const key = ({ site, telling }: NamedSite, dx: number, dy: number) =>
    `${cell(site.position[0]) + dx} ${cell(site.position[1]) + dy} ${site.kind} ${telling}`;
  const cells = byKey(
    named.filter(({ site }) => isMeasured(site)),
    (each) => key(each, 0, 0),
  );
  for (const members of cells.values()) {
    for (const a of members) {
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          for (const b of cells.get(key(a, dx, dy)) ?? []) {
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

  readonly #areApart: (a: number, b: number) => boolean;

  constructor(count: number, areApart: (a: number, b: number) => boolean) {
    this.#areApart = areApart;
    this.#parent = Array.from({ length: count }, (_, index) => index);
  }

  join(a: number, b: number, reason: DuplicateReason): void {
    if (this.#areApart(a, b)) return;
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
