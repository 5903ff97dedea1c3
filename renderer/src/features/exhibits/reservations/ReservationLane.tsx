import type { ReservationView } from '@contract/reservations.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import board from '@renderer/timeline/board.module.css';
import { NAME_PX } from '@renderer/timeline/board-size.ts';
import { LANE_PX, type SpanLaneProps, spanKey } from '@renderer/timeline/SpanBoard.tsx';
import { wordWidth } from '@renderer/timeline/word-width.ts';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReservationRow, reservationKey, shownState } from './reservation-rows.ts';
import styles from './reservations.module.css';

interface ReservationLaneProps extends SpanLaneProps<ReservationView, ReservationRow> {
  readonly dayCount: number;
  /** Key of the selected reservation. */
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onEdit: (reservation: ReservationView) => void;
  readonly onCancel: (reservation: ReservationView) => void;
}

/** px of cut words that still say something. */
const MIN_CUT_PX = 44;

/** Name of a thing and its reservations: state by pattern, colour and word. */
export function ReservationLane(props: ReservationLaneProps) {
  const { row, placed, column, span, dayCount, focusable, selected, onFocus, onSelect } = props;
  const { t } = useTranslation('reservations');
  const format = useFormat();
  const { name } = row.thing;
  return (
    <>
      <div className={`${board['name']} ${styles['name']}`} title={name}>
        <span className={board['nameText']}>{name}</span>
      </div>
      <div className={styles['lane']} style={{ left: NAME_PX, width: column * dayCount }}>
        {placed
          .filter(({ from, length }) => from < span.to && from + length > span.from)
          .map(({ span: each, index, from, length, lane }) => {
            const state = shownState(each);
            const width = Math.max(4, length * column - 2);
            const words = state === 'confirmed' ? each.title : `${t(`state.${state}`)} ${each.title}`;
            const label = [
              t(`state.${state}`),
              each.title,
              t(`purpose.${each.purpose}`),
              format.period(each.start, each.end),
            ].join(' · ');
            return (
              <button
                key={reservationKey(each)}
                type="button"
                className={styles['bar']}
                data-state={state}
                data-span={spanKey(row, index)}
                data-testid={`reservations:bar.${state}`}
                tabIndex={focusable === spanKey(row, index) ? 0 : -1}
                title={label}
                aria-label={`${name}: ${label}`}
                aria-pressed={selected === reservationKey(each)}
                aria-keyshortcuts="Enter Delete"
                style={{ left: from * column + 1, width, top: 4 + lane * LANE_PX }}
                onFocus={() => onFocus(spanKey(row, index))}
                onClick={() => onSelect(reservationKey(each))}
                onKeyDown={(event) => handleKey(event, each, props)}
              >
                {width >= Math.min(MIN_CUT_PX, wordWidth(words)) ? <span>{words}</span> : null}
              </button>
            );
          })}
      </div>
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
