import type { CalendarWriter } from '@services/ports/exports.ts';
import type { CalendarEvent, CalendarFile } from '@services/reports/calendar-file.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { printable } from './spreadsheet-text.ts';

/** Most octets to a line, its break not counted (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** Writes calendars as RFC 5545 wants them: CRLF, UTF-8, lines folded at 75 octets and never inside a character. */
export function createCalendarWriter(): CalendarWriter {
  return {
    write: (calendar) => new TextEncoder().encode(calendarLines(calendar).map(folded).join('')),
  };
}

function calendarLines({ name, madeAt, events }: CalendarFile): readonly string[] {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//KeXun//KeXun//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // Not in the RFC, but what calendar programs show as the name of the calendar.
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, utc(madeAt))),
    'END:VCALENDAR',
  ];
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  const { when, position } = event;
  // The end of a VEVENT is the first day or instant that no longer belongs to it (3.6.1).
  const span =
    when.kind === 'days'
      ? [`DTSTART;VALUE=DATE:${basic(when.start)}`, `DTEND;VALUE=DATE:${basic(addDays(when.end, 1))}`]
      : [`DTSTART:${utc(when.start)}`, `DTEND:${utc(when.end)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    ...span,
    `SUMMARY:${escaped(event.summary)}`,
    ...optional('DESCRIPTION', escaped(event.description)),
    ...optional('LOCATION', escaped(event.location)),
    ...(position === null ? [] : [`GEO:${position[1].toFixed(6)};${position[0].toFixed(6)}`]),
    ...optional('CATEGORIES', event.categories.map(escaped).join(',')),
    `TRANSP:${event.isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

const optional = (name: string, value: string): readonly string[] =>
  value === '' ? [] : [`${name}:${value}`];

/** A text as a value (3.3.11): backslash, semicolon and comma escaped, line breaks written as \n. */
function escaped(text: string): string {
  return printable(text.replace(/\r\n?/gu, '\n'))
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\u0085', ' ');
}

/** `20270301` of `2027-03-01`. */
const basic = (date: string): string => date.replaceAll('-', '');

/** `20261123T010500Z` of an instant in ISO 8601. */
const utc = (instant: string): string => `${basic(instant.slice(0, 19)).replaceAll(':', '')}Z`;

/** A line with its breaks: after at most 75 octets it goes on in the next line behind a space. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
