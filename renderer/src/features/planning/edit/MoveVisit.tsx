import type { StopView, TourView } from '@contract/plans.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { EditActions, EditForm } from './EditForm.tsx';
import { chosenPlace, NOTHING_CHOSEN, newPlace } from './place.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { useOwnEdit } from './use-own-edit.ts';

interface MoveVisitProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
  readonly stop: StopView;
}

/** Another caravan, day or place in the order for a visit, or none at all. */
export function MoveVisit({ scene, tour, stop }: MoveVisitProps) {
  const { t } = useTranslation('planning');
  const { select } = usePlanningAddress();
  const own = useOwnEdit(scene.editing);
  const [draft, setDraft] = useState(NOTHING_CHOSEN);
  const now = { tour, stop };
  const place = chosenPlace(scene.plan, draft, now);
  const target = newPlace(place, now);
  const move = () => {
    if (target === null) return;
    own.send({ kind: 'move', stopId: stop.id, ...target }, () => setDraft(NOTHING_CHOSEN));
  };
  const remove = () => own.send({ kind: 'remove', stopId: stop.id }, () => select({ omission: stop.siteId }));
  return (
    <EditForm own={own} label={t('edit.title')} onSubmit={move} testId="planning:edit.visit">
      <PlaceFields scene={scene} draft={draft} place={place} isDisabled={own.isPending} onChange={setDraft} />
      <EditActions>
        <Button isSubmit isDisabled={own.isPending || target === null} testId="planning:edit.move">
          {t('edit.move')}
        </Button>
        <Button tone="quiet" isDisabled={own.isPending} onClick={remove} testId="planning:edit.remove">
          {t('edit.remove')}
        </Button>
      </EditActions>
    </EditForm>
  );
}
