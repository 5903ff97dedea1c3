import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import type { BoardViewProps } from './board-props.ts';
import { barOn, type DayMove } from './day-moves.ts';
import { useSettled } from './use-settled.ts';

/**
 * Moves days of caravans. A moved day comes back under another id, so it is found again by caravan and date: it gets
 * the focus, and is said to be there.
 */
export function useDayMoves(
  { rows, edits, onSay }: BoardViewProps,
  focusBar: (barId: string) => void,
): (move: DayMove) => void {
  const { t } = useTranslation('map');
  const format = useFormat();
  const announce = useSettled<DayMove>(rows, edits?.isBusy ?? false, ({ toCaravanId, toDate }) => {
    const row = rows.find(({ caravanId }) => caravanId === toCaravanId);
    const bar = barOn(row, toDate);
    if (!row || !bar) return;
    focusBar(bar.id);
    onSay(t('board.movedDay', { name: row.name, date: format.day(toDate) }));
  });
  return (move) => {
    if (edits && !edits.isBusy) edits.onMoveDay(move, announce(move));
  };
}
