import { SEVERITIES } from '@domain/exhibit/condition.ts';
import { MOVEMENT_REASONS } from '@domain/exhibit/ledger.ts';
import { RESERVATION_PURPOSES } from '@domain/exhibit/reservation.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { handOverEntry, place } from './ledger.ts';
import { repairView } from './repairs.ts';
import { id, isoDate } from './scalars.ts';

const conditionReport = z.strictObject({
  id,
  exhibitId: id,
  reportedOn: isoDate,
  /** Empty for a report between two hand-overs. */
  handOverId: z.string(),
  reporter: z.string(),
  severity: z.enum(SEVERITIES),
  note: z.string(),
});

export const exhibitCondition = z.strictObject({
  exhibitId: id,
  /** Null when nobody has reported on it yet. */
  last: z.nullable(conditionReport),
  /** The repair that nobody has closed. */
  repair: z.nullable(repairView),
  /** Why it cannot go out; null when it can. */
  unavailable: z.nullable(z.enum(['retired', 'settled', 'missing', 'in-repair'])),
});
export type ExhibitCondition = z.infer<typeof exhibitCondition>;

export const setCompleteness = z.strictObject({
  setId: id,
  setName: z.string(),
  /** False for a set that was put together for one purpose: it is confirmed piece by piece. */
  isPermanent: z.boolean(),
  /** Where most of it is; null for a set without exhibits in service. */
  place: z.nullable(place),
  /** Exhibits in service. */
  count: z.int(),
  /** Exhibits of it that were given away for good (落地、调拨); they are not counted, nor missed. */
  settled: z.int(),
  /** Empty when the set is complete. */
  lacks: z.array(
    z.strictObject({
      exhibitId: id,
      exhibitName: z.string(),
      why: z.enum(['missing', 'in-repair', 'elsewhere']),
      place,
    }),
  ),
  /** Crates of the set in which pieces are confirmed one by one. */
  temporaryCrateIds: z.array(id),
});
export type SetCompleteness = z.infer<typeof setCompleteness>;

export const affectedTour = z.strictObject({
  planId: id,
  planName: z.string(),
  /** Its first day with something lacking. */
  tourId: id,
  caravanId: id,
  caravanName: z.string(),
  start: isoDate,
  end: isoDate,
  stops: z.int(),
  /** Of these stops, those whose accepted request asks for what is lacking. */
  wantedStops: z.int(),
  exhibits: z.array(z.string()),
});
export type AffectedTour = z.infer<typeof affectedTour>;

export const occasion = z.strictObject({
  title: z.string(),
  purpose: z.enum(RESERVATION_PURPOSES),
  start: isoDate,
  end: isoDate,
  /** Where the sets go for it, as far as that is known. */
  to: z.nullable(z.string()),
});
export type Occasion = z.infer<typeof occasion>;

const finding = {
  exhibitId: id,
  severity: z.enum(SEVERITIES),
  note: z.string().trim().max(500),
  /** Opens a repair whose fault is the note. */
  asksRepair: z.boolean(),
  /** Hashes of photos that `attachments.choosePhotos` gave; they become the report's. */
  photos: z.array(z.string()).max(20).default([]),
};

/** In what state exhibits are (状况), and what that means for sets and plans. */
export const conditions = {
  /** Every exhibit with its last report and its open repair. */
  states: query(nothing, z.array(exhibitCondition)),
  /** Every report on one exhibit, newest first. */
  ofExhibit: query(z.strictObject({ exhibitId: id }), z.array(conditionReport)),
  /** Every set in use: where it is, and what it lacks. */
  sets: query(nothing, z.array(setCompleteness)),
  /** Tours of published plans from today on that go without broken, missing or lent exhibits, by first day. */
  affectedTours: query(nothing, z.array(affectedTour)),
  /** What sets go out for around a day: tours of published plans and reservations, each once. */
  occasions: query(z.strictObject({ setIds: z.array(id).max(1_000), day: isoDate }), z.array(occasion)),
  /**
   * Enters a hand-over with what was found: movements, one report per exhibit and the repairs asked for, all of it in
   * one step, or nothing. What is missing goes out of the books instead of to the destination.
   * Refused with E1201, which names everything that is wrong with any exhibit, and with E1503 for a photo that vanished.
   */
  handOver: command(
    z.strictObject({
      ...handOverEntry,
      reason: z.enum(MOVEMENT_REASONS),
      pieces: z.array(z.strictObject(finding)).min(1).max(5_000),
    }),
    z.strictObject({
      handOverId: id,
      /** In the order of the pieces. */
      reportIds: z.array(id),
    }),
  ),
  /** A report without a movement. Refused with E1210, which names everything that is wrong with it. */
  report: command(
    z.strictObject({
      ...finding,
      reportedOn: isoDate,
      reporter: z.string().trim().min(1).max(40),
    }),
    z.strictObject({ reportId: id }),
  ),
};
