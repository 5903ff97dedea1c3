import type { Region, RegionLevel } from '../region/region.ts';
import type { Found } from './parse-cell.ts';
import { codeDigits, isNearly, stemOf, withoutPrefix } from './place-names.ts';
import { compact } from './plain-text.ts';

/** As much of a region as finding it needs. */
export type Place = Pick<Region, 'code' | 'name' | 'level' | 'parentCode' | 'formerNames'>;

export type PlaceKind = 'county' | 'township' | 'region';

interface Entry {
  readonly place: Place;
  readonly full: string;
  readonly stem: string;
  readonly former: readonly string[];
  readonly formerStems: readonly string[];
  readonly fullPinyin: string;
  readonly stemPinyin: string;
}

const NOTHING: Found = { kind: 'none' };

/** Finds regions by what people write; see `createPlaceIndex`. */
export interface PlaceIndex {
  /** `countyCode` is that of the same row, null when it says none. */
  find(kind: PlaceKind, text: string, countyCode: string | null): Found;
  /** County of a township, and of a county itself. */
  countyOf(code: string): string | null;
}

/** Candidates shown at most: of what fits or is near, and of all there is when nothing is. */
const MOST_CANDIDATES = 12;
const MOST_OF_ALL = 120;

/**
 * Finds a region by its code, its name, a former name, its name without 县, 镇 and so on, or its pinyin, in this order,
 * alone or after the names of what it lies in. What fits several, or a place outside the county of the row, comes back
 * as candidates; so does what differs by one character, and all counties, or townships of the county, where nothing
 * does. Nothing is ever taken by likeness.
 */
export function createPlaceIndex(places: readonly Place[], pinyin: (text: string) => string): PlaceIndex {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const entries = places.map((place) => entryOf(place, pinyin));
  const ofLevel = (level: RegionLevel) => entries.filter(({ place }) => place.level === level);
  const counties = ofLevel('county');
  const pools = { county: counties, township: ofLevel('township'), region: entries };
  const above = [...ofLevel('province'), ...ofLevel('prefecture')];

  const countyOf = (code: string): string | null => {
    const place = byCode.get(code);
    return place === undefined
      ? null
      : place.level === 'county'
        ? code
        : place.level === 'township'
          ? place.parentCode
          : null;
  };
  const inCounty = (entry: Entry, countyCode: string | null) =>
    countyCode === null || countyOf(entry.place.code) === countyCode;
  const labelOf = ({ place }: Entry) => {
    const county = place.level === 'township' ? byCode.get(place.parentCode ?? '') : undefined;
    return `${county?.name ?? ''}${place.name} ${place.code}`;
  };
  const several = (found: readonly Entry[], most = MOST_CANDIDATES): Found =>
    found.length === 0
      ? NOTHING
      : {
          kind: 'several',
          candidates: found.slice(0, most).map((entry) => ({ id: entry.place.code, name: labelOf(entry) })),
        };

  const byCodeText = (kind: PlaceKind, digits: string): Place | undefined => {
    const trimmed = digits.length === 12 ? digits.replace(/000$/u, '') : digits;
    const place = byCode.get(trimmed) ?? byCode.get(trimmed.replace(/000$/u, ''));
    return place !== undefined && (kind === 'region' || place.level === kind) ? place : undefined;
  };

  const readings = (text: string, kind: PlaceKind) => readingsOf(text, kind, above, counties);
  const known = new Map<string, Found>();
  function find(kind: PlaceKind, typed: string, countyCode: string | null): Found {
    const key = `${kind} ${countyCode ?? ''} ${typed}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = search(kind, typed, countyCode);
    known.set(key, found);
    return found;
  }

  function search(kind: PlaceKind, typed: string, countyCode: string | null): Found {
    const digits = codeDigits(typed);
    if (digits === 'lost') return { kind: 'none' };
    if (digits !== null) {
      const place = byCodeText(kind, digits);
      return place === undefined ? { kind: 'none' } : { kind: 'one', id: place.code };
    }
    const text = compact(typed).replace(/[()]/gu, '');
    const pool = pools[kind];
    for (const reading of readings(text, kind)) {
      // A county in the text that is not that of the row: the two contradict each other.
      if (reading.county !== null && countyCode !== null && reading.county !== countyCode) continue;
      const within = pool.filter((entry) => inCounty(entry, reading.county ?? countyCode));
      const found = fitting(within, reading.text);
      if (found.length === 1 && found[0]) return { kind: 'one', id: found[0].place.code };
      if (found.length > 1) return several(found);
    }
    const parts = readings(text, kind).map((reading) => reading.text);
    const elsewhere = countyCode === null ? [] : parts.flatMap((part) => fitting(pool, part));
    const near = pool.filter(
      (entry) => inCounty(entry, countyCode) && parts.some((part) => isNear(entry, part)),
    );
    const likely = [...new Set([...near, ...elsewhere])];
    if (likely.length > 0) return several(likely);
    // Nothing resembles it: the user may still know which county, or which township of this county, is meant.
    const isChosenFrom = kind === 'county' || (kind === 'township' && countyCode !== null);
    return isChosenFrom
      ? several(
          pool.filter((entry) => inCounty(entry, countyCode)),
          MOST_OF_ALL,
        )
      : NOTHING;
  }

  return { find, countyOf };
}

function entryOf(place: Place, pinyin: (text: string) => string): Entry {
  const full = compact(place.name);
  const former = place.formerNames.map(compact);
  return {
    place,
    full,
    stem: stemOf(full),
    former,
    formerStems: former.map(stemOf),
    fullPinyin: pinyin(full),
    stemPinyin: pinyin(stemOf(full)),
  };
}

/** From sure to less sure; texts in Latin letters are pinyin. */
const WAYS: readonly ((entry: Entry, text: string) => boolean)[] = [
  ({ full }, text) => full === text,
  ({ former }, text) => former.includes(text),
  ({ stem }, text) => stem === text,
  ({ formerStems }, text) => formerStems.includes(text),
  // Another word for the kind: 高梁乡 is 高梁镇 where there is no other 高梁.
  ({ stem }, text) => stem === stemOf(text) && text !== stemOf(text),
  ({ formerStems }, text) => formerStems.includes(stemOf(text)) && text !== stemOf(text),
  ({ fullPinyin, stemPinyin }, text) =>
    /^[a-zü']+$/u.test(text) && [fullPinyin, stemPinyin].includes(letters(text)),
];

const letters = (text: string) => text.replace(/'/gu, '').replace(/ü/gu, 'v');

const isNear = ({ full, stem }: Entry, text: string) =>
  isNearly(full, text) ||
  (stem.length > 2 && isNearly(stem, stemOf(text))) ||
  (text.length >= 2 && full.startsWith(text));

/** The texts to look for, each with the county that its beginning names. */
function readingsOf(
  text: string,
  kind: PlaceKind,
  above: readonly Entry[],
  counties: readonly Entry[],
): readonly { readonly text: string; readonly county: string | null }[] {
  const found: { text: string; county: string | null }[] = [{ text, county: null }];
  let rest = text;
  for (let turn = 0; turn < 2; turn += 1) {
    const next = above.map(({ full }) => withoutPrefix(rest, [full])).find((left) => left !== null);
    if (next === undefined || next === null) break;
    rest = next;
    found.push({ text: rest, county: null });
  }
  if (kind === 'county') return found;
  const prefixed = [text, rest].flatMap((part) =>
    counties.flatMap(({ place, full, former }) => {
      const left = withoutPrefix(part, [full, ...former]);
      return left === null ? [] : [{ text: left, county: place.code }];
    }),
  );
  return [...found, ...prefixed];
}

/** Entries that fit in the first way in which any does. */
const fitting = (pool: readonly Entry[], text: string): readonly Entry[] => {
  for (const fits of WAYS) {
    const found = pool.filter((entry) => fits(entry, text));
    if (found.length > 0) return found;
  }
  return [];
};
