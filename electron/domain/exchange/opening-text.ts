import type { Opening } from '../site/site.ts';
import { tidy } from './plain-text.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const pad = (part: number) => String(part).padStart(2, '0');
const clock = (time_s: number) => {
  const seconds = time_s % 60;
  return `${pad(Math.floor(time_s / 3_600))}:${pad(Math.floor(time_s / 60) % 60)}${seconds === 0 ? '' : `:${pad(seconds)}`}`;
};

/** 周一至周五 08:30-11:30、14:00-17:00；周六 09:00-12:00. Days with the same hours stand together. */
export function formatOpenings(openings: readonly Opening[]): string {
  const hours = WEEKDAYS.map((_, index) =>
    openings
      .filter(({ weekday }) => weekday === index + 1)
      .sort((a, b) => a.start_s - b.start_s || a.end_s - b.end_s)
      .map(({ start_s, end_s }) => `${clock(start_s)}-${clock(end_s)}`)
      .join('、'),
  );
  const groups: string[] = [];
  for (let first = 0; first < hours.length; first += 1) {
    const own = hours[first];
    if (!own) continue;
    let last = first;
    while (hours[last + 1] === own) last += 1;
    const from = `周${WEEKDAYS[first]}`;
    const days = last === first ? from : `${from}${last === first + 1 ? '、' : '至'}周${WEEKDAYS[last]}`;
    groups.push(`${days} ${own}`);
    first = last;
  }
  return groups.join('；');
}

const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SPANS: Readonly<Record<string, readonly number[]>> = {
  每天: [1, 2, 3, 4, 5, 6, 7],
  每日: [1, 2, 3, 4, 5, 6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  工作日: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  周末: [6, 7],
};

function weekdayOf(text: string): number | null {
  const chinese = /^(?:周|星期|礼拜)?([一二三四五六日天])$/u.exec(text);
  if (chinese) return chinese[1] === '天' ? 7 : WEEKDAYS.indexOf(chinese[1] ?? '') + 1;
  const english = ENGLISH.findIndex((day) => text.length >= 3 && text.toLowerCase().startsWith(day));
  return english === -1 ? null : english + 1;
}

function weekdaysOf(text: string): readonly number[] | null {
  const known = SPANS[text.toLowerCase()];
  if (known) return known;
  const days: number[] = [];
  for (const part of text.split(/[、,，和及]\s*/u)) {
    const ends = part.split(/\s*(?:至|到|~|-|–|to)\s*/u).map((end) => weekdayOf(end.trim()));
    const [from, to = from] = ends;
    if (ends.length > 2 || from === null || from === undefined || to === null || to === undefined)
      return null;
    for (let day = from; ; day = (day % 7) + 1) {
      days.push(day);
      if (day === to) break;
    }
  }
  return [...new Set(days)];
}

const TIME = /^(\d{1,2})[:：.时点](\d{2})?(?::(\d{2}))?分?$/u;

function timeOf(text: string): number | null {
  const parts = TIME.exec(text.trim());
  if (!parts) return null;
  const time_s = Number(parts[1]) * 3_600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0);
  return Number(parts[2] ?? 0) < 60 && time_s <= 86_400 ? time_s : null;
}

/**
 * Openings of a text as `formatOpenings` writes it, also Mon-Fri 8:30-11:30; days without weekdays before them are
 * all seven. Null when any part is not understood: half an opening would be worse than none.
 */
export function parseOpenings(text: string): readonly Opening[] | null {
  const openings: Opening[] = [];
  for (const group of tidy(text).split(/[;；\n\r]+/u)) {
    const whole = group.trim();
    if (whole === '') continue;
    const at = whole.search(/\d/u);
    if (at === -1) return null;
    const days = at === 0 ? SPANS['每天'] : weekdaysOf(whole.slice(0, at).replace(/[:：\s]+$/u, ''));
    if (!days) return null;
    for (const span of whole.slice(at).split(/[、,，]\s*/u)) {
      const [start, end, more] = span.split(/\s*(?:-|–|—|~|至|到)\s*/u).map(timeOf);
      if (start === null || start === undefined || end === null || end === undefined || more !== undefined) {
        return null;
      }
      for (const weekday of days) openings.push({ weekday, start_s: start, end_s: end });
    }
  }
  return openings.length === 0 ? null : inOrder(openings);
}

/** Openings by weekday, then time, as they are compared. */
export function inOrder(openings: readonly Opening[]): readonly Opening[] {
  return [...openings].sort((a, b) => a.weekday - b.weekday || a.start_s - b.start_s || a.end_s - b.end_s);
}
