import type { PlanScene } from '../result/use-plan-scene.ts';
import { DayFields } from './DayFields.tsx';
import { OrderField } from './OrderField.tsx';
import { type ChosenPlace, type PlaceDraft, withDay } from './place.ts';

interface PlaceFieldsProps {
  readonly scene: PlanScene;
  readonly draft: PlaceDraft;
  readonly place: ChosenPlace;
  readonly isDisabled: boolean;
  readonly onChange: (draft: PlaceDraft) => void;
}

/** Caravan, day and, once both are chosen, place in the order of that day. */
export function PlaceFields({ scene, draft, place, isDisabled, onChange }: PlaceFieldsProps) {
  const { caravanId, date } = place;
  return (
    <>
      <DayFields
        scene={scene}
        caravanId={caravanId}
        date={date}
        isDisabled={isDisabled}
        onChange={(changes) => onChange(withDay(draft, changes))}
      />
      {caravanId === null || date === null ? null : (
        <OrderField
          place={place}
          isDisabled={isDisabled}
          onChange={(position) => onChange({ ...draft, position })}
        />
      )}
    </>
  );
}
