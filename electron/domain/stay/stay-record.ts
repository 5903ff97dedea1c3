import type { IsoDate } from '../units.ts';

/** 巡展记录: a stay as it was. */
export interface StayRecord {
  readonly id: string;
  /** Null when the set is not one of the workspace's. */
  readonly setId: string | null;
  readonly setName: string;
  readonly edition: string;
  readonly countyCode: string;
  /** Null when the venue is not one of the workspace's. */
  readonly venueId: string | null;
  readonly venueName: string;
  readonly open: IsoDate;
  /** Null while it is open, and where it was not told. */
  readonly close: IsoDate | null;
  /** Null when they were not counted. */
  readonly openDays: number | null;
  readonly attendance: number | null;
  /** Of them with school groups. */
  readonly schoolAttendance: number | null;
  /** Day on which its form (使用情况反馈表) came back; null while it has not. */
  readonly feedbackOn: IsoDate | null;
  readonly source: string;
  readonly note: string;
  readonly isSample: boolean;
}
