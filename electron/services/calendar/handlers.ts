import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { classifyDays } from '@domain/calendar/classify.ts';
import { eachDay } from '@domain/calendar/dates.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { calendarOf, checkPeriod } from './calendar-data.ts';

/** Contract methods about the calendar. */
export function calendarHandlers(session: WorkspaceSession): Handlers<AppContract>['calendar'] {
  return {
    days: ({ from, to }) => {
      checkPeriod(from, to);
      return [...classifyDays(eachDay(from, to), calendarOf(session.read()))];
    },
  };
}
