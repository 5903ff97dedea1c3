import type { IsoDate } from '../units.ts';

/** How an exhibit is found, best first: it works; works with a flaw; works in part; does not work; is not there. */
export const SEVERITIES = ['well', 'minor', 'major', 'unusable', 'missing'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What somebody found when looking at an exhibit (状况报告). */
export interface ConditionReport {
  readonly id: string;
  readonly exhibitId: string;
  readonly reportedOn: IsoDate;
  /** The hand-over at which it was found; empty for a report between two of them. */
  readonly handOverId: string;
  readonly reporter: string;
  readonly severity: Severity;
  readonly note: string;
}

/** Whether a report of this severity opens a repair unless somebody says otherwise. What is not there cannot be repaired. */
export const opensRepair = (severity: Severity): boolean => severity === 'major' || severity === 'unusable';

/** How a finding stands to the one before. */
export type Comparison = 'first' | 'same' | 'worse' | 'better';

/** Compares a finding with the last report; null = there is none. */
export function comparedWithLast(last: Severity | null, severity: Severity): Comparison {
  if (last === null) return 'first';
  const step = SEVERITIES.indexOf(severity) - SEVERITIES.indexOf(last);
  return step === 0 ? 'same' : step > 0 ? 'worse' : 'better';
}

/** Why a report cannot be entered. */
export type ReportIssue = 'in-future' | 'retired' | 'open-already' | 'not-repairable' | 'fault-missing';

/** What is wrong with a report, all at once; empty when nothing is. `asksRepair` is true when it shall open a repair. */
export function reportIssues(
  exhibit: { readonly isRetired: boolean; readonly hasOpenRepair: boolean },
  report: {
    readonly reportedOn: IsoDate;
    readonly severity: Severity;
    readonly note: string;
    readonly asksRepair: boolean;
  },
  today: IsoDate,
): readonly ReportIssue[] {
  const issues: ReportIssue[] = [];
  if (report.reportedOn > today) issues.push('in-future');
  if (exhibit.isRetired) issues.push('retired');
  if (report.asksRepair && exhibit.hasOpenRepair) issues.push('open-already');
  if (report.asksRepair && (report.severity === 'well' || report.severity === 'missing'))
    issues.push('not-repairable');
  // A repair says what is broken.
  if (report.asksRepair && report.note === '') issues.push('fault-missing');
  return issues;
}
