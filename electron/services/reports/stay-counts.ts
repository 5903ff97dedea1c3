import { dayCount, daysText } from './date-text.ts';
import { type Block, type PaperDocument, paragraph } from './document.ts';
import { sheetTable } from './document-sheet.ts';
import type { OpeningDay } from '@domain/stay/opening-days.ts';
import { type StayPaper, type StayPaperInput, stayPapers } from './stay-paper.ts';
import { stayCaption } from './stay-plan-rows.ts';
import { stayTableTexts } from './stay-table-texts.ts';
import type { StayTableTexts } from './texts/stay-table-wording.ts';
import {
  type Cell,
  column,
  dateOrNone,
  NOT_APPLICABLE,
  type ReportLanguage,
  type Sheet,
  text,
  type Workbook,
} from './workbook.ts';

/** 每日参观人数统计表 as a workbook: a sheet for each stay, or for the one that is asked for. */
export function stayCountWorkbook(
  input: StayPaperInput,
  stayId: string | null,
  language: ReportLanguage,
): Workbook {
  const words = stayTableTexts[language];
  return {
    title: `${input.plan.name} ${words.countsTitle}`,
    sheets: stayPapers(input, stayId).map((paper) => ({
      ...countTable(paper, words),
      name: sheetName(paper),
      caption: [...countsAbout(paper, language), ...(input.isSample ? [words.sample] : [])].join(' · '),
    })),
  };
}

/** The same for paper. */
export function stayCountPaper(
  input: StayPaperInput,
  stayId: string | null,
  language: ReportLanguage,
): PaperDocument {
  const words = stayTableTexts[language];
  return {
    title: `${input.plan.name} ${words.countsTitle}`,
    language,
    look: 'form',
    isLandscape: false,
    header: stayCaption(input, language),
    footer: '',
    sections: stayPapers(input, stayId).map((paper): readonly Block[] => [
      paragraph('title', words.countsTitle),
      ...countsAbout(paper, language).map((line) => paragraph('about', line)),
      shadedWhereClosed(paper, words),
      paragraph('note', words.counts.note),
      { kind: 'signatures', parties: words.counts.parties, signature: words.signature, date: words.date },
    ]),
  };
}

/** Names of sheets are short, different, and without what Excel forbids. */
function sheetName({ sequence, stay }: StayPaper): string {
  const name = `${sequence} ${stay.countyName}`.replace(/[[\]:*?/\\']/gu, '_');
  return Array.from(name).slice(0, 15).join('');
}

/** Where it is, and when. */
function countsAbout({ stay, set, openings }: StayPaper, language: ReportLanguage): readonly string[] {
  const open = openings.filter(({ closed }) => closed === null).length;
  return stayTableTexts[language].counts.about({
    county: stay.countyName,
    venue: stay.venueName,
    set: set.name,
    span: daysText(stay.open, stay.close, language),
    open,
    closed: dayCount(stay.open, stay.close) - open,
  });
}

function countTable(
  { openings }: StayPaper,
  words: StayTableTexts,
): Pick<Sheet, 'columns' | 'rows' | 'totals'> {
  const { columns } = words.counts;
  const { units } = words;
  return {
    columns: [
      column(columns.date, 13),
      column(columns.weekday, 7),
      column(columns.opening, 13),
      column(columns.visitors, 17, { unit: units.people }),
      column(columns.pupils, 17, { unit: units.people }),
      column(columns.groups, 10, { unit: units.groups }),
      column(columns.talks, 10, { unit: units.times }),
      column(columns.recorder, 12),
      column(columns.remarks, 20, { isWrapped: true }),
    ],
    rows: openings.map((day) => [...dayCells(day, words), ...fillIn(day)]),
    totals: [[text(words.total), ...Array.from({ length: 8 }, () => text(''))]],
  };
}

const dayCells = ({ date, weekday, closed }: OpeningDay, words: StayTableTexts): readonly Cell[] => [
  dateOrNone(date),
  text(words.weekdays[weekday - 1] ?? ''),
  text(closed === null ? words.counts.isOpen : words.counts.closed[closed]),
];

/** Cells to be filled in by hand; of a closed day there is nothing to count. */
const fillIn = ({ closed, label }: OpeningDay): readonly Cell[] => [
  ...Array.from({ length: 5 }, (): Cell => (closed === null ? text('') : NOT_APPLICABLE)),
  text(label),
];

/** Closed days lie on a grey ground, so that nobody counts in the wrong row. */
function shadedWhereClosed(paper: StayPaper, words: StayTableTexts): Block {
  const table = sheetTable(countTable(paper, words));
  return {
    ...table,
    rows: table.rows.map((each, index) => ({
      ...each,
      height_mm: 5.6,
      cells: each.cells.map((one) => ({
        ...one,
        isShaded: one.isShaded || (paper.openings[index]?.closed ?? null) !== null,
      })),
    })),
  };
}
