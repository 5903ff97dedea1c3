import { ReservationForm } from './ReservationForm.tsx';
import { ReservationInspector } from './ReservationInspector.tsx';
import { reservationKey } from './reservation-rows.ts';
import type { useReservationActions } from './use-reservation-actions.ts';
import { useReservationAddress } from './use-reservation-address.ts';
import type { ReservationSelection } from './use-reservation-selection.ts';

interface ReservationPaneProps {
  readonly selection: ReservationSelection;
  readonly actions: ReturnType<typeof useReservationActions>;
  readonly today: string;
}

/** Beside the board: a new reservation, the one that is changed, or the one that is selected. */
export function ReservationPane({ selection, actions, today }: ReservationPaneProps) {
  const { search, change } = useReservationAddress();
  const { selected, isEdited, edit, endEdit, select } = selection;
  if (search.create)
    return (
      <ReservationForm
        reservation={null}
        day={search.day ?? today}
        onClose={() => change({ create: undefined })}
        onSaved={(record, day) => change({ create: undefined, record, day })}
      />
    );
  if (!selected) return null;
  const key = reservationKey(selected);
  return isEdited ? (
    <ReservationForm
      key={key}
      reservation={selected}
      day={selected.start}
      onClose={endEdit}
      onSaved={endEdit}
    />
  ) : (
    <ReservationInspector
      key={key}
      reservation={selected}
      actions={actions}
      onEdit={() => edit(selected)}
      onClose={() => select(undefined)}
    />
  );
}
