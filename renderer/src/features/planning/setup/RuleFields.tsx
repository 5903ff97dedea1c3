import { WEIGHT_RULES } from '@domain/planning/profiles.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { useTranslation } from 'react-i18next';
import { DemandRules } from './DemandRules.tsx';
import { RuleNumber } from './RuleNumber.tsx';
import { changedRules, RULE_GROUPS, withoutRules } from './rule-model.ts';
import styles from './setup.module.css';
import { changeSetup, type RuleChanges, useSetupStore } from './setup-store.ts';
import { parseTimeOfDay } from './time-of-day.ts';

const isWeight: ReadonlySet<string> = new Set(WEIGHT_RULES);

/** Rules that every plan keeps, folded away because the defaults are right for most plans. */
export function RuleFields() {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const changes = useSetupStore((state) => state.rules);
  const rules = { ...DEFAULT_PLANNING_RULES, ...changes };
  const change = (next: RuleChanges) =>
    changeSetup({ rules: changedRules(changes, next, DEFAULT_PLANNING_RULES) });
  const ruleChanges = Object.keys(changes).filter((name) => !isWeight.has(name));
  const reset = (
    <Button
      tone="link"
      onClick={() => changeSetup({ rules: withoutRules(changes, ruleChanges) })}
      testId="planning:rules.reset"
    >
      {t('rules.reset')}
    </Button>
  );
  const time = (name: 'earliestDeparture_s' | 'latestReturn_s') => (
    <div className={styles['rule']}>
      <label>
        <span>{t(`rules.${name}`)}</span>
        <input
          type="time"
          className={styles['input']}
          value={format.time(rules[name])}
          onChange={(event) => {
            const value = parseTimeOfDay(event.target.value);
            if (value !== null) change({ [name]: value });
          }}
        />
      </label>
    </div>
  );
  return (
    <details className={form['rules']} data-testid="planning:rules">
      <summary>
        {t('rules.title')}
        <small>
          {t('rules.sum', {
            from: format.time(rules.earliestDeparture_s),
            to: format.time(rules.latestReturn_s),
            visits: rules.maxVisitsPerDay,
            nights: rules.maxNights,
          })}
        </small>
      </summary>
      {ruleChanges.length > 0 ? (
        <p className={form['changed']}>
          {t('rules.changed', { count: ruleChanges.length })} {reset}
        </p>
      ) : null}
      <DemandRules rules={rules} onChange={change} />
      {RULE_GROUPS.map((group) => (
        <fieldset key={group.id} className={form['ruleGroup']}>
          <legend>{t(`rules.group.${group.id}`)}</legend>
          {group.id === 'day' ? (
            <>
              {time('earliestDeparture_s')}
              {time('latestReturn_s')}
            </>
          ) : null}
          {group.fields.map((field) => (
            <RuleNumber
              key={field.name}
              field={field}
              value={rules[field.name]}
              onChange={(value) => change({ [field.name]: value })}
            />
          ))}
          {group.id === 'driving' ? (
            <>
              <label className={styles['check']}>
                <input
                  type="checkbox"
                  checked={rules.daylightOnly}
                  onChange={(event) => change({ daylightOnly: event.target.checked })}
                />
                {t('rules.daylightOnly')}
              </label>
              <p className={form['note']}>
                {t('rules.law', {
                  continuous: format.duration(rules.continuousDriving_s),
                  rest: format.duration(rules.rest_s),
                })}
              </p>
            </>
          ) : null}
        </fieldset>
      ))}
    </details>
  );
}
