import type { ReportContent, ReportPart } from '@domain/statistics/report-content.ts';
import { REPORT_BLOCKS, type ReportBlock, type ReportSetup } from '@domain/statistics/report-setup.ts';
import { caravansBlock } from './caravan-block.ts';
import { definitionsBlock } from './definitions-block.ts';
import { equityBlock } from './equity-block.ts';
import { withEstimateNote } from './estimate-note.ts';
import { reportWording } from './figure-cells.ts';
import { mapsBlock } from './map-block.ts';
import { nationalBlock } from './national-block.ts';
import { countiesBlock, keyCountiesBlock, prefecturesBlock, uncoveredBlock } from './place-blocks.ts';
import { periodText } from './report-period.ts';
import type { StatisticsSource } from './statistics-source.ts';
import { staysBlock } from './stay-block.ts';
import { headlineBlock, summaryBlock } from './summary-block.ts';
import { monthsBlock, planActualBlock, trendBlock } from './time-blocks.ts';

const BLOCKS: Readonly<Record<ReportBlock, (source: StatisticsSource) => readonly ReportPart[]>> = {
  summary: summaryBlock,
  headline: headlineBlock,
  months: monthsBlock,
  trend: trendBlock,
  planActual: planActualBlock,
  caravans: caravansBlock,
  stays: staysBlock,
  prefectures: prefecturesBlock,
  maps: mapsBlock,
  keyCounties: keyCountiesBlock,
  counties: countiesBlock,
  equity: equityBlock,
  uncovered: uncoveredBlock,
  nationalStatistics: nationalBlock,
  definitions: definitionsBlock,
  signature: ({ setup }) => [{ kind: 'signatures', parties: reportWording(setup.language).parties }],
};

/** Heading of a report: as somebody chose it, or that of its template with its period. */
export function reportTitle({ title, template, from, to, language }: ReportSetup): string {
  return title === '' ? reportWording(language).titles[template](periodText(from, to, language)) : title;
}

/**
 * A report with every word and figure, made of the records as they are; its blocks stand in their usual order. `turn` lets
 * the program go on between two blocks; null when it answers false.
 */
export async function statisticsReport(
  source: StatisticsSource,
  turn: () => Promise<boolean>,
): Promise<ReportContent | null> {
  const { setup, workspaceName, regionName, listName, isSample, today } = source;
  const { language, from, to, unit, blocks } = setup;
  const words = reportWording(language);
  const period = periodText(from, to, language);
  const area = [regionName, listName].filter((name) => name !== null);
  const sections: ReportContent['sections'][number][] = [];
  for (const block of REPORT_BLOCKS.filter((each) => blocks.includes(each))) {
    if (!(await turn())) return null;
    const parts = BLOCKS[block](source).map((part) =>
      part.kind === 'table' ? withEstimateNote(part, language) : part,
    );
    if (parts.length > 0) sections.push({ block, heading: words.headings[block], parts });
  }
  return {
    title: reportTitle(setup),
    about: [
      workspaceName,
      ...(area.length === 0 ? [words.wholeArea] : area),
      period,
      words.bases[setup.basis],
    ].join(words.separator),
    header: isSample ? words.sample : '',
    unit,
    date: today,
    language,
    sections,
  };
}
