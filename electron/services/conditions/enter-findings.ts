import { AppError } from '@domain/errors.ts';
import { type ConditionReport, reportIssues, type Severity } from '@domain/exhibit/condition.ts';
import { type HandOver, handOverParams } from '../ledger/hand-over.ts';
import { movements } from '../ledger/movements.ts';
import type { Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { openRepairs } from './exhibit-states.ts';

/** What was found of one exhibit. */
export interface Finding {
  readonly exhibitId: string;
  readonly severity: Severity;
  readonly note: string;
  readonly asksRepair: boolean;
}

/**
 * Enters a hand-over with what was found, in one step: movements, one report per exhibit, and the repairs asked for.
 * What is missing goes out of the books instead of to the destination.
 * @returns ids of the reports in the order of the pieces
 * @throws AppError E1001, E1201 with everything that is wrong with any exhibit
 */
export function handOverWithFindings(
  session: WorkspaceSession,
  ids: IdGenerator,
  input: Omit<HandOver, 'exhibitIds'> & { readonly pieces: readonly Finding[] },
): { handOverId: string; reportIds: string[] } {
  const { from, to, pieces: asked, ...entry } = input;
  // An exhibit that is named twice changes hands once; what was said last counts.
  const pieces = [...new Map(asked.map((piece) => [piece.exhibitId, piece])).values()];
  const issuesOf = findingIssues(session, input.movedOn);
  const handOverId = ids.next();
  const append = movements(
    session,
    ids,
    pieces.map((piece) => ({
      exhibitId: piece.exhibitId,
      from,
      to: piece.severity === 'missing' ? 'out:missing' : to,
      // The movement says itself that its day has not come.
      issues: issuesOf(piece).filter((issue) => issue !== 'in-future'),
    })),
    { ...entry, handOverId },
  );
  const reports = pieces.map((piece) => ({
    piece,
    report: reportOf(ids, piece, { reportedOn: input.movedOn, handOverId, reporter: input.receivedBy }),
  }));
  const params = handOverParams(session.read(), pieces.length, to);
  session.store().run({ name: 'condition.handOver', params }, (write) => {
    append(write);
    for (const { piece, report } of reports) writeFinding(write, ids, piece, report);
  });
  return { handOverId, reportIds: reports.map(({ report }) => report.id) };
}

/**
 * Enters a report without a movement.
 * @throws AppError E1001, E1210 with everything that is wrong with it
 */
export function reportCondition(
  session: WorkspaceSession,
  ids: IdGenerator,
  input: Finding & { readonly reportedOn: string; readonly reporter: string },
): string {
  const name = session.read().registers.names('exhibit').get(input.exhibitId);
  if (name === undefined)
    throw new AppError('E1001', `exhibit ${input.exhibitId} not found`, {
      kind: 'exhibit',
      id: input.exhibitId,
    });
  const issues = findingIssues(session, input.reportedOn)(input);
  if (issues.length > 0)
    throw new AppError('E1210', `report on ${input.exhibitId}: ${issues.join()}`, { name, issues });
  const { reportedOn, reporter } = input;
  const report = reportOf(ids, input, { reportedOn, reporter, handOverId: '' });
  session.store().run({ name: 'condition.report', params: { name } }, (write) => {
    writeFinding(write, ids, input, report);
  });
  return report.id;
}

/** What is wrong with findings of a day, by exhibit. */
function findingIssues(session: WorkspaceSession, reportedOn: string) {
  const read = session.read();
  const open = openRepairs(read);
  const retired = new Set(
    read.registers
      .all('exhibit')
      .filter(({ isRetired }) => isRetired)
      .map(({ id }) => id),
  );
  return ({ exhibitId, severity, note, asksRepair }: Finding) =>
    reportIssues(
      { isRetired: retired.has(exhibitId), hasOpenRepair: open.has(exhibitId) },
      { reportedOn, severity, note, asksRepair },
      session.businessDate(),
    );
}

const reportOf = (
  ids: IdGenerator,
  { exhibitId, severity, note }: Finding,
  where: Pick<ConditionReport, 'reportedOn' | 'handOverId' | 'reporter'>,
): ConditionReport => ({ ...where, id: ids.next(), exhibitId, severity, note });

function writeFinding(write: Writers, ids: IdGenerator, finding: Finding, report: ConditionReport): void {
  write.conditions.insert(report);
  if (!finding.asksRepair) return;
  write.repairs.insert({
    id: ids.next(),
    exhibitId: finding.exhibitId,
    conditionReportId: report.id,
    openedOn: report.reportedOn,
    dueOn: null,
    closedOn: null,
    fault: finding.note,
    result: '',
    workshopId: null,
    cost_yuan: null,
    note: '',
  });
}
