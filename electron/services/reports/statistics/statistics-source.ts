import type { equity } from '@contract/equity.ts';
import type { FigureRecord, IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import type { NormProgress } from '@domain/indicator/caravan-norm.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import type { RecordsSince } from '@domain/indicator/records-since.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { IsoDate } from '@domain/units.ts';
import type * as z from 'zod';

/** What is asked of a caravan in a year (0 = nothing), and how it stands to that. */
export interface ReportCaravan {
  readonly targetDays: number;
  readonly target_km: number;
  /** Null where only a part of its work is told of. */
  readonly progress: NormProgress | null;
}

/** A county of the report with what is known of it besides its figures. */
export interface ReportCounty {
  readonly code: string;
  readonly name: string;
  readonly isKeyCounty: boolean;
  /** Null when the list has no figure for it. */
  readonly people: number | null;
  /** Different townships visited in the period, of those it has; null when nobody knows. */
  readonly townshipsVisited: number | null;
  readonly townships: number;
  /** Last day on which somebody was there up to the end of the period, of all that is on record; null = never. */
  readonly lastOn: IsoDate | null;
  readonly wait_d: number | null;
}

/** What a report asks of the workspace; each is read at most once for a report. */
export interface StatisticsSource {
  readonly setup: ReportSetup;
  readonly workspaceName: string;
  readonly isSample: boolean;
  readonly today: string;
  /** First days of what is counted. */
  readonly firstRecords: RecordsSince;
  /** Names of the region and of the list that are told of; null for all. */
  readonly regionName: string | null;
  readonly listName: string | null;
  /** A table of the period of the report with the year before, unless something else is asked for. */
  table(
    rowsBy: IndicatorScope['rowsBy'],
    change?: Partial<Pick<IndicatorScope, 'from' | 'to' | 'basis'>>,
  ): IndicatorTable;
  /** How evenly the visits of caravans are spread. */
  equity(): z.output<typeof equity>;
  /** Caravans that are in use or were out in the period, by id. */
  caravans(): ReadonlyMap<string, ReportCaravan>;
  /** The stays that opened in the period. */
  stays(): readonly FigureRecord[];
  /** Counties that count, and units outside GB/T 2260 that were visited. */
  counties(): readonly ReportCounty[];
}

export type Figures = IndicatorTable['total']['figures'];
export type Figure = Figures[IndicatorId];
