import type { ExhibitCondition } from '@contract/conditions.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { InspectorSection } from '../../../ui/Inspector.tsx';
import styles from '../exhibit-form.module.css';
import { OpenRepairForm } from '../repairs/OpenRepairForm.tsx';
import { RepairFacts } from '../repairs/RepairFacts.tsx';

/** The repair that keeps an exhibit from going out, with what can be done about it; without one, a way to open it. */
export function RepairSection({ condition }: { readonly condition: ExhibitCondition }) {
  const { t } = useTranslation('conditions');
  const [isOpening, setOpening] = useState(false);
  const { repair, exhibitId, unavailable } = condition;
  if (unavailable === 'retired') return null;
  return (
    <InspectorSection title={t('repairs.title')}>
      {repair ? (
        <RepairFacts key={repair.id} repair={repair} />
      ) : isOpening ? (
        <OpenRepairForm exhibitId={exhibitId} onDone={() => setOpening(false)} />
      ) : (
        <div className={styles['buttons']}>
          <Button tone="link" onClick={() => setOpening(true)} testId="exhibits:repair.open">
            {t('repairs.new')}
          </Button>
        </div>
      )}
    </InspectorSection>
  );
}
