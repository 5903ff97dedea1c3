import { MOST_PHOTOS } from '@domain/brief/brief.ts';
import { LABEL_GRIDS } from '@domain/exhibit/label-grid.ts';
import * as z from 'zod';
import { chart } from './charts.ts';
import { briefRequest } from './briefs.ts';
import { command, nothing } from './define.ts';
import { coverageScope } from './coverage.ts';
import { indicatorScope } from './indicators.ts';
import { registerId } from './registry.ts';
import { id } from './scalars.ts';
import { reportSetup } from './statistics.ts';
import { workListScope } from './work-lists.ts';

/** Null when the dialog was cancelled. A failed or cancelled export leaves no file behind. */
const savedFile = z.nullable(z.strictObject({ path: z.string(), fileName: z.string() }));
export type SavedFile = z.infer<typeof savedFile>;

const language = z.enum(['zh-CN', 'en']);

/** A stay of a plan; null = all of them. */
const ofStay = { planId: id, stayId: z.nullable(id), language };

/** Files for people. The main process asks where to save; the contents never come from the window, but for the picture of the map and the figures of a chart. */
export const exports = {
  itineraryXlsx: command(z.strictObject({ planId: id, language }), savedFile),
  itineraryPdf: command(z.strictObject({ planId: id, language }), savedFile),
  coverageXlsx: command(z.strictObject({ scope: coverageScope, language }), savedFile),
  /** A list that leads to work as it is now. Contacts are masked unless asked for. */
  workList: command(
    z.strictObject({
      scope: workListScope,
      format: z.enum(['xlsx', 'csv']),
      isMasked: z.boolean(),
      language,
    }),
    savedFile,
  ),
  mapPng: command(
    z.strictObject({
      planId: z.nullable(id),
      png: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 64_000_000),
    }),
    savedFile,
  ),
  /** A chart as a picture, drawn anew in the look of paper. @see E4005 */
  chart: command(z.strictObject({ chart }), savedFile),
  /** Records of a register as they are shown: in this order, with these columns. Contacts are masked unless asked for. */
  register: command(
    z.strictObject({
      register: registerId,
      ids: z.array(z.string().min(1).max(200)).max(200_000),
      fields: z.array(z.string().min(1).max(40)).min(1).max(60),
      format: z.enum(['xlsx', 'csv']),
      isMasked: z.boolean(),
      language,
    }),
    savedFile,
  ),
  /** An empty table to fill in, with drop-downs and a sheet that explains every column. */
  registerTemplate: command(z.strictObject({ register: registerId, language }), savedFile),
  /** The rows that the last check of an import could not take, as they came, each with its reason. @see E4211 */
  importFaults: command(z.strictObject({ importId: z.string().min(1).max(64), language }), savedFile),
  /** Report of a stock-take as it is now. */
  stockTake: command(z.strictObject({ id, language }), savedFile),
  /** Labels with codes for A4 sheets of labels. Refused with E1521 when there is nothing to print. */
  labels: command(
    z.strictObject({
      exhibitIds: z.array(id).max(5_000),
      crateIds: z.array(id).max(5_000),
      /** All of a set; null for none. */
      setId: z.nullable(id),
      grid: z.enum(LABEL_GRIDS),
      /** First position on the first sheet. */
      startAt: z.int().min(1).max(100),
      language,
    }),
    savedFile,
  ),
  /** 年度巡展计划表. Refused with E4004, like the papers below, when the plan has no stays. */
  stayPlan: command(
    z.strictObject({ planId: id, format: z.enum(['xlsx', 'docx', 'pdf']), language }),
    savedFile,
  ),
  /** 巡展通知 to the county of a stay; null = to each county of the plan. Contacts are masked unless asked for. */
  stayNotice: command(
    z.strictObject({ ...ofStay, format: z.enum(['docx', 'pdf']), isMasked: z.boolean() }),
    savedFile,
  ),
  /** 展品运输单 of the move to a stay; null = of every move. Contacts are masked unless asked for. */
  stayTransport: command(
    z.strictObject({ ...ofStay, format: z.enum(['docx', 'pdf']), isMasked: z.boolean() }),
    savedFile,
  ),
  /** 布展验收单 or 撤展清点单. */
  stayChecklist: command(
    z.strictObject({ ...ofStay, kind: z.enum(['acceptance', 'strike']), format: z.enum(['docx', 'pdf']) }),
    savedFile,
  ),
  /** 每日参观人数统计表. */
  stayCounts: command(z.strictObject({ ...ofStay, format: z.enum(['xlsx', 'pdf']) }), savedFile),
  /** Calendar (.ics) of the stays of a plan, or of one of its sets. */
  stayCalendar: command(z.strictObject({ planId: id, setId: z.nullable(id), language }), savedFile),
  /**
   * A statistical report, or one table (csv) or picture (svg, png) of it. Tells of its progress by `export-progress`. Refused with
   * E6002 when a table is too long for a paper.
   */
  statistics: command(
    z.strictObject({
      report: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('draft'), setup: reportSetup }),
        z.strictObject({ kind: z.literal('saved'), id }),
      ]),
      format: z.enum(['docx', 'pdf', 'xlsx', 'csv', 'geojson', 'svg', 'png']),
      part: z.nullable(z.int().min(0).max(1_000)),
    }),
    savedFile,
  ),
  /** The table of indicators as it is shown, with every indicator. */
  indicators: command(
    z.strictObject({ scope: indicatorScope, format: z.enum(['xlsx', 'csv']), language }),
    savedFile,
  ),
  /**
   * 工作信息 or 典型案例 as a Word file of one page. `photos`: in their order, of records or just chosen (`attachments.choosePhotos`);
   * null = the first ones of the records. @see E1001, E6001
   */
  brief: command(
    briefRequest.extend({
      photos: z.nullable(
        z
          .array(
            z.strictObject({
              sha256: z.string().regex(/^[0-9a-f]{64}$/),
              caption: z.string().trim().max(200),
            }),
          )
          .max(MOST_PHOTOS),
      ),
    }),
    savedFile,
  ),
  /** Stops the report that is being written; no file is left. */
  cancelStatistics: command(nothing, z.void()),
  /** Shows a file that was just exported in the file manager; only paths this session exported are accepted. */
  reveal: command(z.strictObject({ path: z.string().max(4_096) }), z.void()),
};
