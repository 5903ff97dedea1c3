import { EventsPanel, showsEvents } from '../events/EventsPanel.tsx';
import { usePlanningAddress } from '../use-planning-search.ts';
import { CountyFacts } from './CountyFacts.tsx';
import { DayFacts } from './DayFacts.tsx';
import { LodgingFacts } from './LodgingFacts.tsx';
import { OmissionFacts } from './OmissionFacts.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { StopFacts } from './StopFacts.tsx';
import { TourFacts } from './TourFacts.tsx';
import type { PlanScene } from './use-plan-scene.ts';

/** What is selected, why it is there and what can be done; the plan itself when nothing is. */
export function PlanInspector({ scene }: { readonly scene: PlanScene }) {
  const { search, select } = usePlanningAddress();
  const close = () => select({});
  const { selection } = scene;
  if (showsEvents(search.event, selection)) return <EventsPanel scene={scene} />;
  switch (selection.kind) {
    case 'tour':
      return <TourFacts scene={scene} tour={selection.tour} onClose={close} />;
    case 'stop':
      return <StopFacts scene={scene} tour={selection.tour} stop={selection.stop} onClose={close} />;
    case 'omission':
      return <OmissionFacts scene={scene} omission={selection.omission} onClose={close} />;
    case 'lodging':
      return <LodgingFacts scene={scene} use={selection.use} onClose={close} />;
    case 'county':
      // An old link may name a county that the map no longer has.
      return scene.counties.some(({ code }) => code === selection.countyCode) ? (
        <CountyFacts scene={scene} countyCode={selection.countyCode} onClose={close} />
      ) : (
        <PlanFacts scene={scene} />
      );
    case 'day':
      return <DayFacts scene={scene} date={selection.date} onClose={close} />;
    case 'none':
      return <PlanFacts scene={scene} />;
  }
}
