import { Button } from '@renderer/ui/Button.tsx';
import { TopBarEnd, TopBarStart } from '@renderer/ui/Slots.tsx';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { PlanVersions } from './PlanVersions.tsx';
import type { PlanScene } from './use-plan-scene.ts';

/** What can be done with the plan as a whole, in the top bar. */
export function PlanActions({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { change } = usePlanningAddress();
  return (
    <>
      <TopBarStart>
        <PlanVersions scene={scene} />
      </TopBarStart>
      <TopBarEnd>
        <ExportMenu scene={scene} />
        <Button
          tone={scene.source.kind === 'plan' ? 'primary' : 'default'}
          icon={<RefreshCw size={13} aria-hidden="true" />}
          onClick={() => change({ setup: true, plan: undefined })}
          testId="planning:replan"
        >
          {t('replan')}
        </Button>
      </TopBarEnd>
    </>
  );
}
