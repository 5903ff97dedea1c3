import type { NextPlaceEntry } from '@contract/next-places.ts';
import type { FeedbackRow, NormRow, PromisedRow, WaitingRow, WorkLists } from '@contract/work-lists.ts';
import { guarded } from '@domain/exchange/guarded-text.ts';
import { TOWNSHIP_PERCENT } from '@domain/worklist/work-list.ts';
import type { DataSheet } from '../ports/exports.ts';
import type { WorkListTexts } from './texts/work-list-wording.ts';
import {
  type Cell,
  dateOrNone,
  integer,
  integerOrNone,
  NOT_APPLICABLE,
  text,
  textOrNone,
} from './workbook.ts';

/** A column: its header, its width in characters of half width, and the cell of a row. */
type Column<Row> = readonly [header: string, width: number, cell: (row: Row) => Cell];

const words = (value: string | null): Cell => textOrNone(value === null ? null : guarded(value));

/** A list as one table with typed cells; what is not known is "-". */
export function workListSheet(texts: WorkListTexts, content: WorkLists['content']): DataSheet {
  const name = texts.lists[content.list];
  switch (content.list) {
    case 'notCovered':
    case 'overdue':
      return sheetOf(name, waitingColumns(texts, content.list === 'overdue'), content.rows);
    case 'normMissed':
      return sheetOf(name, normColumns(texts), content.rows);
    case 'promised':
      return sheetOf(name, promisedColumns(texts), content.rows);
    case 'feedback':
      return sheetOf(name, feedbackColumns(texts), content.rows);
    case 'nextPlaces':
      return sheetOf(name, nextPlaceColumns(texts), content.rows);
  }
}

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): DataSheet {
  return {
    name,
    columns: columns.map(([header, width]) => ({ header, width, isWrapped: width > 24, options: [] })),
    rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
  };
}

function waitingColumns(texts: WorkListTexts, isOverdue: boolean): readonly Column<WaitingRow>[] {
  const { columns } = texts;
  const overdue: Column<WaitingRow> = [columns.overdue, 12, ({ overdue_d }) => integerOrNone(overdue_d)];
  return [
    [columns.code, 12, ({ code }) => text(code)],
    [columns.place, 20, ({ name }) => words(name)],
    [columns.parent, 16, ({ parentName }) => words(parentName)],
    [columns.key, 10, ({ isKeyCounty }) => (isKeyCounty ? text(texts.yes) : NOT_APPLICABLE)],
    [columns.lastOn, 14, ({ lastOn }) => (lastOn === null ? text(texts.never) : dateOrNone(lastOn))],
    [columns.wait, 12, ({ wait_d }) => integerOrNone(wait_d)],
    ...(isOverdue ? [overdue] : []),
    [columns.people, 16, ({ people }) => integerOrNone(people)],
    [columns.sites, 12, ({ siteCount }) => integer(siteCount)],
  ];
}

/** A cell of rows of one kind; "-" in the others. */
const of =
  <Kind extends NormRow['kind']>(kind: Kind, cell: (row: Extract<NormRow, { kind: Kind }>) => Cell) =>
  (row: NormRow): Cell =>
    row.kind === kind ? cell(row as Extract<NormRow, { kind: Kind }>) : NOT_APPLICABLE;

/** A target of 0 asks for nothing, and nothing is missing to it. */
const asked = (target: number, value: number): Cell =>
  target > 0 ? integer(Math.ceil(value)) : NOT_APPLICABLE;

function normColumns({ columns, norms, allVisits }: WorkListTexts): readonly Column<NormRow>[] {
  const countOf = (row: NormRow): Cell => {
    if (row.kind === 'caravan') return NOT_APPLICABLE;
    return integer(row.kind === 'setStops' ? row.stops : row.townshipVisits);
  };
  const targetOf = (row: NormRow): Cell => {
    if (row.kind === 'caravan') return NOT_APPLICABLE;
    return integer(Math.ceil(row.kind === 'setStops' ? row.target : (row.visits * TOWNSHIP_PERCENT) / 100));
  };
  return [
    [columns.subject, 24, ({ kind, name }) => words(kind === 'townshipShare' ? allVisits : name)],
    [columns.norm, 22, ({ kind }) => text(norms[kind])],
    [columns.daysOut, 12, of('caravan', ({ daysOut }) => integer(daysOut))],
    [columns.targetDays, 12, of('caravan', ({ targetDays }) => asked(targetDays, targetDays))],
    [columns.missingDays, 12, of('caravan', ({ targetDays, missing }) => asked(targetDays, missing))],
    [columns.length, 14, of('caravan', ({ length_km }) => integer(Math.round(length_km)))],
    [columns.targetLength, 14, of('caravan', ({ target_km }) => asked(target_km, target_km))],
    [columns.missingLength, 12, of('caravan', ({ target_km, missing_km }) => asked(target_km, missing_km))],
    [columns.count, 10, countOf],
    [columns.targetCount, 10, targetOf],
    [columns.missingCount, 10, (row) => (row.kind === 'caravan' ? NOT_APPLICABLE : integer(row.missing))],
    [columns.daysLeft, 12, ({ daysLeft }) => integer(daysLeft)],
  ];
}

/** What visits and stays have in common. */
function outreachColumns<Row extends FeedbackRow | PromisedRow>({
  columns,
  kinds,
}: WorkListTexts): readonly Column<Row>[] {
  return [
    [columns.date, 12, ({ date }) => dateOrNone(date)],
    [columns.kind, 10, ({ kind }) => text(kinds[kind])],
    [columns.site, 24, ({ placeName }) => words(placeName)],
    [columns.county, 14, ({ countyName }) => words(countyName)],
    [columns.carrier, 20, ({ carrierName }) => words(carrierName)],
  ];
}

function promisedColumns(texts: WorkListTexts): readonly Column<PromisedRow>[] {
  const reasonOf = ({ reason }: PromisedRow): Cell => {
    if (reason === null) return NOT_APPLICABLE;
    if (reason.code === 'moved') return text(texts.movedTo(reason.date));
    if (reason.code === 'taken-out') return text(texts.takenOut);
    const kind = texts.events[reason.kind];
    return words(reason.text === '' ? kind : texts.eventWith(kind, reason.text));
  };
  return [
    ...outreachColumns<PromisedRow>(texts),
    [texts.columns.plan, 24, ({ planName }) => words(planName)],
    [texts.columns.past, 12, ({ past_d }) => integer(past_d)],
    [texts.columns.reason, 32, reasonOf],
  ];
}

function feedbackColumns(texts: WorkListTexts): readonly Column<FeedbackRow>[] {
  return [
    ...outreachColumns<FeedbackRow>(texts),
    [texts.columns.late, 12, ({ late_d }) => integer(late_d)],
    [texts.columns.contact, 14, ({ contactName }) => words(contactName)],
    [texts.columns.phone, 16, ({ contactPhone }) => words(contactPhone)],
  ];
}

function nextPlaceColumns(texts: WorkListTexts): readonly Column<NextPlaceEntry>[] {
  const { columns } = texts;
  const addsOf = ({ isNewCounty, isNewTownship }: NextPlaceEntry): Cell =>
    isNewCounty ? text(texts.newCounty) : isNewTownship ? text(texts.newTownship) : NOT_APPLICABLE;
  return [
    [columns.site, 24, ({ siteName }) => words(siteName)],
    [columns.county, 14, ({ countyName }) => words(countyName)],
    [columns.township, 16, ({ townshipName }) => words(townshipName)],
    [columns.adds, 14, addsOf],
    [columns.gained, 18, ({ gainedPeople }) => integer(gainedPeople)],
    [columns.estimate, 10, ({ isEstimate }) => (isEstimate ? text(texts.yes) : NOT_APPLICABLE)],
    [columns.days, 18, ({ days }) => integer(days)],
  ];
}
