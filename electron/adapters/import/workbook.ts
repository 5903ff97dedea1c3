import { AppError } from '@domain/errors.ts';
import type { RawTable, TableNote } from '@domain/exchange/raw-cell.ts';
import { isDateFormat } from './date-format.ts';
import { readSheet } from './sheet.ts';
import { unescaped } from './xlsx-text.ts';
import { readXml } from './xml.ts';
import type { ZipArchive } from './zip-archive.ts';

const WORKBOOK = 'xl/workbook.xml';

/** Sheets at most that are read; the rest is of no use to anybody who chooses one. */
const MOST_SHEETS = 50;

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

/** Reads the values of every sheet of an .xlsx. `rows` is told how many were read so far. @throws AppError E4202–E4206 */
export function readWorkbook(zip: ZipArchive, rows: (count: number) => void): RawTable {
  const content = zip.read(WORKBOOK);
  if (content === null) throw new AppError('E4202', 'archive without a workbook');
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  readXml(WORKBOOK, content, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes()['date1904']);
      if (name !== 'sheet') return;
      const { name: sheetName = '', state = '', ...rest } = attributes();
      const relation = Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: sheetName, isHidden: state !== '' && state !== 'visible', relation });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (sheets.length === 0) throw new AppError('E4203', 'workbook without sheets', { detail: WORKBOOK });
  const targets = relationsOf(zip);
  const shared = sharedStrings(zip);
  const dateStyles = dateStylesOf(zip);
  let done = 0;
  const read = sheets.slice(0, MOST_SHEETS).flatMap((sheet) => {
    const part = targets.get(sheet.relation);
    // Sheets of charts and dialogs hold no cells.
    if (part === undefined || !/worksheets\//u.test(part)) return [];
    const bytes = zip.read(part);
    if (bytes === null) throw new AppError('E4203', `${part} is missing`, { detail: part });
    const { rows: found, notes } = readSheet(part, bytes, {
      shared,
      dateStyles,
      is1904,
      rows: (count) => rows(done + count),
    });
    done += found.length;
    return [{ name: sheet.name, isHidden: sheet.isHidden, rows: found, notes }];
  });
  return { sheets: read, notes: notesOf(zip, sheets, is1904) };
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

function notesOf(zip: ZipArchive, sheets: readonly SheetEntry[], is1904: boolean): readonly TableNote[] {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  const hidden = sheets.filter(({ isHidden }) => isHidden).length;
  const notes: (TableNote | false)[] = [
    has(/^xl\/externalLinks\//u) && { kind: 'external-links', detail: '' },
    has(/vbaProject\.bin$/u) && { kind: 'macros', detail: '' },
    has(/^xl\/(?:embeddings|activeX)\//u) && { kind: 'embedded', detail: '' },
    hidden > 0 && { kind: 'hidden-sheets', detail: String(hidden) },
    is1904 && { kind: 'dates-1904', detail: '' },
  ];
  return notes.filter((note) => note !== false);
}

/** Parts by the id under which the workbook names them. Targets outside the file are not taken in. */
function relationsOf(zip: ZipArchive): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const part = 'xl/_rels/workbook.xml.rels';
  const content = zip.read(part);
  if (content === null) throw new AppError('E4203', 'workbook without relations', { detail: part });
  readXml(part, content, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id = '', Target = '', TargetMode = '' } = attributes();
      if (TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//u, '')}`);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

/** The texts of the workbook; how to read them aloud (rPh) is no part of them. */
function sharedStrings(zip: ZipArchive): readonly string[] {
  const part = 'xl/sharedStrings.xml';
  const content = zip.read(part);
  const texts: string[] = [];
  if (content === null) return texts;
  let current = '';
  let isText = false;
  let phonetic = 0;
  readXml(part, content, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(current));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText) current += text;
    },
  });
  return texts;
}

/** Styles of cells that show a number as a day, by their index. */
function dateStylesOf(zip: ZipArchive): ReadonlySet<number> {
  const part = 'xl/styles.xml';
  const content = zip.read(part);
  const dates = new Set<number>();
  if (content === null) return dates;
  const formats = new Map<number, string>();
  let isInCells = false;
  let index = 0;
  readXml(part, content, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        formats.set(Number(numFmtId), formatCode);
      }
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attributes()['numFmtId'] ?? 0);
      if (isDateFormat(id, formats.get(id))) dates.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => undefined,
  });
  return dates;
}
