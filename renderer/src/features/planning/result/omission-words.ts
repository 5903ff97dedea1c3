import type { OmissionView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface OmissionWords {
  readonly reason: string;
  /** What would help. */
  readonly help: string;
}

/** Turns the reason of an omission into words: why, and what would help. */
export function useOmissionWords(): (reason: OmissionView['reason']) => OmissionWords {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return useCallback(
    (reason) => {
      const params = Object.fromEntries(
        Object.entries(reason).map(([name, value]) => [
          name,
          typeof value !== 'number'
            ? value
            : name === 'earliestArrival_s'
              ? format.time(value)
              : name.endsWith('_s')
                ? format.duration(value)
                : format.count(value),
        ]),
      );
      // Without a day that could be cleared there is nothing to compare its value with.
      const isAlone = reason.code === 'outranked' && reason.displacedValue === null;
      return {
        reason: isAlone
          ? t('omission.outranked.reasonAlone', { value: format.count(reason.value) })
          : t(`omission.${reason.code}.reason`, params),
        help: t(`omission.${reason.code}.help`, params),
      };
    },
    [t, format],
  );
}
