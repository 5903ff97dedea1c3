import type { StayOmissionView, StayPlanView } from '@contract/stay-plans.ts';
import { METRES_PER_KILOMETRE } from '@domain/units.ts';
import { daysText } from './date-text.ts';
import type { StayPaper, StayPaperInput } from './stay-paper.ts';
import { stayTableTexts } from './stay-table-texts.ts';
import type { StayTableTexts } from './texts/stay-table-wording.ts';
import type { ReportLanguage } from './workbook.ts';

/** One line that says which plan this is, in which state, and what its numbers are. */
export function stayCaption({ plan, isSample }: StayPaperInput, language: ReportLanguage): string {
  const words = stayTableTexts[language];
  const version = plan.number === null ? words.unsaved : `v${plan.number}`;
  return [
    `${plan.name} ${version} ${words.states[plan.state]}`,
    words.kinds[plan.kind],
    `${plan.periodStart} – ${plan.periodEnd}`,
    words.estimate,
    ...(isSample ? [words.sample] : []),
  ].join(' · ');
}

/** Length of a road as it is printed, in kilometres. */
export const kilometres = (length_m: number): string => (length_m / METRES_PER_KILOMETRE).toFixed(1);

/** What is to be said of a stay beside its days. */
export function stayRemarks({ stay }: StayPaper, words: StayTableTexts): string {
  return [
    ...(stay.isKeyCounty ? [words.keyCounty] : []),
    ...(stay.lastStay === null ? [words.firstTime] : []),
  ].join(words.remarkSeparator);
}

/** Papers of a plan by set, in the order of the plan; a set without stays has none. */
export function papersBySet(
  plan: StayPlanView,
  papers: readonly StayPaper[],
): readonly { readonly set: StayPlanView['sets'][number]; readonly papers: readonly StayPaper[] }[] {
  return plan.sets.map((set) => ({ set, papers: papers.filter(({ stay }) => stay.setId === set.id) }));
}

/** Figures of some stays. */
export function sumsOf(papers: readonly StayPaper[]) {
  const sum = (valueOf: (paper: StayPaper) => number) =>
    papers.reduce((total, paper) => total + valueOf(paper), 0);
  return {
    stays: papers.length,
    counties: new Set(papers.map(({ stay }) => stay.countyCode)).size,
    openDays: sum(({ stay }) => stay.openDays),
    haul_m: sum(({ stay }) => stay.haul_m),
  };
}

/** What would let a county in, with the names of the plan; null when nothing is known to help. */
export function stayRemedyText(
  plan: StayPlanView,
  { remedy }: StayOmissionView,
  language: ReportLanguage,
  venueName: (id: string) => string,
): string | null {
  if (remedy === null) return null;
  const { open, close } = remedy;
  const countyOf = new Map(plan.stays.map(({ countyCode, countyName }) => [countyCode, countyName]));
  return stayTableTexts[language].remedies[remedy.code]({
    set: plan.sets.find(({ id }) => id === remedy.setId)?.name ?? '',
    venue: remedy.venueId === null ? '' : venueName(remedy.venueId),
    days: remedy.days ?? 0,
    county: countyOf.get(remedy.byCountyCode ?? '') ?? '',
    span: open === null || close === null ? '' : daysText(open, close, language),
  });
}
