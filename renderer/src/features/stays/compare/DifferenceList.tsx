import type { StayPlanView } from '@contract/stay-plans.ts';
import { useTranslation } from 'react-i18next';
import styles from './compare.module.css';
import type { StayDifference } from './stay-differences.ts';

interface DifferenceListProps {
  readonly differences: readonly StayDifference[];
  readonly sets: StayPlanView['sets'];
  readonly selected: string | null;
  readonly onSelect: (difference: StayDifference) => void;
}

/** What differs, county by county: before and after. */
export function DifferenceList({ differences, sets, selected, onSelect }: DifferenceListProps) {
  const { t } = useTranslation('stays');
  const setName = (id: string) => sets.find((set) => set.id === id)?.name ?? id;
  const words = (stay: StayDifference['left']) =>
    stay === null
      ? t('compare.absent')
      : `${setName(stay.setId)} · ${stay.open} – ${stay.close} · ${stay.venueName}`;
  if (differences.length === 0) return <p className={styles['quiet']}>{t('compare.same')}</p>;
  return (
    <ol className={styles['differences']} data-testid="stays:differences">
      {differences.map((difference) => (
        <li key={difference.key}>
          <button
            type="button"
            aria-pressed={selected === difference.key}
            data-kind={difference.kinds[0]}
            onClick={() => onSelect(difference)}
          >
            <b>
              {difference.countyName}
              <em>{difference.kinds.map((kind) => t(`compare.kind.${kind}`)).join(t('separator'))}</em>
            </b>
            <small>{t('compare.before', { stay: words(difference.left) })}</small>
            <small>{t('compare.after', { stay: words(difference.right) })}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}
