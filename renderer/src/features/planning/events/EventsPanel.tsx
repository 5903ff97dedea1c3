import type { DisruptionInput } from '@contract/disruptions.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { NO_SELECTION, type PlanningSearch } from '../planning-search.ts';
import { useReplan } from '../replan/use-replan.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import type { Selection } from '../selection.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { EventForm } from './EventForm.tsx';
import { EventList } from './EventList.tsx';

/** Whether events stand where else the selection, or the plan, does: a form stays beside what is selected. */
export const showsEvents = (event: PlanningSearch['event'], selection: Selection): boolean =>
  event !== undefined && (event !== 'list' || selection.kind === 'none');

/** What came up after planning: the list of it, or the form for one more. A repair begins from either. */
export function EventsPanel({ scene }: { readonly scene: PlanScene }) {
  const { search, change } = usePlanningAddress();
  const { source, plan } = scene;
  const add = useCommand(api.disruptions.add);
  const { replan, isPending, error } = useReplan(source, plan);
  const repair = () => replan({ kind: 'repair' }, false);
  const record = (input: DisruptionInput, isRepair: boolean) =>
    add.mutate(input, {
      onSuccess: () => {
        change({ ...NO_SELECTION, event: 'list' });
        if (isRepair) repair();
      },
    });
  const failure = add.error ?? error;
  const notice = failure ? (
    <ErrorNotice error={failure} {...(add.error ? { onDismiss: add.reset } : {})} />
  ) : null;
  const kind = search.event;
  return kind === undefined || kind === 'list' ? (
    <EventList scene={scene} notice={notice} isRepairing={isPending} onRepair={repair} />
  ) : (
    <EventForm
      scene={scene}
      kind={kind}
      notice={notice}
      isPending={add.isPending || isPending}
      onRecord={record}
    />
  );
}
