import type { StayRemedyView, StayPlanView, StayViolationView } from '@contract/stay-plans.ts';
import type { StayPhase } from '@domain/stay/phases.ts';
import type { StayOmissionCode } from '@domain/stay/stay-omission.ts';
import type { StayViolationCode } from '@domain/stay/stay-violation.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface StayWords {
  readonly phase: (phase: StayPhase) => string;
  /** A few characters, for a bar. */
  readonly violationShort: (violation: Pick<StayViolationView, 'code'>) => string;
  /** With where, when and what stands against it. */
  readonly violation: (violation: StayViolationView) => string;
  /** The same with the county, or else the set, that it is about: for places that do not say it. */
  readonly violationAt: (violation: StayViolationView) => string;
  /** What to do about it. */
  readonly violationAdvice: (violation: Pick<StayViolationView, 'code'>) => string;
  readonly reason: (code: StayOmissionCode) => string;
  readonly remedy: (remedy: StayRemedyView) => string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Details that are a bound: what it counts. */
const BOUNDS: Readonly<
  Partial<Record<StayViolationCode, 'violation.least' | 'violation.most' | 'violation.mostStays'>>
> = {
  'open-too-short': 'violation.least',
  'open-too-long': 'violation.most',
  'too-many-stays': 'violation.mostStays',
};

/** What codes of a stay plan mean, with the names that the plan knows. */
export function useStayWords(plan: Pick<StayPlanView, 'sets' | 'stays' | 'omissions'>): StayWords {
  const { t } = useTranslation('stays');
  const format = useFormat();
  return useMemo(() => {
    const sets = new Map(plan.sets.map(({ id, name }) => [id, name]));
    const counties = new Map(
      [...plan.stays, ...plan.omissions].map(({ countyCode, countyName }) => [countyCode, countyName]),
    );
    /** Facts of the service in words; a day is the first one on which it would do. */
    const detailWords = ({ code, detail }: StayViolationView) => {
      if (detail === '') return '';
      if (ISO_DAY.test(detail)) return t('violation.earliest', { day: detail });
      const bound = BOUNDS[code];
      if (bound !== undefined) return t(bound, { count: Number(detail) });
      return code === 'same-edition' ? t('violation.edition', { detail }) : detail;
    };
    const violation = (broken: StayViolationView) =>
      [
        t(`violation.${broken.code}`),
        broken.date === null ? '' : format.isoDay(broken.date),
        detailWords(broken),
      ]
        .filter(Boolean)
        .join(' · ');
    const days = ({ open, close }: StayRemedyView) =>
      open === null ? '' : close === null ? format.isoDay(open) : format.isoPeriod(open, close);
    return {
      phase: (phase) => t(`phase.${phase}`),
      violationShort: ({ code }) => t(`violationShort.${code}`),
      violation,
      violationAt: (broken) => {
        const place = counties.get(broken.countyCode ?? '') ?? sets.get(broken.setId ?? '');
        return place === undefined ? violation(broken) : `${place} · ${violation(broken)}`;
      },
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
