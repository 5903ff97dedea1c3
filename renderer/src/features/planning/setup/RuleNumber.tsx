import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { RuleField as NumberField } from '@renderer/ui/RuleField.tsx';
import { useTranslation } from 'react-i18next';
import { type RuleField, ruleLimits, shownRule, typedRule } from './rule-model.ts';

interface RuleNumberProps {
  readonly field: RuleField;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A rule of planning in the unit of its field. */
export function RuleNumber({ field, value, onChange }: RuleNumberProps) {
  const { t } = useTranslation('planning');
  const { name, unit, slider } = field;
  const limits = ruleLimits(field);
  const standard = shownRule(field, DEFAULT_PLANNING_RULES[name]);
  const stored = (shown: number) => typedRule(field, String(shown));
  return (
    <NumberField
      name={t(`rules.${name}`)}
      unit={t(`rules.unit.${unit}`)}
      hint={t(`rules.hint.${name}`)}
      value={shownRule(field, value)}
      standard={standard}
      {...limits}
      slider={slider}
      isPossible={(shown) => stored(shown) !== null}
      onChange={(shown) => onChange(stored(shown) ?? value)}
      words={{
        limits: t('rules.limits', { min: limits.min, max: limits.max }),
        standard: t('rules.standard', { value: standard }),
        reset: t('rules.resetOne'),
        resetOf: t('rules.resetOneOf', { name: t(`rules.${name}`) }),
      }}
      testId={`planning:rule.${name}`}
    />
  );
}
