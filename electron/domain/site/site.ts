import type { LngLat } from '../geo/lng-lat.ts';
import type { Seconds } from '../units.ts';

export const SITE_KINDS = ['school', 'square', 'village', 'hall'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** Where the coordinates of a site come from; shown beside them because it bounds their accuracy. */
export const POSITION_SOURCES = ['township-centre', 'county-seat', 'typed', 'map'] as const;
export type PositionSource = (typeof POSITION_SOURCES)[number];

/** Datum in which a position was given; it is stored in WGS-84 whatever it was. */
export const SOURCE_DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type SourceDatum = (typeof SOURCE_DATUMS)[number];

/** Hours in which a visit may take place on one weekday (1 = Monday … 7 = Sunday). Service must begin and end inside. */
export interface Opening {
  readonly weekday: number;
  readonly start_s: Seconds;
  readonly end_s: Seconds;
}

/** A place a caravan can visit (站点). */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly kind: SiteKind;
  readonly countyCode: string;
  /** Nine digits; null when the township is not known. */
  readonly townshipCode: string | null;
  readonly position: LngLat;
  readonly positionSource: PositionSource;
  /** Head count of pupils; null when unknown or not a school. */
  readonly pupils: number | null;
  /** Length of a visit, set-up and packing included. */
  readonly service_s: Seconds;
  /** 1 (lowest) … 5 (highest), set by the scheduler. */
  readonly priority: number;
  readonly openings: readonly Opening[];
  readonly note: string;
  readonly isSample: boolean;
}

/** Something wrong with a list of openings; `index` points into the list. */
export interface OpeningIssue {
  readonly index: number;
  readonly kind: 'ends-before-start' | 'overlaps';
}

/** All faults of a list of openings: ends not after start, or overlap with another opening of the same weekday. */
export function openingIssues(openings: readonly Opening[]): readonly OpeningIssue[] {
  const issues: OpeningIssue[] = [];
  openings.forEach((opening, index) => {
    if (opening.end_s <= opening.start_s) issues.push({ index, kind: 'ends-before-start' });
    const overlaps = openings.some(
      (other, otherIndex) =>
        otherIndex < index &&
        other.weekday === opening.weekday &&
        other.start_s < opening.end_s &&
        opening.start_s < other.end_s,
    );
    if (overlaps) issues.push({ index, kind: 'overlaps' });
  });
  return issues;
}
