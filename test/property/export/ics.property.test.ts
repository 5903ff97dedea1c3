import { createCalendarWriter } from '@adapters/export/ics.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('展', '🚚', 'é', 'x', ';', ',', '\\', '\n', '\r'), maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
/** What no calendar can carry; README of electron/adapters/export. */
const dropped = /(?![\t\n\r\u0085])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;
const readBack = (value: string) =>
  value.replace(/\\(.)/gsu, (_, character: string) => (character === 'n' ? '\n' : character));

describe('calendars of any text', () => {
  it('have lines of at most 75 octets, each of whole characters, from which the text comes back', () => {
    fc.assert(
      fc.property(anyText, (summary) => {
        const bytes = createCalendarWriter().write({
          name: '',
          madeAt: '2026-11-23T01:05:00.000Z',
          events: [
            {
              uid: 'u',
              when: { kind: 'days', start: '2027-01-01', end: '2027-01-01' },
              summary,
              description: '',
              location: '',
              position: null,
              categories: [],
              isBusy: false,
            },
          ],
        });
        const lines = linesOf(bytes);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(75);
        // A line that ended inside a character could not be decoded by itself.
        const texts = lines.map((line) =>
          new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line),
        );
        const joined = texts.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
        const found = joined.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length);
        const expected = summary.replace(/\r\n?/gu, '\n').replace(dropped, '').replaceAll('\u0085', ' ');
        expect(readBack(found ?? '')).toBe(expected);
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

/** Octets between CRLFs. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0x0d || bytes[index + 1] !== 0x0a) continue;
    lines.push(bytes.subarray(start, index));
    start = index + 2;
  }
  expect(start).toBe(bytes.length);
  return lines;
}
