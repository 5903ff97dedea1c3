import type { CoverageQueries } from '@services/coverage/indicators.ts';
import type { OutreachCache } from '@services/coverage/outreach-cache.ts';
import { createChartDrawer } from '@adapters/charts/chart-drawer.ts';
import { createDocumentWriter } from '@adapters/export/document-writer.ts';
import { createSpreadsheetWriter } from '@adapters/export/xlsx.ts';
import { setupOf } from '@domain/statistics/templates.ts';
import type { CountyShape, CountyShapes } from '@services/ports/charts.ts';
import type { DrawnPicture } from '@services/ports/exports.ts';
import type { Picture } from '@services/reports/document.ts';
import { statisticsPaper } from '@services/reports/statistics/statistics-paper.ts';
import { statisticsReport } from '@services/reports/statistics/statistics-report.ts';
import { statisticsWorkbook } from '@services/reports/statistics/statistics-workbook.ts';
import { workspaceSource } from '@services/statistics/workspace-source.ts';
import type { WorkspaceSession } from '@services/workspace/session.ts';

const SIZE = { width_px: 590, height_px: 390 } as const;
/** A county of the real maps has about so many points. */
const POINTS = 60;

type Row = (cells: readonly (string | number)[]) => void;

/**
 * The yearly report of a country: content, pictures, Word and Excel. Counties are rings on a grid, because the program has
 * maps of two provinces only; pixels of pictures are not measured, they need Electron.
 */
export async function measureReport(
  session: WorkspaceSession,
  sources: { readonly coverage: CoverageQueries; readonly cache: OutreachCache },
  row: Row,
): Promise<void> {
  const setup = { ...setupOf('year', '2026-11-26', 'zh-CN'), from: '2025-01-01', to: '2025-12-31' };
  const start = performance.now();
  let at = start;
  const lap = (name: string) => {
    row([name, (performance.now() - at).toFixed(0), '-', '-']);
    at = performance.now();
  };
  const content = await statisticsReport(workspaceSource(session, sources, setup), async () => true);
  if (!content) throw new Error('the report was stopped');
  lap('yearly report: content');
  // 2,843 counties are no table for Word, and the program says so; an office leaves them to Excel.
  const { sections } = content;
  const forPaper = { ...content, sections: sections.filter(({ block }) => block !== 'counties') };
  const paper = statisticsPaper(forPaper);
  const drawer = createChartDrawer(
    gridShapes(
      session
        .read()
        .regions.all()
        .filter(({ level }) => level === 'county'),
    ),
  );
  const drawn = new Map<Picture, DrawnPicture>();
  for (const block of paper.sections.flat())
    if (block.kind === 'picture')
      drawn.set(block, { svg: await drawer.svg(block.chart, SIZE), png: new Uint8Array(8) });
  lap(`yearly report: ${drawn.size} pictures`);
  const docx = await createDocumentWriter().docx(paper, drawn);
  lap(`yearly report: Word, ${Math.round(docx.length / 2 ** 10)} KiB`);
  const xlsx = await createSpreadsheetWriter().write(statisticsWorkbook(content));
  lap(`yearly report: Excel, ${Math.round(xlsx.length / 2 ** 10)} KiB`);
  row(['yearly report: all of it', (performance.now() - start).toFixed(0), '-', '-']);
}

function gridShapes(counties: readonly { readonly code: string }[]): CountyShapes {
  const side = Math.ceil(Math.sqrt(counties.length));
  const shapes = counties.map(({ code }, index): CountyShape => {
    const [x, y] = [100 + ((index % side) * 15) / side, 25 + (Math.floor(index / side) * 12) / side];
    const ring = Array.from({ length: POINTS + 1 }, (_, point) => {
      const angle = (2 * Math.PI * (point % POINTS)) / POINTS;
      return [x + Math.cos(angle) * 0.1, y + Math.sin(angle) * 0.1] as const;
    });
    return { code, parts: [[ring]] };
  });
  return { ofProvince: (province) => shapes.filter(({ code }) => code.startsWith(province.slice(0, 2))) };
}
