import { AppError } from '@domain/errors.ts';
import type { Attachment } from '@domain/attachment/attachment.ts';
import { type ConditionReport, reportIssues, type Severity } from '@domain/exhibit/condition.ts';
import { type HandOver, handOverParams } from '../ledger/hand-over.ts';
import { movements } from '../ledger/movements.ts';
import type { WaitingPhotos } from '../attachments/waiting-photos.ts';
import type { Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { openRepairs } from './exhibit-states.ts';

export interface FindingDeps {
  readonly session: WorkspaceSession;
  readonly ids: IdGenerator;
  readonly photos: WaitingPhotos;
}

/** What was found of one exhibit. */
export interface Finding {
  readonly exhibitId: string;
  readonly severity: Severity;
  readonly note: string;
  readonly asksRepair: boolean;
  /** Hashes of photos that wait for the report. */
  readonly photos: readonly string[];
}

/**
 * Enters a hand-over with what was found, in one step: movements, one report per exhibit, and the repairs asked for.
 * What is missing goes out of the books instead of to the destination.
 * @returns ids of the reports in the order of the pieces
 * @throws AppError E1001, E1201 with everything that is wrong with any exhibit, E1503 for a photo that vanished
 */
export function handOverWithFindings(
  { session, ids, photos }: FindingDeps,
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
  const reports = pieces.map((piece) => {
    const where = { reportedOn: input.movedOn, handOverId, reporter: input.receivedBy };
    const report = reportOf(ids, piece, where);
    return { piece, report, pictures: photos.forReport(report.id, piece.photos) };
  });
  const params = handOverParams(session.read(), pieces.length, to);
  session.store().run({ name: 'condition.handOver', params }, (write) => {
    append(write);
    for (const { piece, report, pictures } of reports) writeFinding(write, ids, piece, report, pictures);
  });
  return { handOverId, reportIds: reports.map(({ report }) => report.id) };
}

/**
 * Enters a report without a movement.
 * @throws AppError E1001, E1210 with everything that is wrong with it, E1503 for a photo that vanished
 */
export function reportCondition(
  { session, ids, photos }: FindingDeps,
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
  const pictures = photos.forReport(report.id, input.photos);
  session.store().run({ name: 'condition.report', params: { name } }, (write) => {
    writeFinding(write, ids, input, report, pictures);
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

function writeFinding(
  write: Writers,
  ids: IdGenerator,
  finding: Finding,
  report: ConditionReport,
  pictures: readonly Attachment[],
): void {
  write.conditions.insert(report);
  for (const picture of pictures) write.attachments.insert(picture);
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
