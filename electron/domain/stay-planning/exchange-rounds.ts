import { addDays, daysBetween } from '../calendar/dates.ts';
import type { ExchangeTerms } from '../stay/stay-plan.ts';
import type { StayRules } from '../stay/stay-rules.ts';
import type { IsoDate } from '../units.ts';

/** A round between two changeovers. */
export interface ExchangeRound {
  /** First day of the changeover before it. */
  readonly changeover: IsoDate;
  /** First and last day on which all sets are open. */
  readonly open: IsoDate;
  readonly close: IsoDate;
}

/** Days of work in a changeover. */
export interface ChangeoverDays {
  readonly install_d: number;
  readonly train_d: number;
  readonly strike_d: number;
}

/** Round r of an exchange, counted from 0. */
export function exchangeRound(
  { firstChangeover, round_d, changeover_d }: ExchangeTerms,
  r: number,
): ExchangeRound {
  const changeover = addDays(firstChangeover, r * round_d);
  return {
    changeover,
    open: addDays(changeover, changeover_d),
    close: addDays(changeover, round_d - 1),
  };
}

/**
 * Strike, installation and training as the rules say, made shorter in proportion where they do not leave a day for the
 * road in the changeover.
 */
export function changeoverDays(
  { install_d, train_d, strike_d }: Pick<StayRules, 'install_d' | 'train_d' | 'strike_d'>,
  { changeover_d }: Pick<ExchangeTerms, 'changeover_d'>,
): ChangeoverDays {
  const needed = install_d + train_d + strike_d;
  const room = changeover_d - 1;
  if (needed <= room) return { install_d, train_d, strike_d };
  const strike = Math.floor((strike_d * room) / needed);
  const train = Math.floor((train_d * room) / needed);
  return { install_d: room - strike - train, train_d: train, strike_d: strike };
}

/** Rounds that fit into a period, the last strike included; 0 when not even one does. */
export function mostRounds(terms: ExchangeTerms, periodEnd: IsoDate, { strike_d }: ChangeoverDays): number {
  const days = daysBetween(terms.firstChangeover, periodEnd) + 1 - strike_d;
  return Math.max(0, Math.floor(days / terms.round_d));
}
