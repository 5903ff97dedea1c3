import type { PlanRow } from '@contract/plans.ts';
import { useTranslation } from 'react-i18next';

/** Number, state and name of a version. */
export function useVersionWords(): (
  version: Pick<PlanRow, 'state' | 'name'> & { readonly number: number | null },
) => string {
  const { t } = useTranslation('compare');
  const { t: common } = useTranslation();
  return ({ number, state, name }) => t('version', { number, state: common(`planState.${state}`), name });
}
