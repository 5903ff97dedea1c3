import { createDocumentWriter } from '@adapters/export/document-writer.ts';
import { BRIEF_KINDS, type BriefKind } from '@domain/brief/brief.ts';
import { briefPaper } from '@services/reports/brief/brief-paper.ts';
import type { Photo } from '@services/reports/document.ts';
import type { ReportLanguage } from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { golden, kept } from '../../helpers/golden.ts';
import { madePhoto } from '../../helpers/made-photo.ts';
import { readDocx, wordsOfDocx, wordsOfPage } from '../../helpers/read-docx.ts';

const documents = createDocumentWriter();

const photo = (width_px: number, height_px: number, number: number): Photo => ({
  bytes: madePhoto(width_px, height_px),
  format: 'png',
  width_px,
  height_px,
  caption: `照片 ${number}`,
});
const WIDE = [400, 300] as const;
const TALL = [300, 400] as const;

const SOURCES = ['visit', 'tour', 'stay', 'period'] as const;
type Source = (typeof SOURCES)[number];
/** One more for each source, so that every layout of photos is opened by check:papers. */
const PHOTOS: Readonly<Record<Source, readonly Photo[]>> = {
  visit: [photo(...WIDE, 1), photo(...TALL, 2), photo(...WIDE, 3), photo(...WIDE, 4)],
  tour: [photo(...WIDE, 1), photo(...TALL, 2), photo(...WIDE, 3)],
  stay: [photo(...WIDE, 1), photo(...WIDE, 2)],
  period: [photo(...WIDE, 1)],
};

/** A brief of the sample, as it is made with its usual seed: of its newest record, or of its last whole year. */
async function briefOf(source: Source, kind: BriefKind, language: ReportLanguage) {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  if (source === 'period') {
    const period = { kind: source, from: '2025-01-01', to: '2025-12-31' } as const;
    return client.briefs.draft({ kind, source: period, language });
  }
  const { records } = await client.briefs.records({ kind: source, text: '' });
  return client.briefs.draft({ kind, source: { kind: source, id: records[0]?.id ?? '' }, language });
}

const CASES = SOURCES.flatMap((source) =>
  BRIEF_KINDS.flatMap((kind) =>
    (['zh-CN', 'en'] as const).map((language) => [source, kind, language] as const),
  ),
);

describe.each(CASES)('brief of a %s as %s in %s', (source, kind, language) => {
  it('is the Word file that was checked by hand, and says the same in print', async () => {
    const content = await briefOf(source, kind, language);
    const paper = briefPaper(content, PHOTOS[source], []);
    const name = `brief-${source}-${kind}.${language}`;
    const read = readDocx(await kept(`${name}.docx`, await documents.docx(paper)));
    const words = `${read.lines.join('\n')}\n`;
    expect(words).toBe(await golden(`${name}.txt`, words));
    expect(wordsOfPage(documents.page(paper).html)).toBe(wordsOfDocx(read));
  });
});
