import type { OmissionView } from '@contract/plans.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { EditActions, EditForm } from './EditForm.tsx';
import { visitAt } from './follow-selection.ts';
import { chosenPlace, newPlace, proposedPlace } from './place.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { useOwnEdit } from './use-own-edit.ts';

interface AddVisitProps {
  readonly scene: PlanScene;
  readonly omission: OmissionView;
}

/** A caravan and day for a site that was left out, as its remedy says where that is enough. */
export function AddVisit({ scene, omission }: AddVisitProps) {
  const { t } = useTranslation('planning');
  const { select } = usePlanningAddress();
  const own = useOwnEdit(scene.editing);
  const { plan } = scene;
  const { siteId, remedy } = omission;
  const [draft, setDraft] = useState(() => proposedPlace(remedy, plan.caravanIds));
  const place = chosenPlace(plan, draft, null);
  const target = newPlace(place, null);
  const add = () => {
    if (target === null) return;
    own.send({ kind: 'add', siteId, ...target }, (changed) =>
      select(visitAt(changed, { siteId, ...target }) ?? {}),
    );
  };
  return (
    <EditForm own={own} label={t('edit.addTitle')} onSubmit={add} testId="planning:edit.omission">
      <PlaceFields scene={scene} draft={draft} place={place} isDisabled={own.isPending} onChange={setDraft} />
      <EditActions>
        <Button isSubmit isDisabled={own.isPending || target === null} testId="planning:edit.add">
          {t('edit.add')}
        </Button>
      </EditActions>
    </EditForm>
  );
}
