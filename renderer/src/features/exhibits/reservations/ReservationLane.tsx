import type { ReservationView } from '@contract/reservations.ts';
import type { SpanLaneProps } from '@renderer/timeline/SpanBoard.tsx';
import { SpanLane, SpanName } from '@renderer/timeline/SpanLane.tsx';
import type { KeyboardEvent } from 'react';
import { type ReservationRow, reservationKey } from './reservation-rows.ts';
import styles from './reservations.module.css';
import { shownState } from './shown-states.ts';
import type { BarWords } from './use-bar-words.ts';
import { useReservationDays } from './use-reservation-days.ts';

interface ReservationLaneProps extends SpanLaneProps<ReservationView, ReservationRow> {
  readonly dayCount: number;
  readonly words: BarWords;
  /** Key of the selected reservation. */
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onEdit: (reservation: ReservationView) => void;
  readonly onCancel: (reservation: ReservationView) => void;
}

/** Name of a thing and its reservations: state by pattern, colour and word. */
export function ReservationLane(props: ReservationLaneProps) {
  const { row, words, selected, onSelect } = props;
  const daysOf = useReservationDays();
  const { name } = row.thing;
  return (
    <>
      <SpanName name={name} />
      <SpanLane
        {...props}
        rowName={name}
        barOf={(each) => {
          const state = shownState(each);
          const key = reservationKey(each);
          return {
            key,
            words: state === 'confirmed' ? each.title : `${words.state[state]} ${each.title}`,
            label: [words.state[state], each.title, words.purpose[each.purpose], daysOf(each)].join(' · '),
            button: {
              className: styles['bar'],
              'data-state': state,
              'data-testid': `reservations:bar.${state}`,
              'aria-pressed': selected === key,
              'aria-keyshortcuts': 'Enter Delete',
              onClick: () => onSelect(key),
              onKeyDown: (event) => handleKey(event, each, props),
            },
          };
        }}
      />
    </>
  );
}

/** Enter edits, Delete cancels; Space selects as a click does. */
function handleKey(
  event: KeyboardEvent,
  reservation: ReservationView,
  { onEdit, onCancel }: Pick<ReservationLaneProps, 'onEdit' | 'onCancel'>,
): void {
  if (event.key === 'Enter') onEdit(reservation);
  else if (event.key === 'Delete') onCancel(reservation);
  else return;
  event.preventDefault();
}
