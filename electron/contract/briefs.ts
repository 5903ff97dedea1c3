import { BRIEF_KINDS, BRIEF_RECORDS, type BriefContent } from '@domain/brief/brief.ts';
import * as z from 'zod';
import { query } from './define.ts';
import { id, isoDate, recordVersion } from './scalars.ts';

const language = z.enum(['zh-CN', 'en']);
const list = <T extends z.ZodType>(item: T) => z.readonly(z.array(item));

const briefSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(BRIEF_RECORDS), id }),
  z.strictObject({ kind: z.literal('period'), from: isoDate, to: isoDate }),
]);

/** Which brief, of what. */
export const briefRequest = z.strictObject({ kind: z.enum(BRIEF_KINDS), source: briefSource, language });
export type BriefRequest = z.infer<typeof briefRequest>;

const briefContent: z.ZodType<BriefContent, BriefContent> = z.strictObject({
  title: z.string(),
  about: z.string(),
  header: z.string(),
  sections: list(
    z.strictObject({ heading: z.string(), paragraphs: list(z.string()), hasFigures: z.boolean() }),
  ),
  figures: list(z.strictObject({ name: z.string(), value: z.string(), before: z.nullable(z.string()) })),
  notes: list(z.string()),
  frame: z.strictObject({ title: z.string(), prompts: list(z.string()) }),
  photos: list(
    z.strictObject({
      sha256: z.string(),
      caption: z.string(),
      entry: z.nullable(z.strictObject({ id, version: recordVersion, fileName: z.string() })),
    }),
  ),
  closing: z.string(),
  language,
});

const briefRecord = z.strictObject({
  id,
  date: isoDate,
  /** Last day of a stay; null for others and while it is open. */
  until: z.nullable(isoDate),
  /** Site or venue; of a tour the first site. */
  placeName: z.string(),
  countyName: z.string(),
  /** Caravan or set. */
  carrierName: z.string(),
});
export type BriefRecordRow = z.infer<typeof briefRecord>;

/** 工作信息 and 典型案例: one page drafted from records, finished by a person in Word (`exports.brief`). */
export const briefs = {
  /** The brief as it would be now. @see E1001, E6001 */
  draft: query(briefRequest, briefContent),
  /** Recorded visits, days out or stays, newest first; those in whose names all words of `text` are found. */
  records: query(
    z.strictObject({ kind: z.enum(BRIEF_RECORDS), text: z.string().max(80) }),
    z.strictObject({ records: z.array(briefRecord), count: z.int() }),
  ),
};
