import type { DisruptionRow } from '@contract/disruptions.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** An event in words. */
export interface EventWords {
  /** 渝北区道路中断 */
  readonly name: (row: DisruptionRow) => string;
  /** 12月2日, or 12月2日–4日 */
  readonly days: (row: Pick<DisruptionRow, 'start' | 'end'>) => string;
  /** What follows from it: 到不了 */
  readonly effect: (row: DisruptionRow) => string;
  /** All three in one line. */
  readonly line: (row: DisruptionRow) => string;
}

export function useEventWords(): EventWords {
  const { t } = useTranslation('events');
  const format = useFormat();
  return useMemo(() => {
    const name = ({ target, targetName }: DisruptionRow) => t(`name.${target.kind}`, { target: targetName });
    const days = ({ start, end }: Pick<DisruptionRow, 'start' | 'end'>) =>
      start === end ? format.dayShort(start) : format.period(start, end);
    const effect = ({ target, reach }: DisruptionRow) =>
      reach.isBlocking ? t(`effect.${target.kind}`) : t('effect.marked');
    return {
      name,
      days,
      effect,
      line: (row) => t('line', { days: days(row), name: name(row), effect: effect(row) }),
    };
  }, [t, format]);
}
