import { TopBarEnd, TopBarStart } from '@renderer/ui/Slots.tsx';
import { EventsButton } from '../events/EventsButton.tsx';
import { ReplanButton } from '../replan/ReplanButton.tsx';
import { rememberLost } from '../setup/setup-store.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { PlanVersions } from './PlanVersions.tsx';
import type { PlanScene } from './use-plan-scene.ts';

/** What can be done with the plan as a whole, in the top bar. */
export function PlanActions({ scene }: { readonly scene: PlanScene }) {
  const { search, change } = usePlanningAddress();
  const openSetUp = () => {
    rememberLost(scene.plan);
    change({ setup: true, plan: undefined });
  };
  return (
    <>
      <TopBarStart>
        <PlanVersions scene={scene} />
      </TopBarStart>
      <TopBarEnd>
        <EventsButton scene={scene} />
        <ExportMenu scene={scene} />
        <ReplanButton scene={scene} isQuiet={search.event !== undefined} onSetUp={openSetUp} />
      </TopBarEnd>
    </>
  );
}
