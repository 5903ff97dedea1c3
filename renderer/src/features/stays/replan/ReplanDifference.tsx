import { Button } from '@renderer/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import type { StayDifference } from '../compare/stay-differences.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import styles from './replan.module.css';

/** How much a result changes of the plan that it was made from, and the way to the list of it. */
export function ReplanDifference({
  differences,
}: {
  readonly differences: readonly StayDifference[] | null;
}) {
  const { t } = useTranslation('stays');
  const { search, change } = useStaysAddress();
  if (differences === null) return null;
  return (
    <span className={styles['difference']} data-testid="stays:result.changes">
      {t('replan.changes', { count: differences.length })}
      {differences.length > 0 ? (
        <Button
          tone="link"
          onClick={() => change({ panel: search.panel === 'changes' ? undefined : 'changes' })}
          testId="stays:result.showChanges"
        >
          {t('replan.showChanges')}
        </Button>
      ) : null}
    </span>
  );
}
