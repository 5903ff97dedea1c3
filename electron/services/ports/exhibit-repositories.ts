import type { ConditionReport } from '@domain/exhibit/condition.ts';
import type { Finding } from '@domain/exhibit/working.ts';
import type { Attachment, AttachmentTable } from '@domain/attachment/attachment.ts';
import type { Movement, ReachedPlace } from '@domain/exhibit/ledger.ts';
import type { Repair } from '@domain/exhibit/repair.ts';
import type { Reservation, ReservedThing } from '@domain/exhibit/reservation.ts';
import type { LackingExhibit } from '@domain/plan/exhibit-warnings.ts';
import type { CountedExhibit, StockTake, StockTakeLine } from '@domain/exhibit/stock-take.ts';
import type { CustodyCase } from '@domain/exhibit/custody.ts';
import type { MaintenanceDone } from '@domain/exhibit/maintenance.ts';
import type { PlaceKey } from '@domain/exhibit/place.ts';
import type { SparePartEntry } from '@domain/exhibit/spare-parts.ts';
import type { IsoDate } from '@domain/units.ts';
import type { RecordVersion, Versioned } from './record-version.ts';

/** The ledger of movements: appended to, never changed. */
export interface LedgerReaders {
  /** Where every exhibit was at the end of a day; those never moved until then at the base of their set. By exhibit. */
  placesOn(day: IsoDate): ReadonlyMap<string, ReachedPlace>;
  /** Where every exhibit is after its last entry. By exhibit. */
  places(): ReadonlyMap<string, ReachedPlace>;
  /** Where one exhibit is; null when there is no such exhibit. */
  placeOf(exhibitId: string): ReachedPlace | null;
  /** Every row of one exhibit, counter-entries included, by number. */
  ofExhibit(exhibitId: string): readonly Movement[];
  /** Entries that count with from ≤ day ≤ to, newest first. */
  between(from: IsoDate, to: IsoDate): readonly Movement[];
  /** Every row of one hand-over, counter-entries included, by exhibit and number. */
  ofHandOver(handOverId: string): readonly Movement[];
  /** When exhibits were at a place by entries that count, by exhibit and day; `to` is null for those that are there. */
  staysAt(place: PlaceKey): readonly {
    readonly exhibitId: string;
    readonly from: IsoDate;
    readonly to: IsoDate | null;
  }[];
}

export interface LedgerWriters {
  /** The file refuses a row that does not follow on the last one of its exhibit. */
  append(movement: Movement): void;
}

export interface ReservationReaders {
  find(id: string): Versioned<Reservation> | null;
  /** Those that share a day with from … to, cancelled ones left out, by first day. */
  between(from: IsoDate, to: IsoDate): readonly Versioned<Reservation>[];
  /** The cancelled ones that share a day with from … to, by first day. */
  cancelledBetween(from: IsoDate, to: IsoDate): readonly Versioned<Reservation>[];
  /** Those of a plan, by first day. */
  ofPlan(planId: string): readonly Versioned<Reservation>[];
  /** Those of a stay plan, by first day. */
  ofStayPlan(stayPlanId: string): readonly Versioned<Reservation>[];
  /** Those that hold the thing, its set or one of its exhibits on a day of the span, by first day. `exceptId` is left out. */
  holding(
    thing: ReservedThing,
    span: { readonly start: IsoDate; readonly end: IsoDate },
    exceptId: string | null,
  ): readonly Versioned<Reservation>[];
}

export interface ReservationWriters {
  /** The file refuses a reservation of what is promised already. */
  insert(reservation: Reservation): void;
  /** @throws AppError E1001 when missing, E1003 when `version` is not the current one. */
  update(reservation: Reservation, version: RecordVersion): void;
  remove(id: string, version: RecordVersion): void;
}

export interface ConditionReaders {
  /** The last report of each exhibit that has one, by exhibit. */
  latest(): ReadonlyMap<string, ConditionReport>;
  /** What was found last of each exhibit on or before a day, by exhibit. */
  findingsOn(day: IsoDate): ReadonlyMap<string, Finding>;
  /** Exhibits that are not out of use now, and were there on a day; by id. */
  exhibitsInUse(day: IsoDate): readonly string[];
  /** Newest first. */
  ofExhibit(exhibitId: string): readonly ConditionReport[];
  /**
   * Exhibits that are not struck off and have an open repair, were not found, or are in a workshop or with another organisation,
   * each once. What was given back to the organisation that lent it is not missed.
   */
  lacking(): readonly LackingExhibit[];
}

export interface ConditionWriters {
  insert(report: ConditionReport): void;
}

export interface RepairReaders {
  find(id: string): Versioned<Repair> | null;
  /** Newest first. */
  all(): readonly Versioned<Repair>[];
  /** Those that nobody has closed, oldest first. */
  open(): readonly Versioned<Repair>[];
}

export interface RepairWriters {
  insert(repair: Repair): void;
  /** @throws AppError E1001 when missing, E1003 when `version` is not the current one. */
  update(repair: Repair, version: RecordVersion): void;
}

export interface AttachmentReaders {
  find(id: string): Versioned<Attachment> | null;
  /** Photos and papers of one record, in the order in which they were added. */
  ofRecord(table: AttachmentTable, recordId: string): readonly Versioned<Attachment>[];
  /** How many photos and papers each of these records has; those without any are left out. */
  counts(table: AttachmentTable, recordIds: readonly string[]): ReadonlyMap<string, number>;
  /**
   * Photos of the visits and days out of a period and of the stays that opened in it, at most `limit`: the first one of
   * each record before the others, newest records first.
   */
  photosBetween(from: IsoDate, to: IsoDate, limit: number): readonly DatedPhoto[];
  /** Whether there is such a record. */
  hasRecord(table: AttachmentTable, recordId: string): boolean;
  /** Whether a photo with this content belongs to any record. */
  hasPhoto(sha256: string): boolean;
}

/** A photo with the place that its record is about: site, venue, or the caravan of a day out. */
export interface DatedPhoto {
  readonly photo: Versioned<Attachment>;
  readonly placeName: string;
}

export interface AttachmentWriters {
  insert(attachment: Attachment): void;
  /** @throws AppError E1001 when missing, E1003 when `version` is not the current one. */
  update(attachment: Attachment, version: RecordVersion): void;
  remove(id: string, version: RecordVersion): void;
}

export interface StockTakeReaders {
  /** Newest number first. */
  all(): readonly StockTake[];
  find(id: string): StockTake | null;
  /** What should be there first, then what was found beside it. */
  lines(stockTakeId: string): readonly StockTakeLine[];
  findLine(id: string): StockTakeLine | null;
  /** Exhibits that are counted, with what the books say of them. */
  exhibits(): readonly CountedExhibit[];
  findExhibit(id: string): CountedExhibit | null;
  /** Exhibit or crate with one of these serials, codes or ids; earlier ones come first. */
  byCode(
    candidates: readonly string[],
  ): { readonly kind: 'exhibit' | 'crate'; readonly id: string; readonly name: string } | null;
}

export interface StockTakeWriters {
  insert(stockTake: StockTake): void;
  update(stockTake: StockTake): void;
  insertLine(line: StockTakeLine): void;
  updateLine(line: StockTakeLine): void;
  removeLine(id: string): void;
}

export interface CustodyReaders {
  /** Latest first day first. */
  all(): readonly Versioned<CustodyCase>[];
  find(id: string): Versioned<CustodyCase> | null;
  /** Reservations of a case. */
  reservationsOf(caseId: string): readonly Versioned<Reservation>[];
}

export interface CustodyWriters {
  insert(custody: CustodyCase): void;
  /** @throws AppError E1001 when missing, E1003 when `version` is not the current one. */
  update(custody: CustodyCase, version: RecordVersion): void;
}

export interface UpkeepReaders {
  /** Latest day first. */
  done(): readonly MaintenanceDone[];
  /** Last day on which upkeep was done by rule. */
  lastDone(): ReadonlyMap<string, IsoDate>;
  /** Stock of every spare part that has entries. */
  stock(): ReadonlyMap<string, number>;
  /** Entries of one spare part, latest first. */
  entriesOf(sparePartId: string): readonly SparePartEntry[];
}

export interface UpkeepWriters {
  insertDone(done: MaintenanceDone): void;
  insertEntry(entry: SparePartEntry): void;
}
