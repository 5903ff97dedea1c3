import type { SiteKind } from '../site/site.ts';
import type { IsoDate } from '../units.ts';

/** First and last day that are counted. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A visit of a caravan (场次), run or planned. */
export interface OutreachVisit {
  readonly id: string;
  readonly tourId: string;
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly siteId: string;
  readonly siteKind: SiteKind;
  readonly countyCode: string;
  /** Null when it is not known. */
  readonly townshipCode: string | null;
  /** Visits of people, not persons; null for a planned visit, because nobody has come yet. */
  readonly attendance: number | null;
  /** Day on which its form came back; null while it has not. Absent for a planned visit, of which none is due. */
  readonly feedbackOn?: IsoDate | null;
}

/** A day out of a caravan, run or planned. */
export interface OutreachTour {
  readonly id: string;
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly length_m: number;
  /** County of the first visit of the tour, to which its days and its road count; null for a tour without visits. */
  readonly countyCode: string | null;
}

/** A stay of a set in a county (巡展站), as it was or planned. */
export interface OutreachStay {
  readonly id: string;
  /** Id of the set, or the name of one that is not of the workspace. */
  readonly set: string;
  readonly countyCode: string;
  readonly townshipCode: string | null;
  readonly open: IsoDate;
  /** Null while it is open, and where it was not told. */
  readonly close: IsoDate | null;
  /** Null when they were not counted. */
  readonly openDays: number | null;
  readonly attendance: number | null;
  readonly schoolAttendance: number | null;
  /** Day on which its form came back; null while it has not. Absent where none is due: planned, or a set of others. */
  readonly feedbackOn?: IsoDate | null;
}

/** All that happened, or is planned; each list by date. */
export interface OutreachFacts {
  readonly visits: readonly OutreachVisit[];
  readonly tours: readonly OutreachTour[];
  readonly stays: readonly OutreachStay[];
}
