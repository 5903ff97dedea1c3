import { Lock, LockOpen } from 'lucide-react';
import styles from './LockButton.module.css';

interface LockButtonProps {
  /** `mixed` when only a part of what it stands for is locked. */
  readonly state: boolean | 'mixed';
  /** Shown. */
  readonly words: string;
  /** Spoken in place of the words shown. */
  readonly label?: string;
  /** What a click does. */
  readonly title: string;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly testId: string;
}

/** A switch that keeps something as it is in the next run. */
export function LockButton({ state, words, label, title, keys, onClick, testId }: LockButtonProps) {
  const Icon = state === true ? Lock : LockOpen;
  return (
    <button
      type="button"
      className={styles['lock']}
      aria-pressed={state}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={title}
      onClick={onClick}
      data-testid={testId}
    >
      <Icon size={10} strokeWidth={state === true ? 2.6 : 1.8} aria-hidden="true" />
      {words}
    </button>
  );
}
