import { MARKET_DAY_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import form from '@renderer/ui/SetupForm.module.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';

interface DemandRulesProps {
  readonly rules: PlanningRules;
  readonly onChange: (changes: Partial<PlanningRules>) => void;
}

/** Whether accepted requests bind the plan, and what market days mean to it. */
export function DemandRules({ rules, onChange }: DemandRulesProps) {
  const { t } = useTranslation('planning');
  const [requestHint, marketHint] = [useId(), useId()];
  return (
    <fieldset className={form['ruleGroup']}>
      <legend>{t('rules.group.demand')}</legend>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={rules.requestsFirst}
          aria-describedby={requestHint}
          onChange={(event) => onChange({ requestsFirst: event.target.checked })}
          data-testid="planning:rule.requestsFirst"
        />
        {t('rules.requestsFirst')}
      </label>
      <p id={requestHint} className={form['note']}>
        {t('rules.hint.requestsFirst')}
      </p>
      <div className={styles['rule']}>
        <label>
          <span>{t('rules.marketDays')}</span>
          <select
            className={styles['input']}
            value={rules.marketDays}
            aria-describedby={marketHint}
            onChange={({ target }) => {
              const chosen = MARKET_DAY_RULES.find((rule) => rule === target.value);
              if (chosen) onChange({ marketDays: chosen });
            }}
            data-testid="planning:rule.marketDays"
          >
            {MARKET_DAY_RULES.map((rule) => (
              <option key={rule} value={rule}>
                {t(`rules.marketDay.${rule}`)}
              </option>
            ))}
          </select>
        </label>
        <p id={marketHint} className={form['note']}>
          {t('rules.hint.marketDays')}
        </p>
      </div>
    </fieldset>
  );
}
