import { hasEstimate, type ReportTable } from '@domain/statistics/report-content.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import { reportWording } from './figure-cells.ts';

/** Says first below a table what its marks mean, where a figure of it is an estimate. */
export function withEstimateNote(table: ReportTable, language: ReportSetup['language']): ReportTable {
  if (!hasEstimate(table)) return table;
  return { ...table, notes: [reportWording(language).notes.estimate, ...table.notes] };
}
