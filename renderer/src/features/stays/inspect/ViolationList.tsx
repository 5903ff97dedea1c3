import type { StayViolationView } from '@contract/stay-plans.ts';
import { TriangleAlert } from 'lucide-react';
import type { StayWords } from '../use-stay-words.ts';
import styles from './inspect.module.css';

interface ViolationListProps {
  readonly violations: readonly StayViolationView[];
  readonly words: StayWords;
  /** Whom each is about, where that is not plain from the place; a click on it selects that. */
  readonly aboutOf?: (
    violation: StayViolationView,
  ) => { readonly name: string; readonly onOpen: () => void } | null;
}

/** Broken rules: what, where and when, and what to do. */
export function ViolationList({ violations, words, aboutOf }: ViolationListProps) {
  return (
    <ul className={styles['violations']} data-testid="stays:violations">
      {violations.map((violation) => {
        const about = aboutOf?.(violation) ?? null;
        return (
          <li key={JSON.stringify(violation)}>
            <TriangleAlert size={13} aria-hidden="true" />
            <span>
              {about ? (
                <button type="button" onClick={about.onOpen}>
                  {about.name}
                </button>
              ) : null}
              <b>{words.violation(violation)}</b>
              <small>{words.violationAdvice(violation)}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
