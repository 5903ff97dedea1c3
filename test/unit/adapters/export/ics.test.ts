import { createCalendarWriter } from '@adapters/export/ics.ts';
import type { CalendarEvent } from '@services/reports/calendar-file.ts';
import { describe, expect, it } from 'vitest';

const anEvent = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'stay-1-open@w.kexun',
  when: { kind: 'days', start: '2026-12-31', end: '2026-12-31' },
  summary: '开放',
  description: '',
  location: '',
  position: null,
  categories: [],
  isBusy: false,
  ...changes,
});

const write = (...events: readonly CalendarEvent[]) =>
  createCalendarWriter().write({ name: '巡展', madeAt: '2026-11-23T01:05:00.000Z', events });
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
/** Lines as a calendar program joins them again. */
const linesOf = (bytes: Uint8Array) => textOf(bytes).replaceAll('\r\n ', '').split('\r\n');

describe('calendars', () => {
  it('end every line with CRLF and hold no other break', () => {
    const text = textOf(write(anEvent({ description: 'a\nb\r\nc\rd' })));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(linesOf(write(anEvent({ description: 'a\nb\r\nc\rd' })))).toContain('DESCRIPTION:a\\nb\\nc\\nd');
  });

  it('end a span of days on the day after, over New Year too', () => {
    expect(linesOf(write(anEvent()))).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101']),
    );
  });

  it('write instants in UTC', () => {
    const when = {
      kind: 'times' as const,
      start: '2026-12-31T23:30:00.000Z',
      end: '2027-01-01T01:00:00.000Z',
    };
    expect(linesOf(write(anEvent({ when, isBusy: true })))).toEqual(
      expect.arrayContaining(['DTSTART:20261231T233000Z', 'DTEND:20270101T010000Z', 'TRANSP:OPAQUE']),
    );
  });

  it('escape what parts values, and leave out what no text may hold', () => {
    const lines = linesOf(write(anEvent({ summary: 'a\\b;c,d\u0000\u0007"e:f', categories: ['x,y', 'z'] })));
    expect(lines).toContain('SUMMARY:a\\\\b\\;c\\,d"e:f');
    expect(lines).toContain('CATEGORIES:x\\,y,z');
  });

  it('say latitude before longitude, and leave out what there is not', () => {
    expect(linesOf(write(anEvent({ position: [108.77, 28.84] })))).toContain('GEO:28.840000;108.770000');
    expect(textOf(write(anEvent()))).not.toMatch(/DESCRIPTION|LOCATION|GEO|CATEGORIES/u);
  });

  it('fold lines of Chinese after 75 octets at most and before a character', () => {
    // "SUMMARY:" has 8 octets, 22 characters 66: a 23rd would make 77.
    const text = textOf(write(anEvent({ summary: '展'.repeat(60) })));
    const lines = text.split('\r\n');
    const at = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    expect(lines.slice(at, at + 3)).toEqual([
      `SUMMARY:${'展'.repeat(22)}`,
      ` ${'展'.repeat(24)}`,
      ` ${'展'.repeat(14)}`,
    ]);
  });

  it('do not fold a line of exactly 75 octets', () => {
    expect(textOf(write(anEvent({ summary: 'x'.repeat(67) })))).toContain(
      `SUMMARY:${'x'.repeat(67)}\r\nTRANSP`,
    );
    expect(textOf(write(anEvent({ summary: 'x'.repeat(68) })))).toContain(
      `SUMMARY:${'x'.repeat(67)}\r\n x\r\n`,
    );
  });
});
