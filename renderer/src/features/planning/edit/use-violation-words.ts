import type { PlanViolationView } from '@contract/plan-edits.ts';
import { NOT_APPLICABLE } from '@renderer/lib/format.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { siteNames } from '../result/site-names.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';

export interface ViolationWords {
  /** Names of the sites of the rule, without the one beside which it is shown. */
  readonly sites: (violation: PlanViolationView, except?: string) => string;
  /** Names of the exhibits that are lacking; empty when it is about none. */
  readonly exhibits: (violation: PlanViolationView) => string;
  /** Exhibits, sites, caravan and day, as far as the rule is about them. */
  readonly place: (violation: PlanViolationView) => string;
}

/** Names that stand in one line; of more only the number is told. */
const NAMED_SITES = 2;

/** Turns what a broken rule is about into words; the rule itself is `violation.<code>`. */
export function useViolationWords({ plan, caravans }: Pick<PlanScene, 'plan' | 'caravans'>): ViolationWords {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return useMemo(() => {
    const names = siteNames(plan);
    const sites: ViolationWords['sites'] = ({ siteIds }, except) => {
      // A rule between two visits of one site names it twice.
      const shown = [...new Set(siteIds)].filter((id) => id !== except);
      const named = shown.slice(0, NAMED_SITES).map((id) => names.get(id) ?? NOT_APPLICABLE);
      const joined = named.join(t('separator'));
      return shown.length > NAMED_SITES ? t('remedy.sites', { sites: joined, count: shown.length }) : joined;
    };
    const exhibits: ViolationWords['exhibits'] = (violation) =>
      (violation.exhibits ?? []).join(t('separator'));
    return {
      sites,
      exhibits,
      place: (violation) => {
        const { caravanId, date } = violation;
        const caravan = caravanId === null ? '' : caravans.find(({ id }) => id === caravanId)?.name;
        return [exhibits(violation), sites(violation), caravan, date === null ? '' : format.dayShort(date)]
          .filter(Boolean)
          .join(' · ');
      },
    };
  }, [t, format, plan, caravans]);
}
