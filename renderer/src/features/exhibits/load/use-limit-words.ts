import type { LoadLimit } from '@domain/exhibit/load.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Names limits of a load, several with the separator of the language. */
export function useLimitWords(): (limits: readonly LoadLimit[]) => string {
  const { t } = useTranslation('load');
  const { t: common } = useTranslation();
  return useCallback(
    (limits) => limits.map((limit) => t(`limit.${limit}`)).join(common('listSeparator')),
    [t, common],
  );
}
