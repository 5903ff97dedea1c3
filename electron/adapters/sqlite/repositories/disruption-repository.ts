import { DISRUPTION_KINDS, type Disruption, type DisruptionTarget } from '@domain/disruption/disruption.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import { flag, oneOf, stored, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { versionColumn } from './version-column.ts';

export function disruptionReaders(statements: Statements): Readers['disruptions'] {
  const all = statements.prepare(
    'disruption.all',
    `SELECT r.id, r.kind, r.start_date, r.end_date, r.caravan_id, r.region_code, r.site_id, r.exhibit_id,
            r.stops_caravan, r.reason, ${versionColumn('disruption')}
     FROM disruption r ORDER BY r.start_date, r.end_date, r.id`,
  );
  return { all: () => all.all().map(versionedDisruption) };
}

export function disruptionWriters(log: TableLog): Writers['disruptions'] {
  return {
    insert: (disruption) => log.insert('disruption', disruptionRow(disruption)),
    update: (disruption, version) => {
      log.expectVersion('disruption', disruption.id, version);
      log.update('disruption', disruption.id, disruptionRow(disruption));
    },
    remove: (id, version) => {
      log.expectVersion('disruption', id, version);
      log.remove('disruption', id);
    },
  };
}

function targetOf(row: Row): DisruptionTarget {
  const kind = oneOf(row, 'kind', DISRUPTION_KINDS);
  switch (kind) {
    case 'caravan-off':
      return { kind, caravanId: text(row, 'caravan_id') };
    case 'road-closed':
      return { kind, regionCode: text(row, 'region_code') };
    case 'site-closed':
      return { kind, siteId: text(row, 'site_id') };
    case 'exhibit-broken':
      return { kind, exhibitId: text(row, 'exhibit_id'), stopsCaravan: flag(row, 'stops_caravan') };
  }
}

function versionedDisruption(row: Row): Versioned<Disruption> {
  return {
    id: text(row, 'id'),
    target: targetOf(row),
    start: text(row, 'start_date'),
    end: text(row, 'end_date'),
    reason: text(row, 'reason'),
    version: textOrNull(row, 'version'),
  };
}

function disruptionRow({ id, target, start, end, reason }: Disruption): TableRow {
  const { kind } = target;
  return {
    id,
    kind,
    start_date: start,
    end_date: end,
    caravan_id: kind === 'caravan-off' ? target.caravanId : null,
    region_code: kind === 'road-closed' ? target.regionCode : null,
    site_id: kind === 'site-closed' ? target.siteId : null,
    exhibit_id: kind === 'exhibit-broken' ? target.exhibitId : null,
    stops_caravan: kind === 'exhibit-broken' ? stored(target.stopsCaravan) : null,
    reason,
  };
}
