import type { Seconds } from '../units.ts';

/** A site that could be visited next. */
export interface CandidatePlace {
  readonly siteId: string;
  readonly countyCode: string;
  /** Null when it is not known. */
  readonly townshipCode: string | null;
  /** Way from the nearest base, an estimate. */
  readonly oneWay_s: Seconds;
  readonly service_s: Seconds;
}

/** What the counties of an area have, and what of it was covered in the period. */
export interface CoverageSoFar {
  readonly coveredCounties: ReadonlySet<string>;
  readonly coveredTownships: ReadonlySet<string>;
  /** People by county; a county without a figure is absent and gains nothing by people. */
  readonly people: ReadonlyMap<string, number>;
  /** Townships by county. */
  readonly townshipCount: ReadonlyMap<string, number>;
}

/** A place with what a visit there would add to coverage. */
export interface NextPlace {
  readonly siteId: string;
  readonly countyCode: string;
  readonly isNewCounty: boolean;
  readonly isNewTownship: boolean;
  /** People of a county that nobody came to; else the mean people of a township of it, an estimate. */
  readonly gainedPeople: number;
  /** Whole days of a caravan, there and back with the visit, at least 1. */
  readonly days: number;
  /** `gainedPeople` by `days`: what they are ordered by. */
  readonly gainPerDay: number;
}

/**
 * The places that raise coverage most for each day of a caravan, best first: each is the best of those that are left when the
 * ones before it are visited, so that two sites of one township are never both proposed (greedy, as for maximum
 * coverage: Nemhauser, Wolsey & Fisher 1978). Equal gains go to the new county, then the shorter way, then the id. Places
 * that add nothing are left out. `day_s`: driving and service that a caravan does in a day, > 0. O(count × candidates).
 */
export function nextPlaces(
  candidates: readonly CandidatePlace[],
  so: CoverageSoFar,
  day_s: Seconds,
  count: number,
): readonly NextPlace[] {
  const counties = new Set(so.coveredCounties);
  const townships = new Set(so.coveredTownships);
  const left = new Set(candidates);
  const chosen: NextPlace[] = [];
  while (chosen.length < count) {
    let best: { readonly place: NextPlace; readonly candidate: CandidatePlace } | null = null;
    for (const candidate of left) {
      const place = gainOf(
        candidate,
        { ...so, coveredCounties: counties, coveredTownships: townships },
        day_s,
      );
      if (place.gainedPeople > 0 && (best === null || isBetter(place, candidate, best)))
        best = { place, candidate };
    }
    if (best === null) break;
    chosen.push(best.place);
    left.delete(best.candidate);
    counties.add(best.candidate.countyCode);
    if (best.candidate.townshipCode !== null) townships.add(best.candidate.townshipCode);
  }
  return chosen;
}

function isBetter(
  place: NextPlace,
  candidate: CandidatePlace,
  best: { readonly place: NextPlace; readonly candidate: CandidatePlace },
): boolean {
  if (place.gainPerDay !== best.place.gainPerDay) return place.gainPerDay > best.place.gainPerDay;
  if (place.isNewCounty !== best.place.isNewCounty) return place.isNewCounty;
  if (candidate.oneWay_s !== best.candidate.oneWay_s) return candidate.oneWay_s < best.candidate.oneWay_s;
  return candidate.siteId < best.candidate.siteId;
}

function gainOf(candidate: CandidatePlace, so: CoverageSoFar, day_s: Seconds): NextPlace {
  const { siteId, countyCode, townshipCode, oneWay_s, service_s } = candidate;
  const isNewCounty = !so.coveredCounties.has(countyCode);
  const isNewTownship = townshipCode !== null && !so.coveredTownships.has(townshipCode);
  const people = so.people.get(countyCode) ?? 0;
  const ofTownship = people / Math.max(1, so.townshipCount.get(countyCode) ?? 1);
  const gainedPeople = isNewCounty ? people : isNewTownship ? Math.round(ofTownship) : 0;
  const days = Math.max(1, Math.ceil((2 * oneWay_s + service_s) / day_s));
  return {
    siteId,
    countyCode,
    isNewCounty,
    isNewTownship,
    gainedPeople,
    days,
    gainPerDay: gainedPeople / days,
  };
}
