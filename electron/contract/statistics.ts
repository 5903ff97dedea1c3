import type { ReportContent } from '@domain/statistics/report-content.ts';
import {
  LONGEST_TEXT,
  REPORT_BASES,
  REPORT_BLOCKS,
  REPORT_TEMPLATES,
} from '@domain/statistics/report-setup.ts';
import * as z from 'zod';
import { chart } from './charts.ts';
import { command, nothing, query } from './define.ts';
import { adcode, id, isoDate, isoInstant, name, recordVersion } from './scalars.ts';

const language = z.enum(['zh-CN', 'en']);
const list = <T extends z.ZodType>(item: T) => z.readonly(z.array(item));

export const reportSetup = z.strictObject({
  template: z.enum(REPORT_TEMPLATES),
  title: z.string().trim().max(LONGEST_TEXT.title),
  from: isoDate,
  to: isoDate,
  basis: z.enum(REPORT_BASES),
  regionCode: z.nullable(adcode),
  categoryId: z.nullable(id),
  blocks: list(z.enum(REPORT_BLOCKS)),
  mapLicence: z.string().trim().max(LONGEST_TEXT.mapLicence),
  unit: z.string().trim().max(LONGEST_TEXT.unit),
  language,
});

/** Absent for what is none, as in reports that were saved before estimates were marked. */
const isEstimate = z.optional(z.literal(true));

const cell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('integer'), value: z.int(), isEstimate }),
  z.strictObject({
    kind: z.literal('decimal'),
    value: z.number(),
    digits: z.int().min(0).max(6),
    isEstimate,
  }),
  z.strictObject({ kind: z.literal('date'), date: isoDate }),
  z.strictObject({ kind: z.literal('not-applicable') }),
]);

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), paragraphs: list(z.string()) }),
  z.strictObject({
    kind: z.literal('table'),
    name: z.string(),
    caption: z.string(),
    columns: list(
      z.strictObject({ header: z.string(), unit: z.string(), width: z.number(), isText: z.boolean() }),
    ),
    rows: list(list(cell)),
    totals: list(list(cell)),
    notes: list(z.string()),
  }),
  z.strictObject({ kind: z.literal('picture'), chart, text: z.string() }),
  z.strictObject({ kind: z.literal('signatures'), parties: list(z.string()) }),
]);

/** A report as it was made, see domain/statistics. */
export const reportContent: z.ZodType<ReportContent, ReportContent> = z.strictObject({
  title: z.string(),
  about: z.string(),
  header: z.string(),
  unit: z.string(),
  date: isoDate,
  language,
  sections: list(z.strictObject({ block: z.enum(REPORT_BLOCKS), heading: z.string(), parts: list(part) })),
});

export const savedReportHeader = z.strictObject({
  id,
  name,
  template: z.enum(REPORT_TEMPLATES),
  from: isoDate,
  to: isoDate,
  savedAt: isoInstant,
  /** Last change of the workspace when it was made: the version of the data it stands for; null for one never changed. */
  dataVersion: z.nullable(isoInstant),
  isSample: z.boolean(),
  version: recordVersion,
});
export type SavedReportHeader = z.infer<typeof savedReportHeader>;

/** Statistical reports: made of the records as they are, and kept as they were made. */
export const statistics = {
  /** The report as it would be now; nothing is kept. @see E6001 */
  draft: query(reportSetup, reportContent),
  /** Newest first. */
  list: query(nothing, z.array(savedReportHeader)),
  open: query(
    z.strictObject({ id }),
    z.strictObject({ header: savedReportHeader, setup: reportSetup, content: reportContent }),
  ),
  /** Whether the records would give the same report again. */
  isCurrent: query(z.strictObject({ id }), z.boolean()),
  /** A map of a report as papers show it: SVG without scripts. */
  map: query(
    z.strictObject({
      chart,
      width_px: z.int().min(100).max(4_000),
      height_px: z.int().min(100).max(4_000),
    }),
    z.string(),
  ),
  save: command(z.strictObject({ name, setup: reportSetup }), z.strictObject({ id })),
  rename: command(z.strictObject({ id, version: recordVersion, name }), z.void()),
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
};
