import type { OfferedPhoto } from '@domain/brief/brief.ts';
import type { SiteKind } from '@domain/site/site.ts';
import type { IsoDate, Metres } from '@domain/units.ts';
import type { SummaryParagraphs } from '../statistics/summary-block.ts';
import type { Figures } from '../statistics/statistics-source.ts';

/** A recorded visit of a caravan, with what the workspace knows of the place. */
export interface VisitBrief {
  readonly kind: 'visit';
  readonly date: IsoDate;
  readonly caravanName: string;
  readonly siteName: string;
  readonly siteKind: SiteKind;
  readonly countyName: string;
  /** Null when it is not known. */
  readonly townshipName: string | null;
  readonly pupils: number | null;
  /** Lists of key areas that the county is on. */
  readonly keyLists: readonly string[];
  readonly attendance: number | null;
  /** Of the whole day out. */
  readonly length_m: Metres | null;
  readonly sitesOfDay: number;
  /** This is the so-many-th recorded visit to the site; the day of the one before. */
  readonly nth: number;
  readonly before: IsoDate | null;
}

/** A recorded day out of a caravan with its visits. */
export interface TourBrief {
  readonly kind: 'tour';
  readonly date: IsoDate;
  readonly caravanName: string;
  readonly countyNames: readonly string[];
  readonly keyLists: readonly string[];
  /** In the order of the visits. */
  readonly siteNames: readonly string[];
  readonly schools: number;
  readonly townships: number;
  /** Of the visits whose attendance is known; null when none is. */
  readonly attendance: number | null;
  /** Visits without it. */
  readonly unknown: number;
  readonly length_m: Metres;
}

/** A recorded stay of a set in a county. */
export interface StayBrief {
  readonly kind: 'stay';
  readonly setName: string;
  readonly countyName: string;
  readonly venueName: string;
  readonly keyLists: readonly string[];
  readonly open: IsoDate;
  /** Null while it is open, and where it was not told. */
  readonly close: IsoDate | null;
  readonly openDays: number | null;
  readonly attendance: number | null;
  readonly schoolAttendance: number | null;
  /** This is the so-many-th recorded stay in the county; first day of the one before. */
  readonly nth: number;
  readonly before: IsoDate | null;
}

/** All that was recorded of a period, as statistical reports count it. */
export interface PeriodBrief {
  readonly kind: 'period';
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly place: string;
  readonly summary: SummaryParagraphs;
  readonly figures: Figures;
  /** Of the year before; null when nothing was recorded then. */
  readonly previous: Figures | null;
}

/** What a brief is made of. */
export interface BriefFacts {
  readonly of: VisitBrief | TourBrief | StayBrief | PeriodBrief;
  readonly isSample: boolean;
  readonly today: IsoDate;
  readonly photos: readonly OfferedPhoto[];
}
