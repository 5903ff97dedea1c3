import { SolarDay } from 'tyme4ts';
import type { IsoDate } from '../units.ts';
import { weekdayOf } from './dates.ts';

/** What rules of markets ask of a day. */
export interface AlmanacDay {
  /** 1 … 31. */
  readonly solarDay: number;
  /** 1 … 30: 初一 is 1, 三十 is 30. */
  readonly lunarDay: number;
  /** 1 … 12; a leap month (闰月) has the number of the month before it. */
  readonly lunarMonth: number;
  readonly isLeapMonth: boolean;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** 地支 of the day, 0 = 子 … 11 = 亥. */
  readonly branch: number;
}

/** A day in the lunar calendar and in the cycle of the branches, as tyme4ts tells it. */
export function almanacDay(date: IsoDate): AlmanacDay {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
  const lunarMonth = lunar.getMonth();
  return {
    solarDay: day,
    lunarDay: lunar.getDay(),
    lunarMonth: Math.abs(lunarMonth),
    isLeapMonth: lunarMonth < 0,
    weekday: weekdayOf(date),
    branch: lunar.getSixtyCycle().getEarthBranch().getIndex(),
  };
}
