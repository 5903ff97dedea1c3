import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { Slider } from 'antd';
import { RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RuleField, ruleLimits, shownRule, typedRule } from './rule-model.ts';
import styles from './setup.module.css';

interface RuleNumberProps {
  readonly field: RuleField;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/**
 * A rule as a field with its unit and what it means, a weight also as a slider. What cannot be is said at once and not
 * taken over; what is not the default is marked and can be set back.
 */
export function RuleNumber({ field, value, onChange }: RuleNumberProps) {
  const { t } = useTranslation('planning');
  const hintId = useId();
  const nameId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const { name, unit } = field;
  const { min, max, step } = ruleLimits(field);
  const isWrong = draft !== null && typedRule(field, draft) === null;
  const standard = DEFAULT_PLANNING_RULES[name];
  return (
    <div className={styles['rule']} data-changed={value !== standard}>
      <label>
        <span id={nameId}>{t(`rules.${name}`)}</span>
        <input
          type="number"
          className={styles['input']}
          min={min}
          max={max}
          step={step}
          value={draft ?? shownRule(field, value)}
          aria-invalid={isWrong}
          aria-describedby={hintId}
          onChange={(event) => {
            setDraft(event.target.value);
            const typed = typedRule(field, event.target.value);
            if (typed !== null) onChange(typed);
          }}
          onBlur={() => setDraft(null)}
          data-testid={`planning:rule.${name}`}
        />
        <span className={styles['unit']}>{t(`rules.unit.${unit}`)}</span>
      </label>
      {field.slider === undefined ? null : (
        <Slider
          className={styles['slider'] ?? ''}
          min={min}
          max={Math.max(field.slider, shownRule(field, value))}
          step={step}
          value={shownRule(field, value)}
          tooltip={{ open: false }}
          ariaLabelledByForHandle={nameId}
          onChange={(shown) => {
            setDraft(null);
            const typed = typedRule(field, String(shown));
            if (typed !== null) onChange(typed);
          }}
        />
      )}
      <p id={hintId} data-wrong={isWrong}>
        {isWrong ? t('rules.limits', { min, max }) : t(`rules.hint.${name}`)}
        {value === standard || isWrong
          ? ''
          : ` ${t('rules.standard', { value: shownRule(field, standard) })}`}
      </p>
      {value === standard ? null : (
        <button
          type="button"
          className={styles['back']}
          title={t('rules.resetOne')}
          aria-label={t('rules.resetOneOf', { name: t(`rules.${name}`) })}
          onClick={() => onChange(standard)}
          data-testid={`planning:rule.${name}.reset`}
        >
          <RotateCcw size={12} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
