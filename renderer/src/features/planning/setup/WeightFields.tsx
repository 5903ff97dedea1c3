import { WEIGHT_RULES } from '@domain/planning/profiles.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { useTranslation } from 'react-i18next';
import { RuleNumber } from './RuleNumber.tsx';
import { changedRules, WEIGHT_GROUPS, withoutRules } from './rule-model.ts';
import { changeSetup, useSetupStore } from './setup-store.ts';

/** What counts how much, goal by goal, beside what the last plan lost by it. */
export function WeightFields() {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { rules: changes, lost } = useSetupStore();
  const rules = { ...DEFAULT_PLANNING_RULES, ...changes };
  const changed = WEIGHT_RULES.filter((name) => changes[name] !== undefined);
  return (
    <details className={form['rules']} data-testid="planning:weights">
      <summary>
        {t('weights.title')}
        <small>
          {changed.length === 0 ? t('weights.sum') : t('rules.changed', { count: changed.length })}
        </small>
      </summary>
      <p className={form['changed']}>
        <span>{t('weights.hint')}</span>
        {changed.length === 0 ? null : (
          <Button
            tone="link"
            onClick={() => changeSetup({ rules: withoutRules(changes, changed), profile: 'balanced' })}
            testId="planning:weights.reset"
          >
            {t('rules.reset')}
          </Button>
        )}
      </p>
      {WEIGHT_GROUPS.map((group) => (
        <fieldset key={group.id} className={form['ruleGroup']}>
          <legend>
            {t(`weights.group.${group.id}`)}
            {lost === null ? null : (
              <small data-testid={`planning:weights.lost.${group.id}`}>
                {t('weights.lost', { points: format.count(lost[group.lost]) })}
              </small>
            )}
          </legend>
          {group.fields.map((field) => (
            <RuleNumber
              key={field.name}
              field={field}
              value={rules[field.name]}
              onChange={(value) =>
                changeSetup({ rules: changedRules(changes, { [field.name]: value }, DEFAULT_PLANNING_RULES) })
              }
            />
          ))}
        </fieldset>
      ))}
    </details>
  );
}
