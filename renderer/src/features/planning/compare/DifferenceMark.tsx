import { ArrowLeftRight, Clock, Diff, Equal } from 'lucide-react';
import type { CompareScene, Pair } from './compare-scene.ts';
import styles from './compare.module.css';
import { useDifferenceWords } from './difference-words.ts';

const ICONS = { moved: ArrowLeftRight, retimed: Clock, left: Diff, right: Diff, same: Equal } as const;

interface DifferenceMarkProps {
  readonly kind: Pair['difference'];
  readonly plans: CompareScene['plans'];
}

/** How a visit differs: the sign that bars of the board have, and a word. */
export function DifferenceMark({ kind, plans }: DifferenceMarkProps) {
  const words = useDifferenceWords(plans);
  const Icon = ICONS[kind];
  return (
    <span className={styles['mark']} data-kind={kind}>
      <Icon size={11} strokeWidth={2.4} aria-hidden="true" /> {words(kind)}
    </span>
  );
}
