import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import type { FieldValue } from '@domain/registry/field.ts';
import { DUPLICATE_REASONS } from '@domain/site/duplicates.ts';
import { SOURCE_DATUMS } from '@domain/site/site.ts';
import * as z from 'zod';
import { command, nothing, packedQuery, query } from './define.ts';
import { unpackRows } from './packed-rows.ts';
import { id, isoDate, length_m, recordVersion } from './scalars.ts';

export const registerId = z.enum(REGISTER_IDS);
/** Key of a record; of some registers a JSON list of the fields that make it up. */
const recordId = z.string().min(1).max(200);
const language = z.enum(['zh-CN', 'en']);

/** Value of one field; what it may be is said by the field (electron/domain/registry/field.ts) and checked by the service. */
export const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([
    z.string().max(4_000),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(fieldValue).max(500),
    z.record(z.string().max(40), fieldValue),
  ]),
);
export const recordValues = z.record(z.string().max(40), fieldValue);

export const registryRow = z.strictObject({
  id: recordId,
  isRetired: z.boolean(),
  isSample: z.boolean(),
  /** One per field of the register, in its order, worked-out ones included. */
  /** PERF: not looked into; 20,000 rows of thirty values took 0.4 s of a reply that comes from the workspace itself. */
  values: z.array(z.custom<FieldValue>()),
});
export type RegistryRow = z.infer<typeof registryRow>;

/** Words of the registry in one language: what stands in headers of lists, forms and spreadsheets. */
export const registryWords = z.strictObject({
  registers: z.record(
    registerId,
    z.strictObject({
      name: z.string(),
      /** What belongs here and what it is good for; stands in the template and on the empty list. */
      purpose: z.string(),
      fields: z.record(
        z.string(),
        z.strictObject({
          label: z.string(),
          /** Empty for none. */
          unit: z.string(),
          /** How to fill it in; empty for what explains itself. */
          hint: z.string(),
        }),
      ),
    }),
  ),
  /** Words of the options of choices, by `register.field.option`, or `field.option` where registers share them. */
  options: z.record(z.string(), z.string()),
});
export type RegistryWords = z.infer<typeof registryWords>;

/** How many records a register has, and how many of them need to be seen to. */
export const registerSummary = z.strictObject({
  register: registerId,
  count: z.int(),
  retired: z.int(),
  /** Records in use with a paper that has run out, or runs out within 60 days. */
  overdue: z.int(),
  due: z.int(),
});
export type RegisterSummary = z.infer<typeof registerSummary>;

/** What was done and is planned at a site, newest first. */
export const siteVisits = z.strictObject({
  visits: z.array(
    z.strictObject({
      id,
      date: isoDate,
      caravanName: z.string(),
      attendance: z.int(),
      isSample: z.boolean(),
    }),
  ),
  plans: z.array(
    z.strictObject({
      planId: id,
      planName: z.string(),
      planNumber: z.int(),
      date: isoDate,
      caravanName: z.string(),
    }),
  ),
});
export type SiteVisits = z.infer<typeof siteVisits>;

/** Recorded days out of a caravan, newest first. */
const daysOut = z.array(
  z.strictObject({ id, date: isoDate, length_m, siteNames: z.readonly(z.array(z.string())) }),
);

/** Datum in which a position of `values` was read; it is stored in WGS-84. Absent = WGS-84. */
const positionDatum = z.optional(z.enum(SOURCE_DATUMS));

/** The tables of an office (台账): read, written and checked alike, whatever they hold. */
export const registry = {
  words: query(z.strictObject({ language }), registryWords),
  list: packedQuery(
    z.strictObject({ register: registerId }),
    z.strictObject({
      rows: z.array(registryRow),
      /** Names of all records and regions that the rows refer to. */
      names: z.record(z.string(), z.string()),
    }),
    unpackRows,
  ),
  /** Every record that may be referred to, by name; retired ones are left out. */
  choices: query(
    z.strictObject({ register: registerId }),
    z.array(z.strictObject({ id: recordId, name: z.string() })),
  ),
  get: query(
    z.strictObject({ register: registerId, id: recordId }),
    z.strictObject({
      id: recordId,
      version: recordVersion,
      isRetired: z.boolean(),
      isSample: z.boolean(),
      values: recordValues,
      /** Tables with rows that name the record; empty = it can be deleted. */
      uses: z.array(z.strictObject({ table: z.string(), count: z.int() })),
    }),
  ),
  /** @see E1104 for faults, all at once */
  create: command(
    z.strictObject({ register: registerId, values: recordValues, positionDatum }),
    z.strictObject({ id: recordId }),
  ),
  update: command(
    z.strictObject({
      register: registerId,
      id: recordId,
      version: recordVersion,
      changes: recordValues,
      positionDatum,
    }),
    z.void(),
  ),
  /** Refused with E1105 while something names the record; `params.uses` says what. */
  remove: command(z.strictObject({ register: registerId, id: recordId, version: recordVersion }), z.void()),
  /** 停用 and back, of one record or many: one step of the history. */
  setRetired: command(
    z.strictObject({
      register: registerId,
      ids: z.array(recordId).min(1).max(50_000),
      isRetired: z.boolean(),
    }),
    z.void(),
  ),
  summary: query(nothing, z.array(registerSummary)),
  /** Visits as recorded, and stops of saved plans. */
  visitsOf: query(z.strictObject({ siteId: id }), siteVisits),
  /** Days out as recorded, each with the sites in the order of the visits. */
  daysOutOf: query(z.strictObject({ caravanId: id }), daysOut),
  /** Groups of sites that may be one place, and were not told apart. */
  duplicates: query(
    nothing,
    z.array(z.strictObject({ ids: z.array(id).min(2), reasons: z.array(z.enum(DUPLICATE_REASONS)) })),
  ),
  /**
   * Makes several sites one: everything that names the others names the kept one afterwards, its empty fields are
   * filled from them, and their names become former names. One step of the history.
   */
  mergeSites: command(z.strictObject({ keepId: id, mergeIds: z.array(id).min(1).max(100) }), z.void()),
  /** Pairs of sites that `tellApart` was told of; sites of them may be gone. */
  pairsApart: query(nothing, z.array(z.tuple([id, id]))),
  /** Remembers of each two of these sites that they are not one place; `areApart` false forgets it again. One step. */
  tellApart: command(
    z.strictObject({ siteIds: z.array(id).min(2).max(100), areApart: z.boolean() }),
    z.void(),
  ),
};
