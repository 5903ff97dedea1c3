import type { FieldValue } from '@domain/registry/field.ts';
import { isMarketRule } from '@domain/registry/structured-values.ts';
import { type Opening, POSITION_SOURCES, SITE_KINDS, type Site } from '@domain/site/site.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import type { Readers, SiteLimits, SitePlace, Writers } from '@services/ports/repositories.ts';
import {
  fields,
  flag,
  jsonList,
  number,
  numberOrNull,
  oneOf,
  position,
  stored,
  text,
  textOrNull,
} from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { readPairsApart, sitePairs } from './site-pairs.ts';
import { siteMover } from './site-uses.ts';
import { versionColumn } from './version-column.ts';

const COLUMNS = `r.id, r.name, r.kind, r.county_code, r.township_code, r.lng_deg, r.lat_deg, r.position_source,
  r.pupils, r.service_s, r.priority, r.openings, r.note, r.is_sample, ${versionColumn('site')}`;

export function siteReaders(statements: Statements): Readers['sites'] {
  const all = statements.prepare('site.all', `SELECT ${COLUMNS} FROM site r ORDER BY r.id`);
  const allPlaces = statements.prepare(
    'site.allPlaces',
    'SELECT id, kind, county_code, township_code FROM site',
  );
  const find = statements.prepare('site.find', `SELECT ${COLUMNS} FROM site r WHERE r.id = ?`);
  const limits = statements.prepare(
    'site.limits',
    `SELECT id, market, closed_periods, vehicle_length_cm, is_retired FROM site
     WHERE market IS NOT NULL OR closed_periods <> '[]' OR vehicle_length_cm IS NOT NULL OR is_retired = 1
     ORDER BY id`,
  );
  const contacts = statements.prepare(
    'site.contacts',
    "SELECT id, contact_name, contact_phone FROM site WHERE contact_name <> '' OR contact_phone <> ''",
  );
  const byCounty = statements.prepare(
    'site.countByCounty',
    'SELECT county_code, count(*) AS count FROM site GROUP BY county_code',
  );
  const gaps = statements.prepare(
    'site.gaps',
    `SELECT count(*) FILTER (WHERE openings = '[]') AS without_hours,
            count(*) FILTER (WHERE kind = 'school' AND pupils IS NULL) AS without_pupils
     FROM site WHERE is_retired = 0`,
  );
  return {
    gaps: () => {
      const row = gaps.get() ?? {};
      return { withoutHours: number(row, 'without_hours'), withoutPupils: number(row, 'without_pupils') };
    },
    all: () => {
      const openings = openingsReader();
      return all.all().map((row) => versionedSite(row, openings));
    },
    allPlaces: () => readPlaces(allPlaces.all()),
    find: (id) => {
      const row = find.get(id);
      return row === undefined ? null : versionedSite(row, openingsReader());
    },
    countByCounty: () =>
      new Map(byCounty.all().map((row) => [text(row, 'county_code'), number(row, 'count')])),
    limits: () => limits.all().map(siteLimits),
    contacts: () =>
      new Map(
        contacts
          .all()
          .map((row) => [
            text(row, 'id'),
            { name: text(row, 'contact_name'), phone: text(row, 'contact_phone') },
          ]),
      ),
    pairsApart: readPairsApart(statements),
  };
}

export function siteWriters(statements: Statements, log: TableLog): Writers['sites'] {
  const pairs = sitePairs(statements, log);
  return {
    moveUses: siteMover(statements, log),
    tellApart: pairs.set,
    insert: (site) => log.insert('site', siteRow(site)),
  };
}

/** PERF: sites of one county share its code, which is compared for each of 60,000 visits. */
function readPlaces(rows: readonly Row[]): ReadonlyMap<string, SitePlace> {
  const codes = new Map<string, string>();
  const shared = (code: string): string => {
    const known = codes.get(code);
    if (known === undefined) codes.set(code, code);
    return known ?? code;
  };
  return new Map(
    rows.map((row) => {
      const id = text(row, 'id');
      const township = textOrNull(row, 'township_code');
      return [
        id,
        {
          id,
          kind: oneOf(row, 'kind', SITE_KINDS),
          countyCode: shared(text(row, 'county_code')),
          townshipCode: township === null ? null : shared(township),
        },
      ];
    }),
  );
}

function siteLimits(row: Row): SiteLimits {
  const market: FieldValue = row['market'] === null ? null : JSON.parse(text(row, 'market'));
  return {
    id: text(row, 'id'),
    market: isMarketRule(market) ? market : null,
    closedPeriods: jsonList(row, 'closed_periods', (value) => {
      const period = fields(value, 'closed_periods');
      return { start: text(period, 'start'), end: text(period, 'end'), reason: text(period, 'reason') };
    }),
    vehicleLength_cm: numberOrNull(row, 'vehicle_length_cm'),
    isRetired: flag(row, 'is_retired'),
  };
}

type OpeningsReader = (row: Row) => readonly Opening[];

/** PERF: most schools have the same hours; parsing them once per list saves 0.1 s of 20,000 sites. */
function openingsReader(): OpeningsReader {
  const known = new Map<string, readonly Opening[]>();
  return (row) => {
    const json = text(row, 'openings');
    const openings = known.get(json) ?? jsonList(row, 'openings', opening);
    known.set(json, openings);
    return openings;
  };
}

function versionedSite(row: Row, openings: OpeningsReader): Versioned<Site> {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    kind: oneOf(row, 'kind', SITE_KINDS),
    countyCode: text(row, 'county_code'),
    townshipCode: textOrNull(row, 'township_code'),
    position: position(row),
    positionSource: oneOf(row, 'position_source', POSITION_SOURCES),
    pupils: numberOrNull(row, 'pupils'),
    service_s: number(row, 'service_s'),
    priority: number(row, 'priority'),
    openings: openings(row),
    note: text(row, 'note'),
    isSample: flag(row, 'is_sample'),
    version: textOrNull(row, 'version'),
  };
}

function opening(value: unknown): Opening {
  const row = fields(value, 'openings');
  return { weekday: number(row, 'weekday'), start_s: number(row, 'start_s'), end_s: number(row, 'end_s') };
}

function siteRow(site: Site): TableRow {
  // Fields are picked by name: the same openings must give the same text, or an update would see a change.
  const openings = site.openings.map(({ weekday, start_s, end_s }) => ({ weekday, start_s, end_s }));
  return {
    id: site.id,
    name: site.name,
    kind: site.kind,
    county_code: site.countyCode,
    township_code: site.townshipCode,
    lng_deg: site.position[0],
    lat_deg: site.position[1],
    position_source: site.positionSource,
    pupils: site.pupils,
    service_s: site.service_s,
    priority: site.priority,
    openings: JSON.stringify(openings),
    note: site.note,
    is_sample: stored(site.isSample),
  };
}
