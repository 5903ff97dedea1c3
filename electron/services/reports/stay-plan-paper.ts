import { daysText, shortDaysText } from './date-text.ts';
import { type Block, cell, headCell, type PaperDocument, paragraph, row, type Table } from './document.ts';
import { sheetTable } from './document-sheet.ts';
import { type StayPaper, type StayPaperInput, phaseOf, stayPapers } from './stay-paper.ts';
import { kilometres, papersBySet, stayCaption, stayRemarks, sumsOf } from './stay-plan-rows.ts';
import { omissionsSheet } from './stay-plan-workbook.ts';
import { stayTableTexts } from './stay-table-texts.ts';
import type { StayTableTexts } from './texts/stay-table-wording.ts';
import { STAY_PHASES } from '@domain/stay/phases.ts';
import { headerText, type ReportLanguage } from './workbook.ts';

/** 年度巡展计划表 for paper: the stays of each set with their phases, sums, counties left out, and who answers for it. */
export function stayPlanPaper(input: StayPaperInput, language: ReportLanguage): PaperDocument {
  const { plan } = input;
  const words = stayTableTexts[language];
  const papers = stayPapers(input, null);
  const caption = stayCaption(input, language);
  const blocks: Block[] = [
    paragraph('title', words.fileTitle),
    paragraph('about', `${plan.name} · ${daysText(plan.periodStart, plan.periodEnd, language)}`),
    ...(papers.length === 0
      ? [paragraph('body', words.noStays)]
      : [stayTable(input, papers, language), paragraph('note', planTotals(input, words))]),
    ...omissionBlocks(input, caption, language),
    {
      kind: 'signatures',
      parties: [words.madeBy.prepared, words.madeBy.checked, words.madeBy.approved],
      signature: words.signature,
      date: words.date,
    },
  ];
  return {
    title: `${plan.name} ${words.fileTitle}`,
    language,
    look: 'form',
    isLandscape: true,
    header: caption,
    footer: '',
    sections: [blocks],
  };
}

function stayTable(input: StayPaperInput, papers: readonly StayPaper[], language: ReportLanguage): Table {
  const words = stayTableTexts[language];
  const { columns, units, phases } = words;
  const heads = [
    [columns.sequence, 10],
    [columns.county, 26],
    [columns.venue, 34],
    ...STAY_PHASES.map(
      (phase) => [phases[phase], phase === 'open' ? 40 : phase === 'train' ? 22 : 30] as const,
    ),
    [headerText(columns.openDays, units.days), 15],
    [headerText(columns.length, units.km), 18],
    [columns.remarks, 20],
  ] as const;
  return {
    kind: 'table',
    columns: heads.map(([, width], index) => ({
      width,
      align:
        index === 1 || index === 2 || index === heads.length - 1 ? ('left' as const) : ('center' as const),
    })),
    head: [heads.map(([header]) => headCell(header))],
    rows: papersBySet(input.plan, papers).flatMap(({ set, papers: own }) => {
      const theme = [set.theme, set.edition].filter((part) => part !== '').join(' · ');
      const sums = sumsOf(own);
      return [
        row(
          [
            cell(words.setHeading(set.name, theme, set.baseName), {
              columns: heads.length,
              align: 'left',
              isShaded: true,
            }),
          ],
          { isKeptWithNext: true },
        ),
        ...own.map((paper) => stayRow(paper, words, language)),
        row([
          cell(words.setTotal(sums.stays, sums.openDays, kilometres(sums.haul_m)), {
            columns: heads.length,
            align: 'right',
          }),
        ]),
      ];
    }),
  };
}

function stayRow(paper: StayPaper, words: StayTableTexts, language: ReportLanguage) {
  const { stay } = paper;
  return row([
    cell(String(paper.sequence)),
    cell(stay.countyName),
    cell(stay.venueName),
    ...STAY_PHASES.map((phase) => {
      const span = phaseOf(stay, phase);
      return cell(span === null ? '-' : shortDaysText(span.start, span.end, language));
    }),
    cell(String(stay.openDays)),
    cell(kilometres(stay.haul_m)),
    cell(stayRemarks(paper, words)),
  ]);
}

function planTotals({ plan }: StayPaperInput, words: StayTableTexts): string {
  const { totals } = plan;
  return words.planTotal({
    stays: totals.stays,
    counties: totals.counties.part,
    wanted: totals.counties.whole,
    keyCounties: totals.keyCounties.part,
    wantedKey: totals.keyCounties.whole,
    firstTime: totals.firstTime,
    openDays: totals.openDays,
    km: kilometres(totals.haul_m),
  });
}

function omissionBlocks(input: StayPaperInput, caption: string, language: ReportLanguage): readonly Block[] {
  const { omissions, unpublishedYears } = input.plan;
  const words = stayTableTexts[language];
  return [
    ...(omissions.length === 0
      ? []
      : [
          paragraph('heading', words.omissionsHeading(omissions.length)),
          sheetTable(omissionsSheet(input, caption, language)),
        ]),
    paragraph('note', `${words.notes.haul}${words.colon}${words.notes.haulText}`),
    paragraph('note', `${words.notes.openDays}${words.colon}${words.notes.openDaysText}`),
    ...(unpublishedYears.length === 0
      ? []
      : [paragraph('note', words.unpublished(unpublishedYears.join('\u3001')))]),
  ];
}
