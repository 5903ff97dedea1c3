import type { PlanTotals } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { type Fact, FactList } from '@renderer/ui/FactList.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';

interface ChangeSumsProps {
  readonly before: PlanTotals;
  readonly after: PlanTotals;
}

/** Sums of the former plan and of the result as a whole. */
export function ChangeSums({ before, after }: ChangeSumsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const fact = (label: string, figure: (totals: PlanTotals) => string): Fact => ({
    label,
    value: t('accept.sum', { before: figure(before), after: figure(after) }),
  });
  return (
    <FactList
      facts={[
        fact(t('total.visits'), ({ visits }) => t('unitCount.visits', { count: visits })),
        fact(t('total.counties'), ({ counties }) => t('unitCount.counties', { count: counties })),
        fact(t('total.days'), ({ days }) => t('unitCount.days', { count: days })),
        {
          ...fact(t('total.length'), ({ length_m }) => format.km(length_m)),
          note: <EstimateMark />,
        },
      ]}
    />
  );
}
