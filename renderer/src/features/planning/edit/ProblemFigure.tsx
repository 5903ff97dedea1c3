import { useFormat } from '@renderer/lib/use-format.ts';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { askForProblems } from './problems-focus.ts';
import styles from './violations.module.css';

/** How many rules the plan breaks, in the status line; leads to the list, which the inspector of the plan has. */
export function ProblemFigure({ count }: { readonly count: number }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { select } = usePlanningAddress();
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles['figure']}
      title={t('problem.hint')}
      onClick={() => {
        askForProblems();
        select({});
      }}
      data-testid="planning:problemCount"
    >
      <TriangleAlert size={12} aria-hidden="true" /> {t('problem.figure')} <b>{format.count(count)}</b>
    </button>
  );
}
