import * as z from 'zod';

/** Calendar day `YYYY-MM-DD`. */
export const isoDate = z.iso.date();
/** Instant in UTC. */
export const isoInstant = z.iso.datetime();
/** Opaque key of a record. */
export const id = z.string().min(1).max(64);
/** Six-digit GB/T 2260 code. */
export const adcode = z.string().regex(/^\d{6}$/);
/** Seconds since local midnight of a day. */
export const timeOfDay_s = z.int().min(0).max(86_400);
/** Seconds since local midnight of a tour's day; a day that was overfilled by hand ends after it, 25:30 and later. */
export const timeOfTour_s = z
  .int()
  .min(0)
  .max(366 * 86_400);
export const duration_s = z
  .int()
  .min(0)
  .max(366 * 86_400);
export const length_m = z.int().min(0).max(1_000_000_000);
export const lngLat = z.readonly(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]));
/** A name people type: trimmed, never empty. */
export const name = z.string().trim().min(1).max(80);
/**
 * Version of a record as read: the operation that last wrote it, `device:sequence`, or null when the log
 * knows none. A command that brings an older one is refused with E1003, so nobody overwrites unseen changes.
 */
export const recordVersion = z.nullable(z.string().max(80));
