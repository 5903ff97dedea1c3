import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import { LOST_GOALS } from '../result/lost-rows.ts';
import type { FigureId } from './compare-figures.ts';

type Goal = (typeof LOST_GOALS)[number];
const GOALS: ReadonlySet<FigureId> = new Set(LOST_GOALS);
const isGoal = (id: FigureId): id is Goal => GOALS.has(id);

/** Names, units and values of compared figures. */
export function useFigureWords(): {
  readonly isGoal: (id: FigureId) => boolean;
  readonly name: (id: FigureId) => string;
  readonly unit: (id: FigureId) => string;
  readonly value: (id: FigureId, value: number | null) => string;
} {
  const { t } = useTranslation('compare');
  const { t: planning } = useTranslation('planning');
  const format = useFormat();
  return {
    isGoal,
    name: (id) => (isGoal(id) ? planning(`lost.name.${id}`) : t(`figure.${id}`)),
    unit: (id) => (isGoal(id) ? t('unit.goal') : t(`unit.${id}`)),
    value: (id, value) =>
      id === 'drive' ? format.decimal(value === null ? null : value / 10, 1) : format.count(value),
  };
}
