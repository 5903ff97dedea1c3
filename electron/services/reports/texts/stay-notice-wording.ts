import type { StayPhase } from '@domain/stay/phases.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What the notice says of one stay. */
export interface NoticeFacts {
  readonly plan: string;
  readonly county: string;
  readonly venue: string;
  readonly set: string;
  /** Theme and edition; empty for none. */
  readonly theme: string;
  /** First and last day open, in words. */
  readonly open: string;
}

/** Words of the notice to a county that gets a stay, and of the calendar of stays. */
export interface StayNoticeTexts {
  readonly fileTitle: string;
  readonly calendarTitle: string;
  readonly sample: string;
  /** In two parts, between which a long one is broken. */
  readonly title: (county: string) => readonly [string, string];
  readonly addressee: (county: string) => string;
  readonly opening: (facts: NoticeFacts) => string;
  readonly headings: Words<'schedule' | 'venue' | 'safety' | 'people' | 'schools' | 'publicity' | 'figures'>;
  readonly columns: Words<'phase' | 'days' | 'count' | 'task'>;
  readonly phases: Words<StayPhase>;
  readonly tasks: Words<StayPhase>;
  readonly dayCount: (count: number) => string;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly openDays: (facts: {
    readonly open: number;
    /** Days of the week with names, or empty when all. */
    readonly weekdays: string;
    readonly closedWeekdays: string;
  }) => string;
  readonly otherClosed: (days: string) => string;
  readonly weekdaySpan: (first: string, last: string) => string;
  readonly listJoint: string;
  /** `needs`, `has` empty when not known. */
  readonly venue: (facts: { readonly venue: string; readonly needs: string; readonly has: string }) => string;
  readonly area: (area_m2: number) => string;
  readonly power: (power_kw: number) => string;
  readonly joint: string;
  readonly access: string;
  readonly safety: string;
  /** Days of the training; empty when there is none. */
  readonly people: (training: string) => string;
  readonly schools: string;
  readonly publicity: (opening: string) => string;
  readonly figures: string;
  readonly contact: (contact: string) => string;
  readonly noContact: string;
  readonly ownContact: string;
  readonly sender: string;
  readonly sentOn: string;
  readonly calendar: {
    readonly name: (plan: string, set: string | null) => string;
    readonly summary: (phase: string, county: string, set: string) => string;
    readonly description: (facts: {
      readonly plan: string;
      readonly set: string;
      readonly theme: string;
      readonly venue: string;
      readonly from: string;
      readonly km: string;
      readonly phase: StayPhase;
      readonly openDays: number;
    }) => readonly string[];
    readonly category: string;
  };
}
