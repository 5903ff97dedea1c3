import type { FigureRecord } from '@contract/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '@domain/indicator/indicator.ts';
import { METRES_PER_KM } from '@domain/indicator/indicator.ts';

/** A figure of a record that goes into an indicator. */
export interface CountedAmount {
  readonly unit: Extract<IndicatorUnit, 'attendance' | 'day' | 'km'>;
  /** Null when the record has none. */
  readonly of: (record: FigureRecord) => number | null;
}

const ATTENDANCE: CountedAmount = { unit: 'attendance', of: ({ attendance }) => attendance };
const OPEN_DAYS: CountedAmount = { unit: 'day', of: ({ openDays }) => openDays };
const LENGTH: CountedAmount = {
  unit: 'km',
  of: ({ length_m }) => (length_m === null ? null : length_m / METRES_PER_KM),
};

const AMOUNTS: Partial<Record<IndicatorId, readonly CountedAmount[]>> = {
  attendance: [ATTENDANCE],
  attendancePerVisit: [ATTENDANCE],
  length: [LENGTH],
  lengthPerVisit: [LENGTH],
  openDays: [OPEN_DAYS],
  openDaysPerStop: [OPEN_DAYS],
  stayAttendance: [ATTENDANCE],
  attendancePerOpenDay: [ATTENDANCE, OPEN_DAYS],
  schoolAttendance: [{ unit: 'attendance', of: ({ schoolAttendance }) => schoolAttendance }],
};

/** The figures of records that an indicator is summed from; none for one that counts records or what they name. */
export const countedAmounts = (indicator: IndicatorId): readonly CountedAmount[] => AMOUNTS[indicator] ?? [];

/** Sum of an amount over records, those without one left out. */
export function sumOf(records: readonly FigureRecord[], { of }: CountedAmount): number {
  return records.reduce((sum, record) => sum + (of(record) ?? 0), 0);
}
