import type { IsoDate } from '../units.ts';
import type { Severity } from './condition.ts';
import type { Repair } from './repair.ts';

/** The last thing that was found of an exhibit until a day. */
export interface Finding {
  readonly severity: Severity;
  readonly reportedOn: IsoDate;
}

/** How many exhibits worked on a day, of those whose state was known then. */
export interface WorkingExhibits {
  readonly working: number;
  readonly known: number;
  /** Exhibits that nobody had reported on, nor repaired, until then. */
  readonly unknown: number;
}

/**
 * Counts the exhibits that worked at the end of a day (展品完好): no repair was open, and what was found last was at
 * most a flaw (`well`, `minor`), or a repair ended after it was found. `findings`: the last one of each exhibit until
 * that day. O(exhibits + repairs).
 */
export function workingExhibits(
  exhibitIds: readonly string[],
  findings: ReadonlyMap<string, Finding>,
  repairs: readonly Pick<Repair, 'exhibitId' | 'openedOn' | 'closedOn'>[],
  day: IsoDate,
): WorkingExhibits {
  const broken = new Set<string>();
  const repairedOn = new Map<string, IsoDate>();
  for (const { exhibitId, openedOn, closedOn } of repairs) {
    if (openedOn > day) continue;
    if (closedOn === null || closedOn > day) broken.add(exhibitId);
    else if (closedOn > (repairedOn.get(exhibitId) ?? '')) repairedOn.set(exhibitId, closedOn);
  }
  const counts = { working: 0, known: 0, unknown: 0 };
  for (const id of exhibitIds) {
    const finding = findings.get(id);
    const repaired = repairedOn.get(id);
    if (!finding && repaired === undefined && !broken.has(id)) {
      counts.unknown += 1;
      continue;
    }
    counts.known += 1;
    if (broken.has(id)) continue;
    if (isWorking(finding, repaired)) counts.working += 1;
  }
  return counts;
}

/** Well as it was last found, or repaired since; what is missing is not repaired. */
function isWorking(finding: Finding | undefined, repaired: IsoDate | undefined): boolean {
  if (finding === undefined || finding.severity === 'well' || finding.severity === 'minor') return true;
  return finding.severity !== 'missing' && repaired !== undefined && repaired >= finding.reportedOn;
}
