import type { AttachmentTable } from '../attachment/attachment.ts';
import type { IsoDate } from '../units.ts';

/** One-page papers that an office drafts from its records: 工作信息 (news of what was done) and 典型案例 (how and why it worked). */
export const BRIEF_KINDS = ['news', 'case'] as const;
export type BriefKind = (typeof BRIEF_KINDS)[number];

/** Records that a brief can tell of, besides a period. */
export const BRIEF_RECORDS = ['visit', 'tour', 'stay'] as const;
export type BriefRecord = (typeof BRIEF_RECORDS)[number];

/** Which table's photos and papers such a record has. */
export const BRIEF_RECORD_TABLES = {
  visit: 'visit_record',
  tour: 'tour_record',
  stay: 'stay_record',
} as const satisfies Readonly<Record<BriefRecord, AttachmentTable>>;

/** What a brief tells of: one recorded visit, day out or stay, or all of a period. */
export type BriefSource =
  | { readonly kind: BriefRecord; readonly id: string }
  | { readonly kind: 'period'; readonly from: IsoDate; readonly to: IsoDate };

/** Most photos on the page: more leave no room for words. */
export const MOST_PHOTOS = 4;

/** Around what a person has to write; nothing else in a brief stands in such brackets. */
export const GAP = { open: '【', close: '】' } as const;

/** A part of the text. Facts come from records, gaps are marked with `GAP`. */
export interface BriefSection {
  /** Empty for none. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Whether the table of figures stands below it. */
  readonly hasFigures: boolean;
}

export interface BriefFigure {
  /** With its unit. */
  readonly name: string;
  /** As it is printed: "-" for what cannot be known, estimates marked. */
  readonly value: string;
  /** The same of the year before; null for records, and for a year without any. */
  readonly before: string | null;
}

/** A photo on the page. */
export interface BriefPhoto {
  /** Of its content in the file store. */
  readonly sha256: string;
  readonly caption: string;
}

/** A photo that a record of the source has. */
export interface OfferedPhoto extends BriefPhoto {
  /**
   * Its entry at the visit, day out or stay, as whose note a caption is kept; null for a photo of a set or exhibit,
   * whose note is about the thing.
   */
  readonly entry: {
    readonly id: string;
    readonly version: string | null;
    readonly fileName: string;
  } | null;
}

/** A brief as it can be drafted: every word and figure, before a person finishes it in Word. */
export interface BriefContent {
  readonly title: string;
  /** When, where and by what, in one line. */
  readonly about: string;
  /** Mark such as 样例数据; empty for none. */
  readonly header: string;
  readonly sections: readonly BriefSection[];
  readonly figures: readonly BriefFigure[];
  /** Below the figures: what is unknown or estimated. */
  readonly notes: readonly string[];
  /** A box to write in, with prompts. */
  readonly frame: { readonly title: string; readonly prompts: readonly string[] };
  /** All photos of the records, in the order in which they are offered. */
  readonly photos: readonly OfferedPhoto[];
  /** Who hands it in and when. */
  readonly closing: string;
  readonly language: 'zh-CN' | 'en';
}
