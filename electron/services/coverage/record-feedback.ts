import { AppError } from '@domain/errors.ts';
import type { IsoDate } from '@domain/units.ts';
import { textOf } from '@domain/registry/field.ts';
import type { Writers } from '../ports/repositories.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

interface Entry {
  readonly kind: 'visit' | 'stay';
  readonly id: string;
  readonly was: IsoDate | null;
  readonly on: IsoDate | null;
}

/** A visit or stay as far as its form goes. */
interface ReportedOn {
  readonly place: string;
  /** Day of the visit, or on which the stay opened. */
  readonly date: IsoDate;
  readonly feedbackOn: IsoDate | null;
  readonly write: (write: Writers, on: IsoDate | null) => void;
}

/** Writes when the form of a visit or stay came back. @throws AppError E1001, E1003, E6010 */
export function recordFeedback(session: WorkspaceSession, { kind, id, was, on }: Entry): void {
  const record = kind === 'visit' ? visitOf(session, id) : stayOf(session, id);
  if (!record) throw new AppError('E1001', `${kind} ${id} not found`, { kind, id });
  if (record.feedbackOn !== was)
    throw new AppError('E1003', `feedback of ${kind} ${id} is ${String(record.feedbackOn)}`, { kind, id });
  const today = session.businessDate();
  if (on !== null && (on < record.date || on > today))
    throw new AppError('E6010', `feedback on ${on} of ${record.date}`, { date: record.date, today });
  const params = { place: record.place, date: record.date };
  const step = { name: on === null ? 'feedback.takeBack' : 'feedback.record', params };
  session.store().run(step, (write) => record.write(write, on));
}

function visitOf(session: WorkspaceSession, id: string): ReportedOn | null {
  const visit = session.read().records.feedbackOf(id);
  if (!visit) return null;
  const { date, siteName, feedbackOn } = visit;
  return {
    place: siteName,
    date,
    feedbackOn,
    write: ({ records }, on) => records.setFeedback(id, on),
  };
}

function stayOf(session: WorkspaceSession, id: string): ReportedOn | null {
  const found = session.read().registers.find('stay-record', id);
  if (!found) return null;
  const { version, ...record } = found;
  const { values } = record;
  return {
    place: textOf(values['venueName']),
    date: textOf(values['open']),
    feedbackOn: textOf(values['feedbackOn']) || null,
    write: ({ registers }, on) =>
      registers.update('stay-record', { ...record, values: { ...values, feedbackOn: on } }, version),
  };
}
