import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import styles from './edit.module.css';
import { useCopyPlan } from './use-copy-plan.ts';

interface EditGateProps {
  readonly scene: PlanScene;
  /** Controls of a plan that can be changed. */
  readonly children: ReactNode;
}

/** Controls of a saved draft; otherwise one line that tells why there are none, and the way to them. */
export function EditGate({ scene, children }: EditGateProps) {
  const { t } = useTranslation('planning');
  if (scene.plan.id === null) return <p className={styles['quiet']}>{t('edit.saveFirst')}</p>;
  return scene.editing.canEdit ? children : <Frozen scene={scene} />;
}

/** A published plan stays as it is; a new version can be changed. */
function Frozen({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { copy, isPending, error, reset } = useCopyPlan(scene);
  return (
    <div className={styles['form']} data-testid="planning:frozen">
      <p className={styles['frozen']}>
        <span className={styles['quiet']}>{t('edit.published')}</span>
        <Button
          icon={<Copy size={13} aria-hidden="true" />}
          onClick={copy}
          isDisabled={isPending}
          testId="planning:copy"
        >
          {t('version.copy')}
        </Button>
      </p>
      {error ? <ErrorNotice error={error} onDismiss={reset} /> : null}
    </div>
  );
}
