import { CUSTODY_KINDS, CUSTODY_STATES } from '@domain/exhibit/custody.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { place, placeKey } from './ledger.ts';
import { adcode, id, isoDate, recordVersion } from './scalars.ts';

const person = z.string().trim().min(1).max(40);

const entry = z.strictObject({
  kind: z.enum(CUSTODY_KINDS),
  setId: z.nullable(id),
  exhibitIds: z.array(id).max(500),
  counterpartId: z.nullable(id),
  countyCode: z.nullable(adcode),
  start: isoDate,
  end: z.nullable(isoDate),
  paperNumber: z.string().trim().max(60),
  paperDate: z.nullable(isoDate),
  note: z.string().trim().max(500),
});

export const custodyView = z.strictObject({
  id,
  number: z.string(),
  ...entry.shape,
  state: z.enum(CUSTODY_STATES),
  setName: z.string(),
  exhibitNames: z.array(z.string()),
  counterpartName: z.string(),
  countyName: z.string(),
  next: z.array(z.enum(CUSTODY_STATES)),
  /** Where its exhibits go when they come here next, one by one, unless something else is said; empty when they do not. */
  returnPlaces: z.array(place),
  isSample: z.boolean(),
  version: recordVersion,
});
export type CustodyView = z.infer<typeof custodyView>;

export const freeThing = z.strictObject({
  kind: z.enum(['set', 'exhibit']),
  id,
  name: z.string(),
  setName: z.string(),
  baseName: z.string(),
  discipline: z.string(),
  /** Exhibits of a set that are there and in order, and all of them; 1 of 1 for an exhibit. */
  present: z.int().min(0),
  all: z.int().min(0),
});
export type FreeThing = z.infer<typeof freeThing>;

/** Loans, exchanges, transfers, what settles and what is retired (借展调拨), with the papers. */
export const custody = {
  /** Latest first. */
  list: query(nothing, z.array(custodyView)),
  /** Sets and exhibits that nobody is promised on any of these days (区域资源共享). Refused with E1302. */
  free: query(z.strictObject({ from: isoDate, to: isoDate }), z.array(freeThing)),
  /** Begins as asked for. Refused with E1603, which names everything that is wrong. */
  create: command(entry, z.strictObject({ id })),
  /** Refused with E1604 unless it is only asked for. */
  update: command(z.strictObject({ id, version: recordVersion, ...entry.shape }), z.void()),
  /**
   * Agreed reserves its things, all or none (E1301); under way enters the hand-over into the ledger and ended the way back
   * (E1201). Refused with E1604 when the state does not follow.
   */
  setState: command(
    z.strictObject({
      id,
      version: recordVersion,
      state: z.enum(CUSTODY_STATES),
      /** Day of the hand-over and who signed; asked for under way and ended only. */
      on: isoDate,
      handedOverBy: person,
      receivedBy: person,
      /** Where what comes here goes; null = each exhibit where it left from. Asked for when something comes here. */
      to: z.nullable(placeKey).default(null),
    }),
    z.void(),
  ),
};
