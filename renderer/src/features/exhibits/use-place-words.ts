import type { PlaceKind } from '@domain/exhibit/place.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

interface NamedPlace {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly name: string;
}

/** Name of a place as people say it; one out of the books says how it went. */
export function usePlaceWords(): (place: NamedPlace) => string {
  const { t } = useTranslation('exhibits');
  return useCallback(
    ({ key, kind, name }) =>
      kind === 'out' ? t(key === 'out:retired' ? 'place.out:retired' : 'place.out:missing') : name,
    [t],
  );
}
