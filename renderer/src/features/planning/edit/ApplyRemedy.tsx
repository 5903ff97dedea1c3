import type { OmissionRemedyView } from '@contract/plans.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './edit.module.css';
import { visitAt } from './follow-selection.ts';
import { type RemedyEdits, remedyEdits } from './remedy-edits.ts';
import { useOwnEdit } from './use-own-edit.ts';

interface ApplyRemedyProps {
  readonly scene: PlanScene;
  readonly siteId: string;
  readonly remedy: OmissionRemedyView;
}

/** Carries a remedy out as one step; nothing where the plan cannot do it or may not change. */
export function ApplyRemedy({ scene, siteId, remedy }: ApplyRemedyProps) {
  const edits = remedyEdits(scene.plan, siteId, remedy);
  if (edits === null || !scene.editing.canEdit) return null;
  return <Apply scene={scene} edits={edits} />;
}

interface ApplyProps {
  readonly scene: PlanScene;
  readonly edits: RemedyEdits;
}

/** The visit is selected once it is there. */
function Apply({ scene, edits }: ApplyProps) {
  const { t } = useTranslation('planning');
  const { select } = usePlanningAddress();
  const own = useOwnEdit(scene.editing);
  const apply = () =>
    own.sendAll([...edits.others, edits.add], (changed) => select(visitAt(changed, edits.add) ?? {}));
  return (
    <div className={styles['apply']}>
      <Button
        icon={<Check size={13} aria-hidden="true" />}
        isDisabled={own.isPending}
        onClick={apply}
        testId="planning:remedy.apply"
      >
        {t('remedy.apply')}
      </Button>
      {own.error ? <ErrorNotice error={own.error} onDismiss={own.dismiss} /> : null}
    </div>
  );
}
