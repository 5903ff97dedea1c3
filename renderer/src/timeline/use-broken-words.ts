import { useTranslation } from 'react-i18next';
import type { BrokenRule } from './board-model.ts';

/** Names broken rules, each once; empty when there are none. */
export function useBrokenWords(): (broken: readonly BrokenRule[]) => string {
  const { t } = useTranslation('map');
  const { t: common } = useTranslation();
  return (broken) => {
    const rules = [...new Set(broken.map(({ words }) => words))];
    return rules.length === 0 ? '' : t('board.broken', { rules: rules.join(common('listSeparator')) });
  };
}
