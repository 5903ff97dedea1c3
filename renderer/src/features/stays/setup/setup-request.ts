import type { StayRequest } from '@contract/stay-planning.ts';
import { addMonths } from '@domain/calendar/dates.ts';
import type { Period, StaySetupState } from './setup-store.ts';

/** What is chosen, with defaults for everything nobody touched. */
export interface StayChoice {
  readonly period: Period;
  readonly setIds: ReadonlySet<string>;
  readonly countyCodes: ReadonlySet<string>;
}

/** The next two calendar years. */
export function nextTwoYears(today: string): Period {
  const year = Number(today.slice(0, 4)) + 1;
  return { start: `${year}-01-01`, end: `${year + 1}-12-31` };
}

/** Whole calendar years from a day's year on, `count` of them. */
export function yearsFrom(start: string, count: number): Period {
  const year = Number(start.slice(0, 4));
  return { start: `${year}-01-01`, end: `${year + count - 1}-12-31` };
}

/** Years that a plan covers at most; its end may be one day more. */
const MOST_YEARS = 3;

/** What is wrong with a period, so that no run can begin: the service refuses it with E2105. */
export function periodFault({ start, end }: Period): 'upsideDown' | 'tooLong' | null {
  if (end < start) return 'upsideDown';
  return end > addMonths(start, 12 * MOST_YEARS) ? 'tooLong' : null;
}

/** The run that is asked for: what names a set or county that is not chosen is left out. */
export function setupRequest(
  { period, setIds, countyCodes }: StayChoice,
  {
    kind,
    rules,
    pins,
    forbidden,
    exchange,
  }: Pick<StaySetupState, 'kind' | 'rules' | 'pins' | 'forbidden' | 'exchange'>,
): StayRequest {
  const isChosen = ({ countyCode, setId }: { readonly countyCode: string; readonly setId: string | null }) =>
    countyCodes.has(countyCode) && (setId === null || setIds.has(setId));
  const { weekdays, ...numbers } = rules;
  return {
    kind,
    periodStart: period.start,
    periodEnd: period.end,
    setIds: [...setIds],
    countyCodes: [...countyCodes],
    ...(Object.keys(rules).length > 0
      ? { rules: { ...numbers, ...(weekdays ? { weekdays: [...weekdays] } : {}) } }
      : {}),
    // The dates of an exchange are agreed for all of it.
    ...(kind === 'relay' && pins.length > 0 ? { pins: [...pins] } : {}),
    ...(forbidden.some(isChosen) ? { forbidden: forbidden.filter(isChosen) } : {}),
    ...(kind === 'exchange'
      ? {
          exchange: {
            firstChangeover: exchange.firstChangeover ?? period.start,
            round_d: exchange.round_d,
            changeover_d: exchange.changeover_d,
            rounds: exchange.rounds,
            holdings: [...exchange.holdings]
              .map(([countyCode, setId]) => ({ countyCode, setId }))
              .filter(isChosen),
            attendance: [...exchange.attendance]
              .filter(([countyCode, { from, to }]) => countyCodes.has(countyCode) && (from ?? to) !== null)
              .map(([countyCode, span]) => ({ countyCode, ...span })),
          },
        }
      : {}),
  };
}
