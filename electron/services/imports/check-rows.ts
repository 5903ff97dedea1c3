import type { ColumnTarget, Datum } from '@domain/exchange/columns.ts';
import { compact } from '@domain/exchange/plain-text.ts';
import { createPlaceIndex } from '@domain/exchange/place-index.ts';
import { tableRecord } from '@domain/exchange/retired-column.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import type { Register } from '@domain/registry/register.ts';
import { type Answers, createCellLookups } from '../exchange/cell-lookups.ts';
import { EXCHANGE_WORDS } from '../exchange/columns.ts';
import { lazyReferables } from '../exchange/referables.ts';
import type { Pinyin, StopSignal, ToWgs84 } from '../ports/imports.ts';
import type { Readers } from '../ports/repositories.ts';
import { recordName, recordNames } from '../registry/record-names.ts';
import { optionWord } from '../registry/registry-words.ts';
import { registryWorld } from '../registry/registry-world.ts';
import { REPORT_LANGUAGES } from '../reports/workbook.ts';
import type { IsoDate } from '@domain/units.ts';
import { createRowPlanner, type PlannedRow } from './build-preview.ts';
import { placesOfRows } from './merged-values.ts';
import { createRowReader, type RowReading } from './read-rows.ts';
import { requestNumbers } from './request-numbers.ts';
import { isSkipped, type SheetTable } from './sheet-view.ts';

export interface CheckDeps {
  readonly pinyin: Pinyin;
  readonly toWgs84: ToWgs84;
  /** Lets the program answer what waits. */
  readonly answerWaiting: () => Promise<unknown>;
}

export interface CheckInput {
  readonly register: Register;
  readonly table: SheetTable;
  readonly targets: readonly (ColumnTarget | null)[];
  readonly answers: Answers;
  readonly today: IsoDate;
}

/** Rows between two turns in which the program answers. */
const ROWS_PER_TURN = 200;

/** Plans every row of a table; null when it was stopped. Reads the workspace and changes nothing. */
export async function checkRows(
  read: Readers,
  input: CheckInput,
  deps: CheckDeps,
  on: { progress(done: number, total: number): void },
  stop: StopSignal,
): Promise<{ readonly planned: readonly PlannedRow[]; readonly skipped: number } | null> {
  const { register, table } = input;
  const examples = REPORT_LANGUAGES.map((language) => EXCHANGE_WORDS[language].guide.example);
  const rows = table.rows.filter((row) => !isSkipped(row, table.headers, examples));
  const total = rows.length * 2;
  const turn = async (done: number) => {
    if (done % ROWS_PER_TURN !== 0) return;
    on.progress(done, total);
    await deps.answerWaiting();
  };

  let reader = rowReader(read, input, deps, []);
  if (register.id === 'region')
    reader = rowReader(
      read,
      input,
      deps,
      rows.map((row) => reader(row).given),
    );
  const readings: RowReading[] = [];
  for (const row of rows) {
    await turn(readings.length);
    if (stop.isStopped) return null;
    readings.push(reader(row));
  }
  const plan = rowPlanner(read, input, readings);
  const planned: PlannedRow[] = [];
  for (const [index, row] of rows.entries()) {
    await turn(rows.length + index);
    if (stop.isStopped) return null;
    const reading = readings[index];
    if (reading) planned.push(plan(row, reading));
  }
  on.progress(total, total);
  return { planned, skipped: table.rows.length - rows.length };
}

function rowReader(
  read: Readers,
  { register, table, targets, answers }: CheckInput,
  deps: CheckDeps,
  ofRows: Parameters<typeof placesOfRows>[0],
) {
  const stored = read.regions.all();
  const known = new Set(stored.map(({ code }) => code));
  const regions = [...stored, ...placesOfRows(ofRows).filter(({ code }) => !known.has(code))];
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const places = createPlaceIndex(regions, deps.pinyin);
  return createRowReader({
    register,
    targets,
    headers: table.headers,
    countyOf: (code) => places.countyOf(code),
    toWgs84: deps.toWgs84,
    datumOf,
    lookups: createCellLookups({
      register,
      places,
      records: read.registers.all(register.id),
      referables: lazyReferables(read, (code) => names.get(code) ?? null),
      answers,
      pinyin: deps.pinyin,
    }),
  });
}

const DATUM_WORDS: ReadonlyMap<string, Datum> = new Map(
  (['wgs84', 'gcj02', 'bd09'] as const).flatMap((datum) => [
    [datum, datum] as const,
    ...REPORT_LANGUAGES.map(
      (language) => [compact(optionWord('site', 'sourceDatum', datum, language)), datum] as const,
    ),
  ]),
);
const datumOf = (word: string): Datum | null => DATUM_WORDS.get(word) ?? null;

function rowPlanner(
  read: Readers,
  { register, answers, today }: CheckInput,
  readings: readonly RowReading[],
) {
  const records = read.registers.all(register.id).map((record) => tableRecord(register, record));
  const world = registryWorld(read);
  const ofFile = new Map(
    register.id === 'region'
      ? placesOfRows(readings.map(({ given }) => given)).map((place) => [place.code, place])
      : [],
  );
  const positions = new Map<string, LngLat>(
    read.regions.all().flatMap(({ code, position }) => (position ? [[code, position] as const] : [])),
  );
  const names = recordNames(read);
  return createRowPlanner({
    register,
    records,
    world: { ...world, region: (code) => world.region(code) ?? ofFile.get(code) },
    positionOf: (code) => positions.get(code) ?? null,
    answerOf: (key) => answers.get(key),
    nameOf: (record) => recordName(register, record, names),
    nextNumber: requestNumbers(register.id === 'request' ? records : [], today),
  });
}
