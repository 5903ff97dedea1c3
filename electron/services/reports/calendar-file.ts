import type { IsoDate, IsoInstant } from '@domain/units.ts';

/** A calendar as plain data: what calendar programs take in (electron/adapters/export/ics.ts). */
export interface CalendarFile {
  readonly name: string;
  readonly madeAt: IsoInstant;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same for the same thing in every export, so that a program changes its event instead of adding one. */
  readonly uid: string;
  readonly when: /** Whole days, both included. */
    | { readonly kind: 'days'; readonly start: IsoDate; readonly end: IsoDate }
    /** From an instant to an instant, the end not included. */
    | { readonly kind: 'times'; readonly start: IsoInstant; readonly end: IsoInstant };
  readonly summary: string;
  /** Lines are parted by line feeds; empty for none. */
  readonly description: string;
  /** Empty for none. */
  readonly location: string;
  /** Longitude and latitude (WGS-84); null for none. */
  readonly position: readonly [number, number] | null;
  readonly categories: readonly string[];
  /** Whether whoever has it in the calendar counts as busy. */
  readonly isBusy: boolean;
}
