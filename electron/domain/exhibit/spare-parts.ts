import type { IsoDate } from '../units.ts';

/** Spare parts taken in (quantity > 0) or used (< 0). The stock is the sum of the entries. */
export interface SparePartEntry {
  readonly id: string;
  readonly sparePartId: string;
  readonly date: IsoDate;
  readonly quantity: number;
  readonly repairId: string | null;
  readonly maintenanceDoneId: string | null;
  readonly note: string;
}
