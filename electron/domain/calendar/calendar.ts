import type { IsoDate } from '../units.ts';
import type { PeriodKind } from './period.ts';

/** One line of the official notice: days off, or 调休 working days. Both ends included. */
export interface Holiday {
  readonly id: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly kind: 'off' | 'work';
  readonly name: string;
  readonly source: string;
}

/** Days on which schools are open, holidays and weekends inside it excepted. Both ends included. */
export interface SchoolTerm {
  readonly id: string;
  readonly name: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Null = every county without a term of its own in that time. */
  readonly countyCode: string | null;
  /** Where the dates come from; a term that was assumed says so. */
  readonly source: string;
}

/** `vacation` is a working day on which schools are closed. */
export type DayKind = 'school-day' | 'vacation' | 'weekend' | 'holiday';

export interface ClassifiedDay {
  readonly date: IsoDate;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  readonly label: string;
  readonly isSchoolDay: boolean;
  readonly isWorkday: boolean;
  /** False when no official calendar is known for the year: weekends are then the only days off. */
  readonly isPublished: boolean;
  /**
   * Kind of the period that holds for everyone (or for the county asked about) on that day, the strictest first; `label` is then its name unless
   * a holiday has one.
   */
  readonly period: PeriodKind | null;
}
