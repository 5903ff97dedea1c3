import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { SECONDS_PER_MINUTE } from '@domain/units.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { changeSetup, type RuleChanges, useSetupStore } from './setup-store.ts';
import { parseTimeOfDay } from './time-of-day.ts';

/** Rules of the day, folded away because the defaults are right for most plans. */
export function RuleFields() {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const changes = useSetupStore((state) => state.rules);
  const rules = { ...DEFAULT_PLANNING_RULES, ...changes };
  const change = (next: RuleChanges) => changeSetup({ rules: { ...changes, ...next } });
  const time = (name: 'earliestDeparture_s' | 'latestReturn_s') => (
    <label className={styles['rule']}>
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
  );
  const number = (
    name: 'maxVisitsPerDay' | 'legSlack_s' | 'priorityWeight' | 'monthWeight',
    limits: { readonly min: number; readonly max: number; readonly step?: number },
    factor = 1,
  ) => (
    <label className={styles['rule']} title={t(`rules.hint.${name}`)}>
      <span>{t(`rules.${name}`)}</span>
      <input
        type="number"
        className={styles['input']}
        {...limits}
        value={rules[name] / factor}
        onChange={(event) => {
          const value = event.target.valueAsNumber;
          if (Number.isInteger(value) && value >= limits.min && value <= limits.max)
            change({ [name]: value * factor });
        }}
      />
    </label>
  );
  return (
    <details className={styles['rules']}>
      <summary>
        {t('rules.title')}
        <small>
          {t('rules.sum', {
            from: format.time(rules.earliestDeparture_s),
            to: format.time(rules.latestReturn_s),
            visits: rules.maxVisitsPerDay,
          })}
        </small>
      </summary>
      {time('earliestDeparture_s')}
      {time('latestReturn_s')}
      {number('maxVisitsPerDay', { min: 1, max: 8 })}
      {number('legSlack_s', { min: 0, max: 120, step: 5 }, SECONDS_PER_MINUTE)}
      {number('priorityWeight', { min: 0, max: 1_000 })}
      {number('monthWeight', { min: 0, max: 1_000 })}
      <p className={styles['note']}>
        {t('rules.law', {
          continuous: format.duration(rules.continuousDriving_s),
          rest: format.duration(rules.rest_s),
          day: format.duration(rules.dailyDriving_s),
        })}
      </p>
      {Object.keys(changes).length > 0 ? (
        <Button tone="link" onClick={() => changeSetup({ rules: {} })}>
          {t('rules.reset')}
        </Button>
      ) : null}
    </details>
  );
}
