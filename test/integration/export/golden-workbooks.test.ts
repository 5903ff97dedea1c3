import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createSpreadsheetWriter } from '@adapters/export/xlsx.ts';
import { coverageReport } from '@services/reports/coverage-report.ts';
import { itineraryReport } from '@services/reports/itinerary-report.ts';
import { REPORT_LANGUAGES, type Workbook } from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';
import { aCoverageInput } from '../../fixtures/coverage-report.ts';
import { anItinerary, MADE_AT } from '../../fixtures/reports.ts';
import { readWorkbook } from '../../helpers/read-workbook.ts';

/**
 * What a reader of the file finds in its cells, kept as JSON so that a change shows in review.
 * `UPDATE_GOLDEN=1 npx vitest run test/integration/export` writes them anew; read the difference before you commit it.
 */
async function cellsAndGolden(
  name: string,
  workbook: Workbook,
): Promise<{ cells: unknown; golden: unknown }> {
  const path = fileURLToPath(new URL(`../../golden/${name}.json`, import.meta.url));
  const cells = await readWorkbook(await createSpreadsheetWriter().write(workbook));
  if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(path, goldenText(cells));
  return { cells, golden: JSON.parse(await readFile(path, 'utf8')) };
}

/** One row per line. */
function goldenText(sheets: Record<string, unknown[][]>): string {
  const blocks = Object.entries(sheets).map(
    ([name, rows]) =>
      `  ${JSON.stringify(name)}: [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`,
  );
  return `{\n${blocks.join(',\n')}\n}\n`;
}

describe.each(REPORT_LANGUAGES)('workbooks in %s', (language) => {
  it('hold the itinerary as it was checked by hand', async () => {
    const { cells, golden } = await cellsAndGolden(
      `itinerary.${language}`,
      itineraryReport(anItinerary(), language, MADE_AT),
    );
    expect(cells).toEqual(golden);
  });

  it('hold the coverage as it was checked by hand', async () => {
    const { cells, golden } = await cellsAndGolden(
      `coverage.${language}`,
      coverageReport(aCoverageInput(), language, MADE_AT),
    );
    expect(cells).toEqual(golden);
  });
});
