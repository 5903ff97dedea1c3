import { STAY_EVENT_KINDS, type StayEvent } from '@domain/stay/stay-event.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import type { StayReaders, StayWriters } from '@services/ports/stay-repositories.ts';
import { oneOf, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { versionColumn } from './version-column.ts';

export function stayEventReaders(statements: Statements): Pick<StayReaders, 'events'> {
  const all = statements.prepare(
    'stay_event.all',
    `SELECT r.id, r.kind, r.start_date, r.end_date, r.set_id, r.county_code, r.venue_id, r.reason,
            ${versionColumn('stay_event')}
     FROM stay_event r ORDER BY r.start_date, r.end_date, r.id`,
  );
  return { events: () => all.all().map(versionedEvent) };
}

export function stayEventWriters(
  log: TableLog,
): Pick<StayWriters, 'insertEvent' | 'updateEvent' | 'removeEvent'> {
  return {
    insertEvent: (event) => log.insert('stay_event', eventRow(event)),
    updateEvent: (event, version) => {
      log.expectVersion('stay_event', event.id, version);
      log.update('stay_event', event.id, eventRow(event));
    },
    removeEvent: (id, version) => {
      log.expectVersion('stay_event', id, version);
      log.remove('stay_event', id);
    },
  };
}

function versionedEvent(row: Row): Versioned<StayEvent> {
  const event = {
    id: text(row, 'id'),
    start: text(row, 'start_date'),
    end: text(row, 'end_date'),
    reason: text(row, 'reason'),
    version: textOrNull(row, 'version'),
  };
  const kind = oneOf(row, 'kind', STAY_EVENT_KINDS);
  switch (kind) {
    case 'late-handover':
      return { ...event, kind, setId: text(row, 'set_id'), countyCode: text(row, 'county_code') };
    case 'venue-lost':
      return { ...event, kind, venueId: text(row, 'venue_id') };
    case 'set-damaged':
      return { ...event, kind, setId: text(row, 'set_id') };
  }
}

const eventRow = (event: StayEvent): TableRow => ({
  id: event.id,
  kind: event.kind,
  start_date: event.start,
  end_date: event.end,
  set_id: event.kind === 'venue-lost' ? null : event.setId,
  county_code: event.kind === 'late-handover' ? event.countyCode : null,
  venue_id: event.kind === 'venue-lost' ? event.venueId : null,
  reason: event.reason,
});
