import { daysBetween } from '@domain/calendar/dates.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompareScene, Pair, PlacedVisit } from './compare-scene.ts';

/** A kind of difference in a word; versions go by their number. */
export function useDifferenceWords(plans: CompareScene['plans']): (kind: Pair['difference']) => string {
  const { t } = useTranslation('compare');
  return useCallback(
    (kind) =>
      kind === 'left' || kind === 'right'
        ? t('kind.only', { number: plans[kind].number })
        : t(`kind.${kind}`),
    [t, plans],
  );
}

/** Day, caravan and hours of a visit. */
export function useVisitWords(): (visit: PlacedVisit) => string {
  const format = useFormat();
  return ({ date, start_s, end_s, tour }) =>
    `${format.day(date)} ${tour.caravanName} ${format.timeRange(start_s, end_s)}`;
}

/** What happened to a visit from left to right: days later or earlier, another caravan, minutes later or earlier. */
export function useShiftWords(): (pair: Pair) => string {
  const { t } = useTranslation('compare');
  const format = useFormat();
  return useCallback(
    ({ left, right, difference }) => {
      if (left === null || right === null || difference === 'same') return '-';
      const days = daysBetween(left.date, right.date);
      if (difference === 'moved') {
        return [
          days === 0
            ? null
            : t(days > 0 ? 'shift.daysLater' : 'shift.daysEarlier', { count: Math.abs(days) }),
          left.caravanId === right.caravanId ? null : t('shift.caravan'),
        ]
          .filter((words) => words !== null)
          .join(t('shift.and'));
      }
      const later_s = right.start_s - left.start_s;
      return later_s === 0
        ? t('shift.length')
        : t(later_s > 0 ? 'shift.later' : 'shift.earlier', { time: format.duration(Math.abs(later_s)) });
    },
    [t, format],
  );
}
