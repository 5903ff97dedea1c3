import { usePainted } from '@renderer/lib/use-painted.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanScene, useViolations } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { useProblemsFocus } from './problems-focus.ts';
import { useViolationWords } from './use-violation-words.ts';
import { ViolationWord } from './ViolationLines.tsx';
import { violationTarget } from './violation-places.ts';
import styles from './violations.module.css';

/** As many as leave room for the rest of the plan. */
const SHOWN = 8;

/** Every rule that the plan breaks, each a line that leads to it; nothing when it breaks none. */
export function PlanProblems({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { error, refetch } = useViolations(scene.source, usePainted(true));
  const words = useViolationWords(scene);
  const { select } = usePlanningAddress();
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useProblemsFocus(list);
  const { plan, violations } = scene;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (violations.length === 0) return null;
  return (
    <InspectorSection title={t('problem.count', { count: violations.length })}>
      <ul ref={list} tabIndex={-1} className={styles['list']} data-testid="planning:problems">
        {violations.slice(0, showsAll ? undefined : SHOWN).map((violation) => {
          const target = violationTarget(plan, violation);
          const content = (
            <>
              <ViolationWord code={violation.code} />
              <small>{words.place(violation)}</small>
            </>
          );
          return (
            <li key={JSON.stringify(violation)}>
              {target === null ? (
                content
              ) : (
                <button type="button" onClick={() => select(target)}>
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {violations.length > SHOWN && !showsAll ? (
        <Button tone="link" onClick={() => setShowsAll(true)}>
          {t('problem.all', { count: violations.length })}
        </Button>
      ) : null}
    </InspectorSection>
  );
}
