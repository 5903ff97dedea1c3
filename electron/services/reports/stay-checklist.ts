import { daysText } from './date-text.ts';
import {
  type Block,
  cell,
  choices,
  factTable,
  headCell,
  type PaperDocument,
  paragraph,
  row,
  type Span,
  strong,
  type Table,
  type TableRow,
} from './document.ts';
import { stayFormTexts } from './stay-form-texts.ts';
import { loadPieces, type LoadPiece, loadSums } from './stay-load.ts';
import {
  paperNumber,
  phaseOf,
  type StayPaper,
  type StayPaperInput,
  stayPapers,
  themeAndEdition,
  type VenueFacts,
} from './stay-paper.ts';
import { stayCaption } from './stay-plan-rows.ts';
import type { StayPhase } from '@domain/stay/phases.ts';
import type { ChecklistKind, StayFormTexts } from './texts/stay-form-wording.ts';
import type { ReportLanguage } from './workbook.ts';

/** Rows to fill in by hand when the registers know no exhibits. */
const EMPTY_ROWS = 12;

/** 布展验收单 or 撤展清点单: every exhibit of the set by crate to be ticked, the hall, the outcome, and who signs. */
export function stayChecklistPaper(
  input: StayPaperInput,
  { kind, stayId }: { readonly kind: ChecklistKind; readonly stayId: string | null },
  language: ReportLanguage,
): PaperDocument {
  const texts = stayFormTexts[language];
  return {
    title: `${input.plan.name} ${texts.checklist[kind].title}`,
    language,
    look: 'form',
    isLandscape: false,
    header: stayCaption(input, language),
    footer: '',
    sections: stayPapers(input, stayId).map((paper) => checklistBlocks(input, paper, kind, language)),
  };
}

function checklistBlocks(
  input: StayPaperInput,
  paper: StayPaper,
  kind: ChecklistKind,
  language: ReportLanguage,
): readonly Block[] {
  const texts = stayFormTexts[language];
  const own = texts.checklist[kind];
  const pieces = loadPieces(paper.load);
  return [
    paragraph('title', own.title),
    paragraph('about', `${texts.number} ${paperNumber(input, paper)}`),
    factTable(stayFacts(paper, kind, language)),
    paragraph('heading', own.exhibitsHeading),
    ...own.notes.map((note) => paragraph('note', note)),
    ...(paper.load.exhibits.length === 0 ? [paragraph('note', texts.noExhibits)] : []),
    exhibitTable(pieces, kind, texts),
    paragraph('heading', own.placeHeading),
    placeTable(kind, texts),
    paragraph('addressee', [strong(`${own.result}\u2003`), ...choices(own.results)]),
    findingsTable(own.findings),
    { kind: 'signatures', parties: own.parties, signature: texts.signature, date: texts.date },
  ];
}

function stayFacts(
  { stay, set, venue, load }: StayPaper,
  kind: ChecklistKind,
  language: ReportLanguage,
): readonly (readonly [string, string | readonly Span[]])[] {
  const texts = stayFormTexts[language];
  const { facts, none } = texts;
  const sums = loadSums(loadPieces(load));
  const days = (phase: StayPhase) => {
    const span = phaseOf(stay, phase);
    return span === null ? none : daysText(span.start, span.end, language);
  };
  const common: readonly (readonly [string, string])[] = [
    [facts.county, stay.countyName],
    [facts.venue, stay.venueName],
    [facts.set, set.name],
    [facts.theme, themeAndEdition(set) || none],
    [facts.open, days('open')],
    [facts.load, texts.counted(sums.crates, sums.exhibits)],
  ];
  return kind === 'acceptance'
    ? [
        ...common,
        [facts.install, days('install')],
        [facts.train, days('train')],
        [facts.needs, roomText(load, texts) || none],
        [facts.hall, roomText(venue, texts) || none],
        [facts.crew, set.crewName ?? none],
      ]
    : [...common, [facts.strike, days('strike')], [facts.crew, set.crewName ?? none]];
}

/** Floor and power, as far as they are known. */
export function roomText(
  { area_m2, power_kw }: Pick<VenueFacts, 'area_m2' | 'power_kw'>,
  texts: Pick<StayFormTexts, 'area' | 'power' | 'joint'>,
): string {
  return [
    ...(area_m2 === null ? [] : [texts.area(area_m2)]),
    ...(power_kw === null ? [] : [texts.power(power_kw)]),
  ].join(texts.joint);
}

function exhibitTable(pieces: readonly LoadPiece[], kind: ChecklistKind, texts: StayFormTexts): Table {
  const { checkColumns: columns } = texts;
  const { states } = texts.checklist[kind];
  const heads = [columns.sequence, columns.serial, columns.exhibit, columns.state, columns.remarks];
  const widths = [10, 26, 58, 56, 30];
  let sequence = 0;
  const line = (serial: string, name: string) => {
    sequence += 1;
    return row([cell(String(sequence)), cell(serial), cell(name), cell(choices(states)), cell('')], {
      height_mm: 6.5,
    });
  };
  const heading = (text: string) =>
    row([cell([strong(text)], { columns: heads.length, align: 'left', isShaded: true })], {
      isKeptWithNext: true,
    });
  const loose = pieces.filter(({ crate }) => crate === null);
  const lines = (piece: LoadPiece): readonly TableRow[] =>
    piece.exhibits.map(({ serial, name }) => line(serial || texts.none, name));
  const rows = [
    ...pieces.flatMap((piece) =>
      piece.crate === null
        ? []
        : [
            heading(texts.crateHeading(piece.crate.code, piece.crate.name, piece.exhibits.length)),
            ...lines(piece),
          ],
    ),
    ...(loose.length === 0 ? [] : [heading(texts.looseHeading(loose.length)), ...loose.flatMap(lines)]),
  ];
  return {
    kind: 'table',
    columns: widths.map((width, index) => ({
      width,
      align: index === 2 || index === 4 ? ('left' as const) : ('center' as const),
    })),
    head: [heads.map((name) => headCell(name))],
    rows: rows.length === 0 ? Array.from({ length: EMPTY_ROWS }, () => line('', '')) : rows,
  };
}

function placeTable(kind: ChecklistKind, texts: StayFormTexts): Table {
  const { checkColumns: columns, outcomes } = texts;
  return {
    kind: 'table',
    columns: [
      { width: 10, align: 'center' },
      { width: 102, align: 'left' },
      { width: 34, align: 'center' },
      { width: 34, align: 'left' },
    ],
    head: [[columns.sequence, columns.item, columns.outcome, columns.remarks].map((name) => headCell(name))],
    rows: texts.checklist[kind].place.map((item, index) =>
      row([cell(String(index + 1)), cell(item), cell(choices(outcomes)), cell('')], { height_mm: 6.5 }),
    ),
  };
}

/** Room to write by hand. */
const findingsTable = (label: string): Table => ({
  kind: 'table',
  columns: [
    { width: 34, align: 'center' },
    { width: 146, align: 'left' },
  ],
  head: [],
  rows: [row([headCell(label), cell('')], { height_mm: 16 })],
});
