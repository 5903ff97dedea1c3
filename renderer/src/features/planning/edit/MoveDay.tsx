import type { TourView } from '@contract/plans.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { DayFields } from './DayFields.tsx';
import { EditActions, EditForm } from './EditForm.tsx';
import { dayOf } from './follow-selection.ts';
import { useOwnEdit } from './use-own-edit.ts';

interface MoveDayProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
}

/** Another caravan or day for all visits of a caravan's day; what the other day has already comes before them. */
export function MoveDay({ scene, tour }: MoveDayProps) {
  const { t } = useTranslation('planning');
  const { select } = usePlanningAddress();
  const own = useOwnEdit(scene.editing);
  const { caravanId, date } = tour;
  const [to, setTo] = useState({ caravanId, date });
  const isElsewhere = to.caravanId !== caravanId || to.date !== date;
  const move = () =>
    own.send({ kind: 'move-day', caravanId, date, toCaravanId: to.caravanId, toDate: to.date }, (changed) =>
      select(dayOf(changed, to.caravanId, to.date) ?? {}),
    );
  return (
    <EditForm own={own} label={t('edit.title')} onSubmit={move} testId="planning:edit.day">
      <DayFields
        scene={scene}
        {...to}
        isDisabled={own.isPending}
        onChange={(changes) =>
          setTo({ caravanId: changes.caravanId ?? to.caravanId, date: changes.date ?? to.date })
        }
      />
      <EditActions>
        <Button isSubmit isDisabled={own.isPending || !isElsewhere} testId="planning:edit.moveDay">
          {t('edit.moveDay', { count: tour.stops.length })}
        </Button>
      </EditActions>
    </EditForm>
  );
}
