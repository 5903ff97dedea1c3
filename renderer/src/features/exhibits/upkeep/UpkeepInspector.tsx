import type { SparePart, UpkeepRule } from '@contract/upkeep.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { SampleMark } from '../../../ui/Tag.tsx';
import styles from '../form.module.css';
import { FormField } from '../FormField.tsx';
import { DoneForm } from './DoneForm.tsx';

/** One rule: where it stands, entering what was done, and reserving days for it. */
export function UpkeepInspector({
  rule,
  parts,
  onClose,
}: {
  readonly rule: UpkeepRule;
  readonly parts: readonly SparePart[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('upkeep');
  const format = useFormat();
  const done = useQuery(queries.upkeepDone(rule.ruleId));
  const intervals = [
    rule.everyDays === null ? null : t('every.days', { n: rule.everyDays }),
    rule.everyShowDays === null ? null : t('every.showDays', { n: rule.everyShowDays }),
    rule.every_km === null ? null : t('every.km', { n: format.count(rule.every_km) }),
  ].filter((text) => text !== null);
  return (
    <Inspector
      title={rule.name}
      subtitle={rule.thing.name}
      marks={rule.isSample ? <SampleMark /> : null}
      onClose={onClose}
      testId="exhibits:upkeep.inspector"
    >
      <InspectorSection>
        <FactList
          facts={[
            { label: t('interval'), value: intervals.join(t('or')) },
            { label: t('column.dueOn'), value: format.isoDay(rule.dueOn) },
            { label: t('used'), value: t('usedSince', { days: rule.showDays, km: format.count(rule.km) }) },
            { label: t('since'), value: format.isoDay(rule.since) },
            { label: t('takes'), value: t('takesDays', { count: rule.takesDays }) },
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('plan')}>
        <PlanForm rule={rule} />
      </InspectorSection>
      <InspectorSection title={t('enterDone')}>
        <DoneForm ruleId={rule.ruleId} parts={parts} />
      </InspectorSection>
      <InspectorSection title={t('history')}>
        {done.data?.length === 0 ? <p className={styles['note']}>{t('neverDone')}</p> : null}
        <ul className={styles['lines']}>
          {done.data?.map(({ id, doneOn, doneBy, cost_yuan }) => (
            <li key={id}>
              <span className={styles['day']}>{doneOn}</span>
              <span>{doneBy}</span>
              <span className={styles['number']}>
                {cost_yuan === null ? '' : t('yuan', { amount: format.count(cost_yuan) })}
              </span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}

function PlanForm({ rule }: { readonly rule: UpkeepRule }) {
  const { t } = useTranslation('upkeep');
  const format = useFormat();
  const { data: status } = useQuery(queries.workspaceStatus());
  const [from, setFrom] = useState<string | null>(null);
  const plan = useCommand(api.upkeep.plan);
  const day = from ?? status?.businessDate ?? null;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (day) plan.mutate({ ruleId: rule.ruleId, from: day });
      }}
    >
      {rule.planned ? (
        <p className={styles['note']} data-testid="exhibits:upkeep.planned">
          {t('plannedFor', { days: format.period(rule.planned.start, rule.planned.end) })}
        </p>
      ) : null}
      {plan.error ? <ErrorNotice error={plan.error} /> : null}
      <div className={styles['pair']}>
        <FormField label={t('from')}>
          <DateField label={t('from')} value={day} onChange={setFrom} />
        </FormField>
        <Button isSubmit isBusy={plan.isPending} isDisabled={!day} testId="exhibits:upkeep.plan">
          {t('planIt')}
        </Button>
      </div>
    </form>
  );
}
