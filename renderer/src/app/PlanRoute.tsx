import { RecordHistory } from '../features/history/RecordHistory.tsx';
import { PlanningPage } from '../features/planning/PlanningPage.tsx';

/** Features do not know each other: the planning page gets the history of a plan from here. */
export function PlanRoute() {
  return <PlanningPage renderHistory={(id) => <RecordHistory table="plan" id={id} />} />;
}
