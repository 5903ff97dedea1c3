import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { classifyDays } from '@domain/calendar/classify.ts';
import { eachDay } from '@domain/calendar/dates.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { assumedTerms, takeOverTerms } from './assumed-terms.ts';
import { calendarBoard } from './calendar-board.ts';
import { caravanDays } from './caravan-days.ts';
import { calendarOf, checkPeriod } from './calendar-data.ts';

/** Contract methods about the calendar. */
export function calendarHandlers(
  session: WorkspaceSession,
  ids: IdGenerator,
): Handlers<AppContract>['calendar'] {
  return {
    board: (scope) => {
      checkPeriod(scope.from, scope.to);
      return calendarBoard(session.read(), scope);
    },
    caravanRests: ({ from, to }) => {
      checkPeriod(from, to);
      return caravanDays(session.read(), from, to).flatMap(({ caravan, spans }) =>
        spans.map((span) => ({ caravanId: caravan.id, ...span })),
      );
    },
    typicalTerms: ({ schoolYear }) => [...assumedTerms(schoolYear)],
    proposeTerms: ({ countyCode, terms }) => takeOverTerms(session, ids, countyCode, terms),
    days: ({ from, to }) => {
      checkPeriod(from, to);
      return [...classifyDays(eachDay(from, to), calendarOf(session.read()))];
    },
  };
}
