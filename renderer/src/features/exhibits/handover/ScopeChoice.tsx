import type { SetCompleteness } from '@contract/conditions.ts';
import type { ExhibitAt } from '@contract/ledger.ts';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesAny } from '../../../lib/pinyin-search.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { type HandoverScope, placesWithExhibits } from './handover-scope.ts';

interface ScopeChoiceProps {
  readonly scope: HandoverScope;
  readonly sets: readonly SetCompleteness[];
  readonly exhibits: readonly ExhibitAt[];
  readonly onChoose: (key: string) => void;
}

/** What changes hands: one set, or all that is aboard a vehicle, at a venue or anywhere else. */
export function ScopeChoice({ scope, sets, exhibits, onChoose }: ScopeChoiceProps) {
  const { t } = useTranslation('conditions');
  const options = useMemo(() => {
    if (scope.kind === 'set') return sets.map(({ setId, setName }) => ({ value: setId, label: setName }));
    const places = placesWithExhibits(exhibits);
    const isListed = places.some(({ place }) => place.key === scope.key);
    const emptied = isListed || scope.place === null ? [] : [{ place: scope.place, count: 0 }];
    return [...places, ...emptied].map(({ place, count }) => ({
      value: place.key,
      label: t('handover.placeCount', { place: place.name, count }),
    }));
  }, [scope, sets, exhibits, t]);
  // From a set to the place where it stands, and from a place to the first of its sets.
  const other = scope.kind === 'set' ? scope.place?.key : (scope.sets[0] ?? sets[0])?.setId;
  return (
    <>
      <Segmented
        label={t('handover.scope')}
        value={scope.kind}
        options={(['set', 'place'] as const).map((value) => ({ value, label: t(`handover.by.${value}`) }))}
        onChange={(kind) => kind !== scope.kind && other !== undefined && onChoose(other)}
      />
      <Select
        style={{ width: 240 }}
        aria-label={t(`handover.choose.${scope.kind}`)}
        value={scope.key}
        options={options}
        showSearch={{ filterOption: (query, option) => matchesAny([option?.label ?? ''], query) }}
        onChange={onChoose}
        data-testid="exhibits:handover.set"
      />
    </>
  );
}
