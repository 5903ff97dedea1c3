import type { Equity } from '@contract/equity.ts';
import type { LorenzChart } from '@domain/chart/chart.ts';
import type { TFunction } from 'i18next';

/**
 * The Lorenz curves of people and of counties as a chart; null where there is no quantity. `title`: name of the curve,
 * `quantity`: of what is spread.
 */
export function lorenzChart(
  { perPerson, perCounty }: Pick<Equity, 'perPerson' | 'perCounty'>,
  title: string,
  quantity: string,
  t: TFunction<'equity'>,
): LorenzChart | null {
  const curves = [
    { name: t('perPerson'), points: perPerson.lorenz },
    { name: t('perCounty'), points: perCounty.lorenz },
  ].filter(({ points }) => points.length > 0);
  if (curves.length === 0) return null;
  return {
    kind: 'lorenz',
    title,
    unit: '',
    decimals: 1,
    curves,
    peopleAxis: t('lorenz.people'),
    quantityAxis: t('lorenz.quantity', { quantity }),
    equality: t('lorenz.equality'),
  };
}
