import { REACH_UNKNOWN_REASONS } from '@domain/reach/reach.ts';
import * as z from 'zod';
import { equityScope } from './equity.ts';

const share = z.strictObject({ part: z.int(), whole: z.int() });

const reachFigures = {
  /** People and townships reached, for each of the minutes. */
  people: z.readonly(z.array(share)),
  townships: z.readonly(z.array(share)),
  /** What the shares stand for, of all that are known. */
  placedPeople: share,
  placedTownships: share,
  /** Why the people reached are not known; null when they are. */
  unknown: z.nullable(z.enum(REACH_UNKNOWN_REASONS)),
};

export const reachScope = equityScope.omit({ quantity: true });
export type ReachScope = z.infer<typeof reachScope>;

/** People near a place that was visited; every figure of people is an estimate. */
export const outreachReach = z.strictObject({
  minutes: z.array(z.int()),
  /** Where travel times come from: great circle, terrain and kind of road. */
  travelSource: z.literal('estimate'),
  places: z.strictObject({
    /** Different places that were visited. */
    count: z.int(),
    /** Counties whose seat stands for a venue that is not on file. */
    atSeat: z.int(),
    /** Counties with stays of which no place is known. */
    unplaced: z.int(),
  }),
  total: z.strictObject(reachFigures),
  counties: z.readonly(z.array(z.strictObject({ code: z.string(), name: z.string(), ...reachFigures }))),
});
export type OutreachReach = z.infer<typeof outreachReach>;
