import { DEFAULT_STAY_RULES } from '@domain/stay/stay-rules.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { RuleField } from '@renderer/ui/RuleField.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { useTranslation } from 'react-i18next';
import { changedStayRules, isPossibleRule, RULE_GROUPS, type RuleSpec, ruleLimits } from './rule-model.ts';
import styles from './setup.module.css';
import { changeStaySetup, useStaySetupStore } from './setup-store.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What every plan keeps, and what counts how much: folded away because the defaults are right for most plans. */
export function RuleFields() {
  const { t } = useTranslation('staySetup');
  const format = useFormat();
  const changes = useStaySetupStore((state) => state.rules);
  const rules = { ...DEFAULT_STAY_RULES, ...changes };
  const parts = [
    { id: 'rules', groups: RULE_GROUPS.filter(({ isWeights }) => !isWeights) },
    { id: 'weights', groups: RULE_GROUPS.filter(({ isWeights }) => isWeights) },
  ] as const;
  const changedIn = (groups: typeof RULE_GROUPS) =>
    groups.flatMap(({ fields }) => fields).filter(({ name }) => changes[name] !== undefined);
  const toggleDay = (day: number) => {
    const weekdays = WEEKDAYS.filter((each) => rules.weekdays.includes(each) !== (each === day));
    if (weekdays.length > 0) changeStaySetup({ rules: changedStayRules(changes, { weekdays }) });
  };
  return parts.map(({ id, groups }) => {
    const changed = changedIn(groups);
    return (
      <details key={id} className={form['rules']} data-testid={`stays:setup.${id}`}>
        <summary>
          {t(`${id}.title`)}
          <small>
            {changed.length > 0
              ? t('rules.changed', { count: changed.length })
              : id === 'rules'
                ? t('rules.sum', { install: rules.install_d, min: rules.minOpen_d, max: rules.maxOpen_d })
                : t('weights.sum')}
          </small>
        </summary>
        {changed.length > 0 ? (
          <p className={form['changed']}>
            <Button
              tone="link"
              onClick={() => {
                const names = new Set<string>(changed.map(({ name }) => name));
                changeStaySetup({
                  rules: Object.fromEntries(Object.entries(changes).filter(([name]) => !names.has(name))),
                });
              }}
              testId={`stays:setup.${id}.reset`}
            >
              {t('rules.reset')}
            </Button>
          </p>
        ) : null}
        {groups.map((group) => (
          <fieldset key={group.id} className={form['ruleGroup']}>
            <legend>{t(`rules.group.${group.id}`)}</legend>
            {group.fields.map((field) => (
              <Rule
                key={field.name}
                field={field}
                value={rules[field.name]}
                onChange={(value) =>
                  changeStaySetup({ rules: changedStayRules(changes, { [field.name]: value }) })
                }
              />
            ))}
            {group.id === 'lengths' ? (
              <div
                className={`${form['quick']} ${styles['weekdays']}`}
                role="group"
                aria-label={t('rules.weekdays')}
              >
                <span>{t('rules.weekdays')}</span>
                {WEEKDAYS.map((day) => (
                  <button
                    key={day}
                    type="button"
                    aria-pressed={rules.weekdays.includes(day)}
                    onClick={() => toggleDay(day)}
                  >
                    {format.weekday(day)}
                  </button>
                ))}
              </div>
            ) : null}
          </fieldset>
        ))}
      </details>
    );
  });
}

interface RuleProps {
  readonly field: RuleSpec;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Rule({ field: { name, unit, slider }, value, onChange }: RuleProps) {
  const { t } = useTranslation('staySetup');
  const limits = ruleLimits(name);
  return (
    <RuleField
      name={t(`rules.${name}`)}
      unit={t(`unit.${unit}`)}
      hint={t(`rules.hint.${name}`)}
      value={value}
      standard={DEFAULT_STAY_RULES[name]}
      {...limits}
      slider={slider}
      isPossible={(typed) => isPossibleRule(name, typed)}
      onChange={onChange}
      words={{
        limits: t('rules.limits', { min: limits.min, max: limits.max }),
        standard: t('rules.standard', { value: DEFAULT_STAY_RULES[name] }),
        reset: t('rules.resetOne'),
        resetOf: t('rules.resetOneOf', { name: t(`rules.${name}`) }),
      }}
      testId={`stays:rule.${name}`}
    />
  );
}
