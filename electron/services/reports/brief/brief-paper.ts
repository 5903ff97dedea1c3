import { type BriefContent, MOST_PHOTOS } from '@domain/brief/brief.ts';
import {
  type Block,
  cell,
  headCell,
  lineBreak,
  type PaperDocument,
  paragraph,
  type Photo,
  row,
  type Table,
  strong,
  words as text,
} from '../document.ts';
import { briefWording } from './brief-content.ts';

/** Height of a row of photos by how many there are, so that the page stays one, in millimetres; headings leave less room, and a year more figures. */
const PHOTO_MM = {
  plain: [0, 44, 44, 36, 30],
  headings: [0, 32, 32, 32, 30],
  year: [0, 22, 22, 22, 22],
} as const;
/** Least height of the box to write in, in millimetres. */
const FRAME_MM = { plain: 22, headings: 22, year: 12 } as const;

/** A brief as a paper of one page (GB/T 9704), with the photos that were chosen; `hints` tell who finishes it what is missing. */
export function briefPaper(
  content: BriefContent,
  photos: readonly Photo[],
  hints: readonly string[],
): PaperDocument {
  const { title, about, header, sections, notes, frame, closing, language } = content;
  return {
    title,
    language,
    look: 'brief',
    isLandscape: false,
    header,
    footer: '',
    sections: [
      [
        paragraph('title', title),
        paragraph('about', about),
        ...sections.flatMap(({ heading, paragraphs, hasFigures }): readonly Block[] => [
          ...(heading === '' ? [] : [paragraph('heading', heading)]),
          ...paragraphs.map((each) => paragraph('body', each)),
          ...(hasFigures ? [figureTable(content), ...notes.map((note) => paragraph('note', note))] : []),
        ]),
        ...photoBlocks(photos, spaceOf(content)),
        ...hints.map((hint) => paragraph('note', hint)),
        frameTable(frame, spaceOf(content)),
        paragraph('closing', closing),
      ],
    ],
  };
}

function spaceOf({ sections, figures }: BriefContent): keyof typeof PHOTO_MM {
  if (hasYearBefore(figures)) return 'year';
  return sections.length > 1 ? 'headings' : 'plain';
}

const hasYearBefore = (figures: BriefContent['figures']) => figures.some(({ before }) => before !== null);

/** One row, or two rows of two where there is room. */
function photoBlocks(photos: readonly Photo[], space: keyof typeof PHOTO_MM): readonly Block[] {
  const shown = photos.slice(0, MOST_PHOTOS);
  if (shown.length === 0) return [];
  const isSquare = shown.length === MOST_PHOTOS && space === 'plain';
  const rows = isSquare ? [shown.slice(0, 2), shown.slice(2)] : [shown];
  return [{ kind: 'photos', rows, height_mm: PHOTO_MM[space][shown.length] ?? 0 }];
}

/** Figures in two columns side by side, each with that of the year before where there is one. */
function figureTable({ figures, language }: BriefContent): Table {
  const { columns } = briefWording(language);
  const hasBefore = hasYearBefore(figures);
  const heads = [
    headCell(columns.figure),
    headCell(hasBefore ? columns.now : columns.value),
    ...(hasBefore ? [headCell(columns.before)] : []),
  ];
  const cellsOf = (figure: BriefContent['figures'][number] | undefined) => [
    cell(figure?.name ?? ''),
    cell(figure?.value ?? ''),
    ...(hasBefore ? [cell(figure === undefined ? '' : (figure.before ?? '-'))] : []),
  ];
  const half = [
    { width: hasBefore ? 24 : 34, align: 'left' },
    { width: hasBefore ? 13 : 16, align: 'right' },
    ...(hasBefore ? [{ width: 13, align: 'right' } as const] : []),
  ] as const;
  const pairs = Array.from({ length: Math.ceil(figures.length / 2) }, (_, index) => 2 * index);
  return {
    kind: 'table',
    columns: [...half, ...half],
    head: [[...heads, ...heads]],
    rows: pairs.map((first) => row([...cellsOf(figures[first]), ...cellsOf(figures[first + 1])])),
  };
}

/** A bordered box: its title, and a line for each prompt, or one for all where lines are few. */
function frameTable({ title, prompts }: BriefContent['frame'], space: keyof typeof FRAME_MM): Table {
  const lines = space === 'year' ? [prompts.join('\u2003')] : prompts;
  return {
    kind: 'table',
    columns: [{ width: 1, align: 'left' }],
    head: [],
    rows: [
      row([cell([strong(title), ...lines.flatMap((line) => [lineBreak, text(line)])])], {
        height_mm: FRAME_MM[space],
      }),
    ],
  };
}
