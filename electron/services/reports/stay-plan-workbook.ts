import { beijingTime } from './beijing-time.ts';
import { type StayPaper, type StayPaperInput, phaseOf, stayPapers } from './stay-paper.ts';
import { papersBySet, stayCaption, stayRemarks, stayRemedyText, sumsOf } from './stay-plan-rows.ts';
import { stayTableTexts } from './stay-table-texts.ts';
import type { StayTableTexts } from './texts/stay-table-wording.ts';
import { METRES_PER_KILOMETRE } from '@domain/units.ts';
import { STAY_PHASES } from '@domain/stay/phases.ts';
import {
  type Cell,
  type Column,
  column,
  dateOrNone,
  decimal,
  integer,
  NOT_APPLICABLE,
  type ReportLanguage,
  type Sheet,
  text,
  textOrNone,
  type Workbook,
} from './workbook.ts';

const kilometreCell = (length_m: number): Cell => decimal(length_m / METRES_PER_KILOMETRE, 1);

/** 年度巡展计划表 as a workbook: every stay with the days of its phases, sums by set, counties left out, how it was made. */
export function stayPlanWorkbook(input: StayPaperInput, language: ReportLanguage): Workbook {
  const words = stayTableTexts[language];
  const caption = stayCaption(input, language);
  const papers = stayPapers(input, null);
  return {
    title: `${input.plan.name} ${words.fileTitle}`,
    sheets: [
      staysSheet(papers, caption, words),
      setsSheet(input, papers, caption, words),
      omissionsSheet(input, caption, language),
      notesSheet(input, caption, language),
    ],
  };
}

function staysSheet(papers: readonly StayPaper[], caption: string, words: StayTableTexts): Sheet {
  const { columns, units, phases } = words;
  const spans = STAY_PHASES.flatMap((phase): Column[] => [
    column(words.begins(phases[phase]), 13),
    column(words.ends(phases[phase]), 13),
  ]);
  const sums = sumsOf(papers);
  const blanks = (count: number): Cell[] => Array.from({ length: count }, () => NOT_APPLICABLE);
  return {
    name: words.sheets.stays,
    caption,
    columns: [
      column(columns.sequence, 6),
      column(columns.set, 22, { isWrapped: true }),
      column(columns.theme, 14),
      column(columns.edition, 12),
      column(columns.prefecture, 14),
      column(columns.county, 18),
      column(columns.venue, 28, { isWrapped: true }),
      column(columns.from, 24, { isWrapped: true }),
      column(columns.length, 18, { unit: units.km }),
      ...spans,
      column(columns.openDays, 14, { unit: units.days }),
      column(columns.lastStay, 12),
      column(columns.remarks, 18),
    ],
    rows: papers.map((paper) => [
      integer(paper.sequence),
      text(paper.set.name),
      textOrNone(paper.set.theme),
      textOrNone(paper.set.edition),
      textOrNone(paper.stay.prefectureName),
      text(paper.stay.countyName),
      text(paper.stay.venueName),
      text(paper.stay.fromName),
      kilometreCell(paper.stay.haul_m),
      ...STAY_PHASES.flatMap((phase) => {
        const span = phaseOf(paper.stay, phase);
        return [dateOrNone(span?.start ?? null), dateOrNone(span?.end ?? null)];
      }),
      integer(paper.stay.openDays),
      paper.stay.lastStay === null ? text(words.never) : dateOrNone(paper.stay.lastStay),
      textOrNone(stayRemarks(paper, words)),
    ]),
    totals: [
      [
        text(words.total),
        ...blanks(7),
        kilometreCell(sums.haul_m),
        ...blanks(spans.length),
        integer(sums.openDays),
        ...blanks(2),
      ],
    ],
  };
}

function setsSheet(
  { plan }: StayPaperInput,
  papers: readonly StayPaper[],
  caption: string,
  words: StayTableTexts,
): Sheet {
  const { columns, units } = words;
  const figures = (own: readonly StayPaper[]): Cell[] => {
    const sums = sumsOf(own);
    return [integer(sums.stays), integer(sums.counties), integer(sums.openDays), kilometreCell(sums.haul_m)];
  };
  return {
    name: words.sheets.sets,
    caption,
    columns: [
      column(columns.set, 24, { isWrapped: true }),
      column(columns.theme, 16),
      column(columns.edition, 12),
      column(columns.base, 22, { isWrapped: true }),
      column(columns.crew, 16),
      column(columns.carrier, 18),
      column(columns.stays, 10),
      column(columns.counties, 10),
      column(columns.openDays, 14, { unit: units.days }),
      column(columns.length, 18, { unit: units.km }),
    ],
    rows: papersBySet(plan, papers).map(({ set, papers: own }) => [
      text(set.name),
      textOrNone(set.theme),
      textOrNone(set.edition),
      text(set.baseName),
      textOrNone(set.crewName),
      textOrNone(set.carrierName),
      ...figures(own),
    ]),
    totals: [
      [text(words.total), ...Array.from({ length: 5 }, (): Cell => NOT_APPLICABLE), ...figures(papers)],
    ],
  };
}

/** Counties left out with why, and what would let them in. */
export function omissionsSheet(input: StayPaperInput, caption: string, language: ReportLanguage): Sheet {
  const words = stayTableTexts[language];
  const { columns } = words;
  return {
    name: words.sheets.omissions,
    caption,
    columns: [
      column(columns.prefecture, 14),
      column(columns.county, 20),
      column(columns.lastStay, 12),
      column(columns.reason, 44, { isWrapped: true }),
      column(columns.remedy, 44, { isWrapped: true }),
      column(columns.remarks, 12),
    ],
    rows: input.plan.omissions.map((omission) => [
      textOrNone(omission.prefectureName),
      text(omission.countyName),
      omission.lastStay === null ? text(words.never) : dateOrNone(omission.lastStay),
      text(words.omissions[omission.code]),
      textOrNone(stayRemedyText(input.plan, omission, language, (id) => input.venues.get(id)?.name ?? '')),
      textOrNone(omission.isKeyCounty ? words.keyCounty : ''),
    ]),
    totals: [],
  };
}

function notesSheet(input: StayPaperInput, caption: string, language: ReportLanguage): Sheet {
  const words = stayTableTexts[language];
  return {
    name: words.sheets.notes,
    caption,
    columns: [column(words.columns.item, 20), column(words.columns.content, 90, { isWrapped: true })],
    rows: stayPlanNotes(input, language).map(([item, content]) => [text(item), text(content)]),
    totals: [],
  };
}

/** What has to be known to read a plan: where its data and figures come from, and how it was made. */
function stayPlanNotes(
  { plan, workspaceName, isSample, madeAt }: StayPaperInput,
  language: ReportLanguage,
): readonly (readonly [string, string])[] {
  const words = stayTableTexts[language];
  const { notes } = words;
  return [
    [notes.plan, plan.name],
    [notes.number, plan.number === null ? words.unsaved : `v${plan.number}`],
    [notes.state, words.states[plan.state]],
    [notes.kind, words.kinds[plan.kind]],
    [notes.period, `${plan.periodStart} – ${plan.periodEnd}`],
    [notes.workspace, workspaceName],
    [notes.data, isSample ? notes.sampleText : notes.ownDataText],
    [notes.haul, notes.haulText],
    [notes.openDays, notes.openDaysText],
    ...(plan.unpublishedYears.length === 0
      ? []
      : [[notes.calendar, words.unpublished(plan.unpublishedYears.join('\u3001'))] as const]),
    [notes.engine, plan.provenance.engineVersion],
    [notes.seed, String(plan.provenance.seed)],
    [notes.planCreatedAt, words.beijingTime(beijingTime(plan.createdAt))],
    [notes.madeAt, words.beijingTime(beijingTime(madeAt))],
  ];
}
