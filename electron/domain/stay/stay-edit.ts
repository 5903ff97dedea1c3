import type { IsoDate } from '../units.ts';
import type { StayLock } from './stay-plan.ts';

/** One change of a stay plan by hand. Rules that it breaks do not stop it: they are named afterwards. */
export type StayEdit =
  /** To another day, and to another set where one is named; the time that it is open keeps its length. */
  | {
      readonly kind: 'move';
      readonly stayId: string;
      readonly setId: string;
      readonly open: IsoDate;
    }
  /** First and last day open to the public. */
  | { readonly kind: 'resize'; readonly stayId: string; readonly open: IsoDate; readonly close: IsoDate }
  | { readonly kind: 'venue'; readonly stayId: string; readonly venueId: string }
  /** `close` null = as long as usual. */
  | {
      readonly kind: 'add';
      readonly countyCode: string;
      readonly venueId: string;
      readonly setId: string;
      readonly open: IsoDate;
      readonly close: IsoDate | null;
    }
  | { readonly kind: 'remove'; readonly stayId: string }
  /** A grade that is not given stays as it is. */
  | {
      readonly kind: 'lock';
      readonly stayIds: readonly string[];
      readonly lock: { readonly [Grade in keyof StayLock]?: boolean | undefined };
    };
