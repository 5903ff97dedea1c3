import type { BriefKind } from '@domain/brief/brief.ts';

/** Facts of a visit as sentences need them, printed already; null = cannot be known. */
export interface VisitWords {
  readonly date: string;
  readonly caravan: string;
  readonly site: string;
  readonly siteKind: string;
  /** County and township. */
  readonly where: string;
  /** The site with county and township, none of them said twice. */
  readonly place: string;
  readonly county: string;
  readonly pupils: string | null;
  readonly lists: string | null;
  readonly attendance: string | null;
  readonly length_km: string | null;
  readonly sitesOfDay: number;
  readonly nth: number;
  readonly before: string | null;
}

export interface TourWords {
  readonly date: string;
  readonly caravan: string;
  readonly counties: string;
  readonly lists: string | null;
  /** Named, all or the first of them. */
  readonly siteNames: string;
  readonly sites: number;
  readonly schools: number;
  readonly townships: number;
  readonly attendance: string | null;
  readonly length_km: string;
}

export interface StayWords {
  readonly set: string;
  readonly county: string;
  readonly venue: string;
  readonly lists: string | null;
  readonly open: string;
  readonly close: string | null;
  readonly openDays: string | null;
  readonly attendance: string | null;
  readonly perDay: string | null;
  readonly school: string | null;
  readonly schoolShare: string | null;
  readonly nth: number;
  readonly before: string | null;
}

type Figure =
  | 'attendance'
  | 'stayAttendance'
  | 'sitesOfDay'
  | 'schools'
  | 'townships'
  | 'length'
  | 'pupils'
  | 'nthVisit'
  | 'nthStay'
  | 'openDays'
  | 'perDay'
  | 'schoolAttendance'
  | 'schoolShare';

/** Sentences about a record: who, when and where; what the place is; how it went on. */
interface Sentences<Words> {
  readonly title: (words: Words, kind: BriefKind) => string;
  readonly about: (words: Words) => string;
  readonly lead: (words: Words) => string;
  readonly background: (words: Words) => string;
  readonly running: (words: Words) => string;
}

/** What a person has to write; each stands in the brackets of `GAP`. */
interface Gaps {
  readonly scene: string;
  readonly voices: string;
  readonly effect: string;
  readonly need: string;
  readonly method: string;
  readonly change: string;
  readonly lessons: string;
  readonly unit: string;
}

/** Everything that a brief says, in one language. */
export interface BriefWording {
  readonly siteKinds: Readonly<Record<'school' | 'square' | 'village' | 'hall', string>>;
  readonly headings: Readonly<Record<'background' | 'practice' | 'effect' | 'lessons', string>>;
  readonly visit: Sentences<VisitWords>;
  readonly tour: Sentences<TourWords>;
  readonly stay: Sentences<StayWords>;
  readonly period: {
    readonly title: (period: string, kind: BriefKind) => string;
    readonly about: (period: string, place: string) => string;
  };
  readonly gaps: Readonly<Record<'record' | 'period', Gaps>>;
  readonly frames: Readonly<
    Record<BriefKind, { readonly title: string; readonly prompts: readonly string[] }>
  >;
  readonly figures: Readonly<Record<Figure, string>>;
  readonly columns: {
    readonly figure: string;
    readonly value: string;
    readonly now: string;
    readonly before: string;
  };
  readonly join: (names: readonly string[]) => string;
  /** The first of more names. */
  readonly andMore: (names: string) => string;
  /** Marks a figure that was divided between periods. */
  readonly estimated: (value: string) => string;
  readonly notes: {
    readonly unknownVisits: (count: number) => string;
    readonly estimate: string;
    /** Hints for who finishes the paper, to be deleted; in the brackets of `GAP`. */
    readonly morePhotos: (count: number) => string;
    readonly unreadable: (captions: string) => string;
  };
}
