import type { PlanView } from '@contract/plans.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import { NO_SELECTION } from '../planning-search.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './result.module.css';

/** Says which published plan a plan records the run of, and leads there. */
export function AsRunNote({ of }: { readonly of: NonNullable<PlanView['asRunOf']> }) {
  const { t } = useTranslation('planning');
  const { change } = usePlanningAddress();
  return (
    <InspectorSection>
      <div className={styles['asRun']} data-testid="planning:asRun">
        <b title={of.name}>{t('asRun.of', { number: of.number })}</b>
        <Button tone="link" onClick={() => change({ ...NO_SELECTION, plan: of.id, setup: undefined })}>
          {t('asRun.open')}
        </Button>
        <p className={styles['quiet']}>{t('asRun.hint')}</p>
      </div>
    </InspectorSection>
  );
}
