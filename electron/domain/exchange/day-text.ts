import type { IsoDate } from '../units.ts';
import { isDay } from '../registry/field-rules.ts';
import type { RawCell } from './raw-cell.ts';
import { tidy } from './plain-text.ts';

const pad = (part: number, length: number) => String(part).padStart(length, '0');

function dayOf(year: number, month: number, day: number): IsoDate | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : null;
}

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets; their 29 February 1900 never was, so serials below 61 are a day off and taken as such. */
const EPOCH_1900_MS = -2_209_161_600_000;

/** Days between the day 0 of the two systems in which spreadsheets count. */
export const DAYS_1904 = 1_462;

/** Day of a serial number of a spreadsheet that counts from 1900; null outside 1900 … 9999. */
export function dayOfSerial(serial: number): IsoDate | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 2_958_465) return null;
  const days = Math.floor(EPOCH_1900_MS / DAY_MS) + whole + (whole < 60 ? 1 : 0);
  return civil(days);
}

/** Calendar day of days since 1970-01-01 (Howard Hinnant, civil_from_days). */
function civil(days: number): IsoDate | null {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Serial numbers that can be a day of an office's work, 1950 … 2100; anything else in a column of days is a mistake. */
const [FIRST_SERIAL, LAST_SERIAL] = [18_264, 73_415];

/**
 * Day that a cell names: a date, its serial number, or a text such as 2026-03-05, 2026/3/5, 2026.3.5, 20260305,
 * 2026年3月5日, with a time behind it or not. Null when it names none; a day without its year is none.
 */
export function parseDay(cell: RawCell): IsoDate | null {
  if (typeof cell === 'object') return cell !== null && 'date' in cell ? cell.date : null;
  if (typeof cell === 'number') return dayOfNumber(cell);
  if (typeof cell !== 'string') return null;
  const text = tidy(cell)
    .replace(/[(（].*[)）]$/u, '')
    .replace(/(星期|周)[一二三四五六日天]$/u, '')
    .trim();
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (parts) return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return /^\d{5}(\.\d+)?$/u.test(text) ? dayOfNumber(Number(text)) : null;
}

function dayOfNumber(value: number): IsoDate | null {
  if (Number.isInteger(value) && value >= 19_500_101 && value <= 21_001_231) {
    return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  return value >= FIRST_SERIAL && value < LAST_SERIAL ? dayOfSerial(value) : null;
}
