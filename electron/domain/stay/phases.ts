import { addDays, daysBetween } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';
import type { StayDays } from './stay-plan.ts';

/** Phases of a stay in their order. */
export const STAY_PHASES = ['haul', 'install', 'train', 'open', 'strike'] as const;
export type StayPhase = (typeof STAY_PHASES)[number];

/** Days of one phase, both included. */
export interface PhaseSpan {
  readonly phase: StayPhase;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Lengths of the phases around the time that a stay is open, in days ≥ 0. */
export interface PhaseDays {
  readonly haul_d: number;
  readonly install_d: number;
  readonly train_d: number;
  readonly strike_d: number;
}

/** Days of a stay that is open from `open` to `close`. */
export function stayDays(open: IsoDate, close: IsoDate, lengths: PhaseDays): StayDays {
  const trainStart = addDays(open, -lengths.train_d);
  const installStart = addDays(trainStart, -lengths.install_d);
  return {
    haulStart: addDays(installStart, -lengths.haul_d),
    installStart,
    trainStart,
    open,
    close,
    strikeEnd: addDays(close, lengths.strike_d),
  };
}

/** Lengths of the phases of a stay. */
export function phaseDays(days: StayDays): PhaseDays {
  return {
    haul_d: daysBetween(days.haulStart, days.installStart),
    install_d: daysBetween(days.installStart, days.trainStart),
    train_d: daysBetween(days.trainStart, days.open),
    strike_d: daysBetween(days.close, days.strikeEnd),
  };
}

/** The phases that take at least a day, in their order, without gaps or overlaps from `haulStart` to `strikeEnd`. */
export function phaseSpans(days: StayDays): readonly PhaseSpan[] {
  const before = (day: IsoDate) => addDays(day, -1);
  const spans: readonly PhaseSpan[] = [
    { phase: 'haul', start: days.haulStart, end: before(days.installStart) },
    { phase: 'install', start: days.installStart, end: before(days.trainStart) },
    { phase: 'train', start: days.trainStart, end: before(days.open) },
    { phase: 'open', start: days.open, end: days.close },
    { phase: 'strike', start: addDays(days.close, 1), end: days.strikeEnd },
  ];
  return spans.filter(({ start, end }) => start <= end);
}
