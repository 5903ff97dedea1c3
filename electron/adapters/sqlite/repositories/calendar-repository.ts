import type { Holiday, SchoolTerm } from '@domain/calendar/calendar.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import { type CalendarPeriod, PERIOD_KINDS } from '@domain/calendar/period.ts';
import { oneOf, text, textOrNull } from '../columns.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

export function calendarReaders(statements: Statements): Readers['calendar'] {
  const holidays = statements.prepare(
    'holiday.all',
    'SELECT id, start_date, end_date, kind, name, source FROM holiday ORDER BY start_date, id',
  );
  const terms = statements.prepare(
    'school_term.all',
    'SELECT id, name, start_date, end_date, county_code, source FROM school_term ORDER BY start_date, id',
  );
  const periods = statements.prepare(
    'calendar_period.all',
    `SELECT id, kind, name, start_date, end_date, county_code, site_id, caravan_id
     FROM calendar_period ORDER BY start_date, id`,
  );
  return {
    holidays: () => holidays.all().map(holiday),
    schoolTerms: () => terms.all().map(schoolTerm),
    periods: () => periods.all().map(calendarPeriod),
  };
}

export function calendarWriters(log: TableLog): Writers['calendar'] {
  return {
    insertHoliday: ({ id, start, end, kind, name, source }) =>
      log.insert('holiday', { id, start_date: start, end_date: end, kind, name, source }),
    insertSchoolTerm: ({ id, name, start, end, countyCode, source }) =>
      log.insert('school_term', {
        id,
        name,
        start_date: start,
        end_date: end,
        county_code: countyCode,
        source,
      }),
  };
}

function holiday(row: Row): Holiday {
  return {
    id: text(row, 'id'),
    start: text(row, 'start_date'),
    end: text(row, 'end_date'),
    kind: oneOf(row, 'kind', ['off', 'work']),
    name: text(row, 'name'),
    source: text(row, 'source'),
  };
}

function schoolTerm(row: Row): SchoolTerm {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    start: text(row, 'start_date'),
    end: text(row, 'end_date'),
    countyCode: textOrNull(row, 'county_code'),
    source: text(row, 'source'),
  };
}

function calendarPeriod(row: Row): CalendarPeriod {
  return {
    id: text(row, 'id'),
    kind: oneOf(row, 'kind', PERIOD_KINDS),
    name: text(row, 'name'),
    start: text(row, 'start_date'),
    end: text(row, 'end_date'),
    countyCode: textOrNull(row, 'county_code'),
    siteId: textOrNull(row, 'site_id'),
    caravanId: textOrNull(row, 'caravan_id'),
  };
}
