import { CountyPane } from './CountyPane.tsx';
import { OmissionFacts } from './OmissionFacts.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { StayFacts } from './StayFacts.tsx';
import { AddStay } from '../edit/AddStay.tsx';
import { EventsPanel } from '../events/EventsPanel.tsx';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { ChangesPanel } from '../replan/ChangesPanel.tsx';
import { ReplanPanel } from '../replan/ReplanPanel.tsx';
import { ScenarioPanel } from '../scenarios/ScenarioPanel.tsx';
import { useStaysAddress } from '../use-stays-address.ts';

/** What is selected: what it is, why it is so, what can be done. Without a selection the plan as a whole. */
export function StayInspector({ scene }: { readonly scene: StayScene }) {
  const { search, select } = useStaysAddress();
  const close = () => select({});
  switch (search.panel) {
    case 'add':
      return <AddStay key={`${search.addSet}${search.addDay}${search.addCounty}`} scene={scene} />;
    case 'replan':
      return <ReplanPanel scene={scene} />;
    case 'scenarios':
      return <ScenarioPanel scene={scene} />;
    case 'events':
      return <EventsPanel scene={scene} />;
    case 'changes':
      return <ChangesPanel scene={scene} />;
    default:
      break;
  }
  const { selection } = scene;
  switch (selection.kind) {
    case 'stay':
      return <StayFacts key={selection.stay.id} scene={scene} stay={selection.stay} onClose={close} />;
    case 'omission':
      return (
        <OmissionFacts
          key={selection.omission.countyCode}
          scene={scene}
          omission={selection.omission}
          onClose={close}
        />
      );
    case 'county':
      return <CountyPane countyCode={selection.countyCode} onClose={close} />;
    case 'none':
      return <PlanFacts scene={scene} />;
  }
}
