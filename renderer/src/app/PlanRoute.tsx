import { TourHistory, VisitHistory } from '../features/history/PlanHistory.tsx';
import { RecordHistory } from '../features/history/RecordHistory.tsx';
import type { RenderHistory } from '../features/planning/history-slot.ts';
import { PlanningPage } from '../features/planning/PlanningPage.tsx';

const renderHistory: RenderHistory = (subject) => {
  switch (subject.kind) {
    case 'plan':
      return <RecordHistory table="plan" id={subject.planId} />;
    case 'visit':
      return <VisitHistory stopId={subject.stopId} />;
    case 'tour':
      return <TourHistory {...subject} />;
  }
};

/** Features do not know each other: the planning page gets the history of a plan and of its parts from here. */
export function PlanRoute() {
  return <PlanningPage renderHistory={renderHistory} />;
}
