import type { IsoDate } from '@domain/units.ts';
import type { EventSink } from '../ports/shell.ts';
import type { WorkspaceSession } from './session.ts';

/**
 * Notices that another day counts as today while the program stays open, and says so: what is overdue, 今年以来 and what is
 * counted until today would else be those of yesterday. The function returned looks once.
 */
export function createDayWatch(session: WorkspaceSession, events: EventSink): () => void {
  let known: IsoDate | null = null;
  return () => {
    const today = session.isOpen() ? session.businessDate() : null;
    if (known !== null && today !== null && today !== known) events.emit('day-changed', { today });
    known = today;
  };
}
