import type { ReportContent } from '@domain/statistics/report-content.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { IsoInstant } from '@domain/units.ts';
import type { RecordVersion, Versioned } from './record-version.ts';

/** A saved report without its content. What was read from the file is not yet checked: `unknown`. */
export interface SavedReport<Setup = ReportSetup> {
  readonly id: string;
  readonly name: string;
  readonly setup: Setup;
  /** Last change of the workspace when it was made; null for a workspace that was never changed. */
  readonly dataVersion: IsoInstant | null;
  readonly savedAt: IsoInstant;
  readonly isSample: boolean;
}

export interface StatisticsReaders {
  /** Newest first. */
  reports(): readonly Versioned<SavedReport<unknown>>[];
  /** As it was saved, not yet checked; null when the report is not there. */
  content(id: string): unknown;
}

export interface StatisticsWriters {
  insert(report: SavedReport, content: ReportContent): void;
  /** @throws AppError E1001 when missing, E1003 when `version` is not the current one. */
  rename(id: string, name: string, version: RecordVersion): void;
  remove(id: string, version: RecordVersion): void;
}
