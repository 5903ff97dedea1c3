import { Slider } from 'antd';
import { RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import styles from './RuleField.module.css';

interface RuleFieldProps {
  readonly name: string;
  readonly unit: string;
  /** What it means. */
  readonly hint: string;
  /** In the unit of the field, as `value`, `standard`, `min`, `max` and `step`. */
  readonly value: number;
  readonly standard: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A slider up to here stands below the field; more can be typed. */
  readonly slider?: number | undefined;
  /** Whether a value can be; what cannot is said at once and not taken over. */
  readonly isPossible: (value: number) => boolean;
  readonly onChange: (value: number) => void;
  readonly words: {
    /** Between which limits it must be. */
    readonly limits: string;
    /** What it is when nobody changes it. */
    readonly standard: string;
    readonly reset: string;
    /** With the name of the rule, for screen readers. */
    readonly resetOf: string;
  };
  readonly testId: string;
}

/**
 * A rule as a field with its unit and what it means, a weight also as a slider. What is not the default is marked and can
 * be set back.
 */
export function RuleField(props: RuleFieldProps) {
  const { name, unit, hint, value, standard, min, max, step, slider, isPossible, onChange, words } = props;
  const hintId = useId();
  const nameId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const typedIn = (text: string) => {
    const typed = Number(text);
    return text.trim() !== '' && isPossible(typed) ? typed : null;
  };
  const isWrong = draft !== null && typedIn(draft) === null;
  const isChanged = value !== standard;
  return (
    <div className={styles['rule']} data-changed={isChanged}>
      <label>
        <span id={nameId}>{name}</span>
        <input
          type="number"
          className={styles['input']}
          min={min}
          max={max}
          step={step}
          value={draft ?? value}
          aria-invalid={isWrong}
          aria-describedby={hintId}
          onChange={(event) => {
            setDraft(event.target.value);
            const typed = typedIn(event.target.value);
            if (typed !== null) onChange(typed);
          }}
          onBlur={() => setDraft(null)}
          data-testid={props.testId}
        />
        <span className={styles['unit']}>{unit}</span>
      </label>
      {slider === undefined ? null : (
        <Slider
          className={styles['slider'] ?? ''}
          min={min}
          max={Math.max(slider, value)}
          step={step}
          value={value}
          tooltip={{ open: false }}
          ariaLabelledByForHandle={nameId}
          onChange={(shown) => {
            setDraft(null);
            if (isPossible(shown)) onChange(shown);
          }}
        />
      )}
      <p id={hintId} data-wrong={isWrong}>
        {isWrong ? words.limits : hint}
        {isChanged && !isWrong ? ` ${words.standard}` : ''}
      </p>
      {isChanged ? (
        <button
          type="button"
          className={styles['back']}
          title={words.reset}
          aria-label={words.resetOf}
          onClick={() => onChange(standard)}
          data-testid={`${props.testId}.reset`}
        >
          <RotateCcw size={12} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}
