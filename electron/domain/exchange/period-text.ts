import type { Period } from '../registry/field.ts';
import { parseDay } from './day-text.ts';

/** A reason that would be read as the next period, or as part of the days before it, stands in quotes. */
const NEEDS_QUOTES = /[;；\n\r"]|^[\s~～至到–—\-－:：日]|\s$/u;

/** 2026-03-01~2026-03-05 年检；2026-06-07 高考. A single day has no end; a reason with a semicolon stands in quotes. */
export function formatPeriods(periods: readonly Period[]): string {
  return periods
    .map(({ start, end, reason }) => {
      const days = start === end ? start : `${start}~${end}`;
      if (reason === '') return days;
      return `${days} ${NEEDS_QUOTES.test(reason) ? `"${reason.replaceAll('"', '""')}"` : reason}`;
    })
    .join('；');
}

const DAY = String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{8}`;
const SHORT_DAY = String.raw`\d{1,2}[-/.月]\d{1,2}日?`;
const PERIOD = new RegExp(`^(${DAY})(?:\\s*(?:~|～|至|到|–|—|-)\\s*(${DAY}|${SHORT_DAY}))?\\s*(.*)$`, 'su');

/** Periods of a text as `formatPeriods` writes it; the end may leave out the year. Null when a part is not understood. */
export function parsePeriods(text: string): readonly Period[] | null {
  const periods: Period[] = [];
  for (const part of parts(text)) {
    const found = PERIOD.exec(halfWidth(part));
    if (!found) return null;
    const start = parseDay(found[1] ?? '');
    const end = found[2] === undefined ? start : endDay(found[2], start);
    if (start === null || end === null) return null;
    periods.push({ start, end, reason: reasonOf(part.slice(part.length - (found[3] ?? '').length)) });
  }
  return periods;
}

function endDay(text: string, start: string | null): string | null {
  return (
    parseDay(text) ?? (start === null ? null : parseDay(`${start.slice(0, 4)}-${text.replace('月', '-')}`))
  );
}

function reasonOf(text: string): string {
  const trimmed = text.replace(/^[:：\s]+|\s+$/gu, '');
  const quoted = /^"((?:[^"]|"")*)"$/su.exec(trimmed);
  return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : trimmed;
}

/** Parts between semicolons and line breaks outside of quotes. */
function parts(text: string): readonly string[] {
  const found = text.match(/(?:"(?:[^"]|"")*"|[^;；\n\r"]|")+/gu) ?? [];
  return found.map((part) => part.trim()).filter((part) => part !== '');
}

/** Full-width digits and marks as half-width ones, each in its place. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
