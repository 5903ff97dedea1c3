import type { IsoDate, Metres } from '../units.ts';

/** One day out of one caravan as it was run (history). */
export interface TourRecord {
  readonly id: string;
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly length_m: Metres;
  readonly isSample: boolean;
}

/** One caravan at one site once (场次). Attendance counts visits, not persons (服务人次). */
export interface VisitRecord {
  readonly id: string;
  readonly tourId: string;
  readonly sequence: number;
  readonly siteId: string;
  readonly attendance: number;
  /** Day on which its form (使用情况反馈表) came back; null while it has not. */
  readonly feedbackOn: IsoDate | null;
}
