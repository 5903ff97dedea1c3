import { Button } from '@renderer/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import styles from './planning.module.css';
import { usePlanningAddress } from './use-planning-search.ts';

/** Says that the plan of the address is no longer there, above whatever is shown in its place. */
export function GonePlan() {
  const { t } = useTranslation('planning');
  const { change } = usePlanningAddress();
  return (
    <div className={styles['gone']} role="status" data-testid="planning:gone">
      <span>{t('gonePlan')}</span>
      <Button tone="link" onClick={() => change({ plan: undefined })}>
        {t('gonePlanDismiss')}
      </Button>
    </div>
  );
}
