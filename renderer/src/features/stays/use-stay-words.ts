import type { StayRemedyView, StayPlanView, StayViolationView } from '@contract/stay-plans.ts';
import type { StayPhase } from '@domain/stay/phases.ts';
import type { StayOmissionCode } from '@domain/stay/stay-omission.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface StayWords {
  readonly phase: (phase: StayPhase) => string;
  /** A few characters, for a bar. */
  readonly violationShort: (violation: Pick<StayViolationView, 'code'>) => string;
  /** With where, when and what stands against it. */
  readonly violation: (violation: StayViolationView) => string;
  /** What to do about it. */
  readonly violationAdvice: (violation: Pick<StayViolationView, 'code'>) => string;
  readonly reason: (code: StayOmissionCode) => string;
  readonly remedy: (remedy: StayRemedyView) => string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What codes of a stay plan mean, with the names that the plan knows. */
export function useStayWords(plan: Pick<StayPlanView, 'sets' | 'stays' | 'omissions'>): StayWords {
  const { t } = useTranslation('stays');
  const format = useFormat();
  return useMemo(() => {
    const sets = new Map(plan.sets.map(({ id, name }) => [id, name]));
    const counties = new Map(
      [...plan.stays, ...plan.omissions].map(({ countyCode, countyName }) => [countyCode, countyName]),
    );
    const days = ({ open, close }: StayRemedyView) =>
      open === null ? '' : close === null ? format.isoDay(open) : format.period(open, close);
    return {
      phase: (phase) => t(`phase.${phase}`),
      violationShort: ({ code }) => t(`violationShort.${code}`),
      violation: ({ code, date, detail }) =>
        [
          t(`violation.${code}`),
          date === null ? '' : format.isoDay(date),
          // Where the detail is a day, it is the first one on which it would do.
          ISO_DAY.test(detail) ? t('violation.earliest', { day: detail }) : detail,
        ]
          .filter(Boolean)
          .join(' · '),
      violationAdvice: ({ code }) => t(`violationAdvice.${code}`),
      reason: (code) => t(`omission.reason.${code}`),
      remedy: (remedy) =>
        [
          t(`remedy.${remedy.code}`, {
            days: remedy.days ?? 0,
            set: sets.get(remedy.setId ?? '') ?? '',
            county: counties.get(remedy.byCountyCode ?? '') ?? '',
          }),
          remedy.code !== 'another-edition' && remedy.setId !== null ? sets.get(remedy.setId) : '',
          days(remedy),
        ]
          .filter(Boolean)
          .join(' · '),
    };
  }, [plan.sets, plan.stays, plan.omissions, t, format]);
}
