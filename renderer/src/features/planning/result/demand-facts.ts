import type { StopView } from '@contract/plans.ts';
import type { Fact } from '@renderer/ui/FactList.tsx';
import type { TFunction } from 'i18next';

/** Requests that a visit fulfils, what they chose from the catalogue, and who has to come along. */
export function demandFacts({ demand }: StopView, t: TFunction<'planning'>): readonly Fact[] {
  if (!demand) return [];
  const { requests, services, people } = demand;
  const separator = t('separator');
  const isMust = requests.some(({ weight }) => weight === 'must');
  return [
    {
      label: t('stop.request'),
      value: requests.map(({ number }) => number).join(separator),
      note: t(isMust ? 'setup.mark.must' : 'setup.mark.valued'),
    },
    ...(services.length === 0 ? [] : [{ label: t('stop.services'), value: services.join(separator) }]),
    ...(people.length === 0 ? [] : [{ label: t('stop.people'), value: people.join(separator) }]),
  ];
}
