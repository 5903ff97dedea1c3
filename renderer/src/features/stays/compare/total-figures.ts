import type { StayTotals } from '@contract/stay-plans.ts';

export const TOTAL_FIGURES = [
  'counties',
  'keyCounties',
  'firstTime',
  'stays',
  'openDays',
  'use',
  'staysPerSetYear',
  'idleDays',
  'haul',
  'longestWait',
] as const;
export type TotalFigure = (typeof TOTAL_FIGURES)[number];

/** Which way is better; null where neither is. */
const BETTER: Readonly<Record<TotalFigure, 1 | -1 | null>> = {
  counties: 1,
  keyCounties: 1,
  firstTime: 1,
  stays: null,
  openDays: 1,
  use: 1,
  staysPerSetYear: 1,
  idleDays: -1,
  haul: -1,
  longestWait: -1,
};

/** The figure as a number; null when the plan has none. */
export function totalFigure(totals: StayTotals, figure: TotalFigure): number | null {
  switch (figure) {
    case 'counties':
      return totals.counties.part;
    case 'keyCounties':
      return totals.keyCounties.part;
    case 'haul':
      return totals.haul_m;
    case 'longestWait':
      return totals.longestWait_d;
    default:
      return totals[figure];
  }
}

/** A figure as exactly as it is shown, so that differences are those of what can be read. */
function asShown(figure: TotalFigure, value: number): number {
  switch (figure) {
    case 'use':
      return Math.round(value * 100) / 100;
    case 'staysPerSetYear':
      return Math.round(value * 10) / 10;
    case 'haul':
      return Math.round(value / 1_000) * 1_000;
    default:
      return value;
  }
}

/** How much the right plan has more of a figure, and whether that is better; null where it cannot be told. */
export function figureDifference(
  left: StayTotals,
  right: StayTotals,
  figure: TotalFigure,
): { readonly amount: number; readonly isBetter: boolean | null } | null {
  const [was, is] = [totalFigure(left, figure), totalFigure(right, figure)];
  if (was === null || is === null) return null;
  const amount = asShown(figure, is) - asShown(figure, was);
  const better = BETTER[figure];
  return { amount, isBetter: better === null || amount === 0 ? null : Math.sign(amount) === better };
}
