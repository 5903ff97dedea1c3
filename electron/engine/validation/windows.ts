import type { TimeWindow } from '../problem-input.ts';
import type { FaultList, Positions } from './faults.ts';
import { MAX_TIME_S, MAX_WINDOWS_PER_DAY } from './limits.ts';

/** Reads one window; null when a bound is missing or faulty. */
export function readWindow(
  value: unknown,
  field: string,
  at: Positions,
  faults: FaultList,
): TimeWindow | null {
  const window = faults.record<TimeWindow>(value, field, at);
  if (!window) return null;
  const { start_s, end_s } = window;
  const isRead = isTime(start_s) && isTime(end_s);
  if (!isTime(start_s)) faults.integer(start_s, `${field}.start_s`, at, 0, MAX_TIME_S);
  if (!isTime(end_s)) faults.integer(end_s, `${field}.end_s`, at, 0, MAX_TIME_S);
  if (!isRead) return null;
  if (end_s < start_s) faults.add('ends-before-start', field, at, `${start_s} … ${end_s}`);
  return { start_s, end_s };
}

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_TIME_S;

/** Reads the windows of one visit on one day; returns the latest end. */
export function readDayWindows(value: unknown, visit: number, day: number, faults: FaultList): number {
  const field = 'visits[].windows[][]';
  let latest_s = 0;
  let before: TimeWindow | null = null;
  const list = faults.list(value, 'visits[].windows[]', [visit, day], MAX_WINDOWS_PER_DAY);
  for (let index = 0; index < list.length; index += 1) {
    const at = [visit, day, index];
    const window = readWindow(list[index], field, at, faults);
    if (!window) continue;
    if (before && window.start_s < before.end_s) {
      faults.add('windows-overlap', field, at, `starts ${window.start_s}, before ${before.end_s}`);
    }
    before = window;
    latest_s = Math.max(latest_s, window.end_s);
  }
  return latest_s;
}
