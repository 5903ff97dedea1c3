import { dayText, daysText } from './date-text.ts';
import {
  blank,
  type Block,
  box,
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
  words,
} from './document.ts';
import { stayFormTexts } from './stay-form-texts.ts';
import { type LoadPiece, loadPieces, loadSums } from './stay-load.ts';
import {
  arrivalOf,
  paperNumber,
  phaseOf,
  type StayPaper,
  type StayPaperInput,
  stayPapers,
  themeAndEdition,
} from './stay-paper.ts';
import { kilometres, stayCaption } from './stay-plan-rows.ts';
import type { StayFormTexts } from './texts/stay-form-wording.ts';
import type { ReportLanguage } from './workbook.ts';

/** Rows to fill in by hand when the registers know no crates. */
const EMPTY_ROWS = 10;

/** 展品运输单: for each move of a set what goes from where to where, in which crates, and who hands it over to whom. */
export function stayTransportPaper(
  input: StayPaperInput,
  stayId: string | null,
  language: ReportLanguage,
): PaperDocument {
  const texts = stayFormTexts[language];
  return {
    title: `${input.plan.name} ${texts.transport.title}`,
    language,
    look: 'form',
    isLandscape: false,
    header: stayCaption(input, language),
    footer: '',
    sections: stayPapers(input, stayId).map((paper) => orderBlocks(input, paper, language)),
  };
}

function orderBlocks(input: StayPaperInput, paper: StayPaper, language: ReportLanguage): readonly Block[] {
  const texts = stayFormTexts[language];
  const { transport } = texts;
  const pieces = loadPieces(paper.load);
  const sums = loadSums(pieces);
  const hasUnknown = sums.unknownWeights + sums.unknownSizes > 0;
  return [
    paragraph('title', transport.title),
    paragraph('about', `${texts.number} ${paperNumber(input, paper)}`),
    factTable(moveFacts(paper, language)),
    paragraph('heading', transport.cratesHeading),
    ...(pieces.length === 0 ? [paragraph('note', transport.noLoad)] : []),
    crateTable(pieces, texts),
    ...(hasUnknown ? [paragraph('note', transport.unknown(sums.unknownWeights, sums.unknownSizes))] : []),
    ...transport.notes.map((note) => paragraph('note', note)),
    paragraph('addressee', [strong(`${transport.condition}\u2003`), ...choices(transport.conditions)]),
    { kind: 'signatures', parties: transport.parties, signature: texts.signature, date: texts.date },
  ];
}

function moveFacts(
  { stay, set, venue }: StayPaper,
  language: ReportLanguage,
): readonly (readonly [string, string | readonly Span[]])[] {
  const texts = stayFormTexts[language];
  const { facts } = texts;
  const haul = phaseOf(stay, 'haul');
  const access = [
    ...(venue.doorWidth_cm === null && venue.doorHeight_cm === null
      ? []
      : [texts.door(venue.doorWidth_cm, venue.doorHeight_cm)]),
    ...(venue.vehicleLength_cm === null ? [] : [texts.vehicle((venue.vehicleLength_cm / 100).toFixed(1))]),
  ].join(texts.joint);
  return [
    [facts.set, set.name],
    [facts.theme, themeAndEdition(set) || texts.none],
    [facts.from, stay.fromName],
    [facts.to, `${stay.countyName} ${stay.venueName}`],
    [
      facts.leave,
      haul === null ? dayText(stay.haulStart, language) : daysText(haul.start, haul.end, language),
    ],
    [facts.arrive, dayText(arrivalOf(stay), language)],
    [facts.road, texts.kilometres(kilometres(stay.haul_m))],
    [facts.carrier, set.carrierName ?? [blank(10)]],
    [facts.plate, [blank(10)]],
    [facts.driver, [blank(10)]],
    [facts.crew, set.crewName ?? [blank(10)]],
    [facts.contact, contactText(venue.contactName, venue.contactPhone) || [blank(10)]],
    [facts.access, access || texts.none],
  ];
}

/** Name and number, as far as there are any. */
export const contactText = (name: string, phone: string): string =>
  [name, phone].filter((part) => part !== '').join(' ');

function crateTable(pieces: readonly LoadPiece[], texts: StayFormTexts): Table {
  const { columns, total } = texts.transport;
  const heads = [
    [columns.sequence, 9],
    [columns.code, 20],
    [columns.name, 36],
    [columns.size, 30],
    [columns.volume, 18],
    [columns.pieces, 11],
    [columns.gross, 18],
    [columns.loaded, 11],
    [columns.unloaded, 11],
    [columns.remarks, 16],
  ] as const;
  const sums = loadSums(pieces);
  return {
    kind: 'table',
    columns: heads.map(([, width], index) => ({
      width,
      align: index === 2 || index === 9 ? ('left' as const) : ('center' as const),
    })),
    head: [heads.map(([name]) => headCell(name))],
    rows: [
      ...(pieces.length === 0
        ? Array.from({ length: EMPTY_ROWS }, (_, index) =>
            row([cell(String(index + 1)), ...Array.from({ length: 9 }, () => cell(''))], { height_mm: 7 }),
          )
        : pieces.map((piece, index) => pieceRow(piece, index + 1, texts))),
      row([
        headCell(total, { columns: 2 }),
        cell(
          pieces.length === 0
            ? [blank(20)]
            : [
                words(
                  texts.transport.sum({
                    crates: sums.crates,
                    loose: sums.loose,
                    pieces: sums.exhibits,
                    weight: sums.gross_kg.toFixed(1),
                    volume: sums.volume_m3.toFixed(2),
                  }),
                ),
              ],
          { columns: 8, align: 'left' },
        ),
      ]),
    ],
  };
}

function pieceRow(
  { crate, exhibits, size, volume_m3, gross_kg }: LoadPiece,
  sequence: number,
  texts: StayFormTexts,
) {
  const { none } = texts;
  const [first] = exhibits;
  const code = crate === null ? texts.transport.loose : crate.code || none;
  const name = crate === null ? [first?.serial, first?.name].filter(Boolean).join(' ') : crate.name;
  return row([
    cell(String(sequence)),
    cell(code),
    cell(name),
    cell(size === null ? none : `${size.width_cm}×${size.depth_cm}×${size.height_cm}`),
    cell(volume_m3 === null ? none : volume_m3.toFixed(2)),
    cell(String(exhibits.length)),
    cell(gross_kg === null ? none : gross_kg.toFixed(1)),
    cell([box]),
    cell([box]),
    cell(''),
  ]);
}
