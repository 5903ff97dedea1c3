import type { PlanViolationView } from '@contract/plan-edits.ts';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { useViolationWords } from './use-violation-words.ts';
import styles from './violations.module.css';

interface ViolationLinesProps {
  readonly scene: PlanScene;
  readonly violations: readonly PlanViolationView[];
  /** The site beside which they stand, which needs no name. */
  readonly siteId?: string;
}

/** Broken rules in words, where they happen; nothing when there are none. */
export function ViolationLines({ scene, violations, siteId }: ViolationLinesProps) {
  const { t } = useTranslation('planning');
  const words = useViolationWords(scene);
  if (violations.length === 0) return null;
  return (
    <ul className={styles['lines']} aria-label={t('problem.label')} data-testid="planning:violations">
      {violations.map((violation) => {
        const places = [words.exhibits(violation), words.sites(violation, siteId)];
        const more = places.filter(Boolean).join(' · ');
        return (
          <li key={JSON.stringify(violation)}>
            <ViolationWord code={violation.code} />
            {more === '' ? null : <small>{more}</small>}
          </li>
        );
      })}
    </ul>
  );
}

/** A broken rule as sign and word. */
export function ViolationWord({ code }: Pick<PlanViolationView, 'code'>) {
  const { t } = useTranslation('planning');
  return (
    <span className={styles['word']}>
      <TriangleAlert size={12} aria-hidden="true" /> {t(`violation.${code}`)}
    </span>
  );
}
