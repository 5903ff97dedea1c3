import { MOVEMENT_REASONS } from '@domain/exhibit/ledger.ts';
import { PLACE_KINDS } from '@domain/exhibit/place.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { id, isoDate } from './scalars.ts';

/** kind:id, as the ledger writes places. */
export const placeKey = z.string().regex(/^(base|caravan|site|depository|out):.+$/);

export const place = z.strictObject({
  key: placeKey,
  kind: z.enum(PLACE_KINDS),
  /** Name of the record; empty for places out of the books. */
  name: z.string(),
});

/** One exhibit and where it is. */
export const exhibitAt = z.strictObject({
  id,
  serial: z.string(),
  name: z.string(),
  setId: id,
  setName: z.string(),
  crateId: z.nullable(id),
  crateName: z.string(),
  discipline: z.string(),
  isRetired: z.boolean(),
  isSample: z.boolean(),
  /** Given away for good (落地、调拨) and still there: it is not missed in its set. */
  isSettled: z.boolean(),
  place,
  /** Day of the movement that brought it there; null = never moved, so at the base of its set. */
  since: z.nullable(isoDate),
});
export type ExhibitAt = z.infer<typeof exhibitAt>;

export const ledgerEntry = z.strictObject({
  id,
  exhibitId: id,
  exhibitName: z.string(),
  number: z.int(),
  /** A counter-entry takes the last entry of the exhibit back. */
  isCounter: z.boolean(),
  /** False for an entry that was taken back, and for counter-entries. */
  counts: z.boolean(),
  from: place,
  to: place,
  movedOn: isoDate,
  reason: z.enum(MOVEMENT_REASONS),
  occasion: z.string(),
  handedOverBy: z.string(),
  receivedBy: z.string(),
  handOverId: z.string(),
  note: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

const person = z.string().trim().min(1).max(40);

/** What is written down of every hand-over, whatever changes hands. */
export const handOverEntry = {
  /** Where whoever hands over has it; null when that is not said. */
  from: z.nullable(placeKey),
  to: placeKey,
  movedOn: isoDate,
  /** Tour, stay or other occasion, in words. */
  occasion: z.string().trim().max(120),
  handedOverBy: person,
  receivedBy: person,
  note: z.string().trim().max(500),
};

/** The ledger of movements (流转台账): what is where, and how it came there. */
export const ledger = {
  /** Every exhibit with its place at the end of a day; after its last movement when no day is given. */
  places: query(z.strictObject({ day: isoDate.optional() }), z.array(exhibitAt)),
  /** Every place something can be moved to, retired ones left out. */
  destinations: query(nothing, z.array(place)),
  /** Everything ever entered about one exhibit, oldest first. */
  ofExhibit: query(z.strictObject({ exhibitId: id }), z.array(ledgerEntry)),
  /** Movements that count, newest first. */
  between: query(z.strictObject({ from: isoDate, to: isoDate }), z.array(ledgerEntry)),
  /**
   * Enters that exhibits changed hands and place: all of them in one step of the history, or none.
   * Refused with E1201, which names every exhibit that cannot have moved so, with E1304 when one or the destination is retired.
   */
  handOver: command(
    z.strictObject({
      ...handOverEntry,
      exhibitIds: z.array(id).min(1).max(5_000),
      reason: z.enum(MOVEMENT_REASONS),
    }),
    z.strictObject({ handOverId: id }),
  ),
  /** Takes the last movement of an exhibit back by a counter-entry. Refused with E1202 for any other. */
  takeBack: command(z.strictObject({ movementId: id, exhibitId: id }), z.void()),
};
