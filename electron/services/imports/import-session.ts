import type { ImportFile, ImportPreview, ImportSheet } from '@contract/imports.ts';
import { AppError } from '@domain/errors.ts';
import type { ColumnTarget } from '@domain/exchange/columns.ts';
import { tableRegister } from '@domain/exchange/retired-column.ts';
import type { RawTable } from '@domain/exchange/raw-cell.ts';
import { isEmpty } from '@domain/registry/field.ts';
import { type Register, storedFields } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { type Answers } from '../exchange/cell-lookups.ts';
import { cellWords } from '../exchange/cell-words.ts';
import { targetsOf } from '../exchange/columns.ts';
import type { ColumnMemory, TableDialog, TableReader } from '../ports/imports.ts';
import type { EventSink } from '../ports/shell.ts';
import type { IdGenerator } from '../ports/system.ts';
import { fieldWords } from '../registry/registry-words.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { applyRows } from './apply-import.ts';
import type { PlannedRow } from './build-preview.ts';
import { type CheckDeps, checkRows } from './check-rows.ts';
import { previewView } from './preview-view.ts';
import { type SheetTable, sheetTable, sheetView } from './sheet-view.ts';
import { createStopControl, type StopControl } from './stop-control.ts';

export interface ImportDeps extends CheckDeps {
  readonly session: WorkspaceSession;
  readonly ids: IdGenerator;
  readonly events: EventSink;
  readonly dialog: TableDialog;
  readonly reader: TableReader;
  readonly memory: ColumnMemory;
}

/** A file that is being imported. */
interface OpenImport {
  readonly id: string;
  readonly register: Register;
  readonly table: RawTable;
}

/** What the last check found, as long as nothing changed since. */
export interface CheckedImport {
  readonly register: Register;
  readonly sheet: SheetTable;
  readonly planned: readonly PlannedRow[];
}

export interface ImportSession {
  choose(register: RegisterId, language: ReportLanguage): Promise<ImportFile | null>;
  sheet(id: string, sheet: number, language: ReportLanguage): ImportSheet;
  preview(request: PreviewRequest): Promise<ImportPreview | null>;
  /** Null when it was cancelled: nothing was changed then. */
  apply(id: string): Promise<{ readonly added: number; readonly changed: number } | null>;
  /** What the last check found, also after it was applied. @throws AppError E4211 */
  checked(id: string): CheckedImport;
  cancel(): void;
  /** Records changed: what was checked is no longer sure. */
  recordsChanged(): void;
  /** Another workspace is open: nothing of the import stays. */
  forget(): void;
}

export interface PreviewRequest {
  readonly importId: string;
  readonly sheet: number;
  readonly columns: readonly (ColumnTarget | null)[];
  readonly answers: Answers;
  readonly language: ReportLanguage;
}

const outdated = (detail: string) => new AppError('E4211', `import: ${detail}`, {});

/** Holds at most one file that is being imported; choosing another one replaces it. */
export function createImportSession(deps: ImportDeps): ImportSession {
  const { session, events, memory } = deps;
  let open: OpenImport | null = null;
  let checked: CheckedImport | null = null;
  let isStale = false;
  let control: StopControl | null = null;
  let isSaving = false;

  /** Stops what goes on before: but saving ends by itself or is cancelled, and by nothing else. */
  const start = () => {
    if (isSaving) throw new AppError('E3015', 'an import is being saved');
    control?.stop();
    control = createStopControl();
    return control.signal;
  };
  const requireOpen = (id: string): OpenImport => {
    if (open?.id !== id) throw outdated('not open');
    return open;
  };
  const saving = {
    progress: (done: number, total: number) =>
      events.emit('import-progress', { phase: 'saving', done, total }),
    answerWaiting: deps.answerWaiting,
  };
  const forget = () => {
    control?.stop();
    open = null;
    checked = null;
  };

  return {
    choose: async (registerId, language) => {
      session.read();
      const path = await deps.dialog.choose();
      if (path === null) return null;
      const stop = start();
      const progress = (done: number) =>
        events.emit('import-progress', { phase: 'reading', done, total: null });
      progress(0);
      const table = await deps.reader.read(path, { rows: progress }, stop);
      if (table === null || stop.isStopped) return null;
      const register = tableRegister(REGISTERS[registerId]);
      open = { id: deps.ids.next(), register, table };
      checked = null;
      return fileView(open, path, memory, language);
    },
    sheet: (id, sheet, language) => {
      const { table, register } = requireOpen(id);
      return sheetView(table, sheet, register, memory, language);
    },
    preview: async ({ importId, sheet, columns, answers, language }) => {
      const { register, table } = requireOpen(importId);
      const stop = start();
      const read = session.read();
      const rows = sheetTable(table, sheet, register);
      isStale = false;
      checked = null;
      const found = await checkRows(
        read,
        { register, table: rows, targets: columns, answers, today: session.businessDate() },
        deps,
        { progress: (done, total) => events.emit('import-progress', { phase: 'checking', done, total }) },
        stop,
      );
      if (found === null) return null;
      requireOpen(importId);
      checked = { register, sheet: rows, planned: found.planned };
      memory.set(register.id, rows.headers, columns);
      const more = { skipped: found.skipped, missing: missingLabels(register, columns, language) };
      return previewView(
        register,
        found.planned,
        more,
        cellWords(register.id, read, language, false),
        language,
      );
    },
    apply: async (id) => {
      requireOpen(id);
      if (checked === null || isStale) throw outdated('records changed');
      const stop = start();
      isSaving = true;
      try {
        const { register, planned } = checked;
        const counts = await applyRows(session.store(), register, planned, deps.ids, saving, stop);
        // What was brought in is not brought in again; its faulty rows can still be had.
        if (counts !== null) isStale = true;
        return counts;
      } finally {
        isSaving = false;
      }
    },
    checked: (id) => {
      requireOpen(id);
      if (checked === null) throw outdated('not checked');
      return checked;
    },
    cancel: () => control?.stop(),
    recordsChanged: () => {
      isStale = true;
    },
    forget,
  };
}

function fileView(
  { id, register, table }: OpenImport,
  path: string,
  memory: ColumnMemory,
  language: ReportLanguage,
): ImportFile {
  return {
    importId: id,
    fileName: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1),
    sheets: table.sheets.map(({ name, isHidden, rows }) => ({ name, isHidden, rows: rows.length })),
    chosen: sheetView(table, bestSheet(table, register, memory, language), register, memory, language),
  };
}

/** The visible sheet in which most columns are known. */
function bestSheet(
  table: RawTable,
  register: Register,
  memory: ColumnMemory,
  language: ReportLanguage,
): number {
  let best = { sheet: 0, count: -1 };
  table.sheets.forEach(({ isHidden, rows }, sheet) => {
    const { columns } = sheetView(table, sheet, register, memory, language);
    const known = columns.filter(({ target, isDerived }) => target !== null || isDerived).length;
    const count = isHidden || rows.length === 0 ? -1 : known;
    if (count > best.count) best = { sheet, count };
  });
  return best.sheet;
}

/** Labels of the fields that a new record must have and no column of the file goes to. */
function missingLabels(
  register: Register,
  columns: readonly (ColumnTarget | null)[],
  language: ReportLanguage,
): string[] {
  return storedFields(register)
    .filter(({ isRequired, preset }) => isRequired === true && isEmpty(preset))
    .filter(
      (field) => field.type.kind !== 'position' && !(register.id === 'request' && field.id === 'number'),
    )
    .filter((field) => !targetsOf(field).some((target) => columns.includes(target)))
    .filter(({ id }) => id !== 'countyCode' || !columns.includes('townshipCode'))
    .map(({ id }) => fieldWords(register.id, id, language).label);
}
