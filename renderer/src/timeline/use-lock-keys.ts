import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardViewProps } from './board-props.ts';

/** L on a bar, a visit or a date of the board locks it, or releases it when it is locked; `otherKeys` gets all else. */
export function useLockKeys(
  { locks, onSay }: Pick<BoardViewProps, 'locks' | 'onSay'>,
  otherKeys: (event: KeyboardEvent<HTMLElement>) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const { t } = useTranslation('map');
  return (event) => {
    if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) {
      otherKeys(event);
      return;
    }
    const { bar, stop, date } = (event.target as HTMLElement).dataset;
    if (locks === null || (bar ?? stop ?? date) === undefined) return;
    event.preventDefault();
    const say = () => onSay(t('board.locksChanged'));
    if (bar !== undefined) locks.onToggleTour(bar, say);
    else if (stop !== undefined) locks.onToggleStop(stop, say);
    else if (date !== undefined) locks.onToggleDay(date, say);
  };
}
