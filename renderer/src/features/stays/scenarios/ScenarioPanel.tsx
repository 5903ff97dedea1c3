import type { StayScenarioInput } from '@contract/stay-planning.ts';
import { api } from '@renderer/lib/client.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { stayReplanRequest } from '../replan/replan-stays.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { SCENARIO_KINDS, type ScenarioDraft, scenariosOf, USUAL_SCENARIOS } from './scenarios.ts';
import styles from './scenarios.module.css';

/** What if there were one more set, shorter stays, one more crew: chosen here, worked out one after the other. */
export function ScenarioPanel({ scene: { plan } }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const queryClient = useQueryClient();
  const { select, change } = useStaysAddress();
  const [draft, setDraft] = useState<ScenarioDraft>(USUAL_SCENARIOS);
  const start = useCommand(api.stayPlanning.compareScenarios);
  // How long a round of an exchange is open is agreed, not planned.
  const kinds = SCENARIO_KINDS.filter((kind) => plan.kind === 'relay' || kind !== 'open-days');
  const scenarios: readonly StayScenarioInput[] = scenariosOf(draft, kinds);
  const run = () => {
    const { basePlanId: _, ...request } = stayReplanRequest(plan);
    start.mutate(
      { request, scenarios: [...scenarios] },
      {
        onSuccess: () => {
          change({ plan: undefined, result: true, back: plan.id ?? undefined, panel: undefined });
          void queryClient.invalidateQueries({ queryKey: queryKeys.stayCurrent() });
        },
      },
    );
  };
  return (
    <Inspector
      testId="stays:scenarios"
      title={t('scenarios.title')}
      subtitle={t('scenarios.subtitle')}
      onClose={() => select({})}
      foot={
        <Button
          tone="primary"
          onClick={run}
          isBusy={start.isPending}
          isDisabled={scenarios.length < 2}
          testId="stays:scenarios.start"
        >
          {t('scenarios.start', { count: scenarios.length })}
        </Button>
      }
    >
      <InspectorSection>
        <p className={styles['quiet']}>{t('scenarios.hint')}</p>
        <ul className={styles['choices']}>
          {kinds.map((kind) => {
            const { isOn, amount } = draft[kind];
            return (
              <li key={kind}>
                <label>
                  <input
                    type="checkbox"
                    checked={isOn}
                    onChange={({ target }) =>
                      setDraft({ ...draft, [kind]: { amount, isOn: target.checked } })
                    }
                    data-testid={`stays:scenario.${kind}`}
                  />
                  {t(`scenarios.choice.${kind}`)}
                </label>
                <InputNumber
                  aria-label={t(`scenarios.amount.${kind}`)}
                  min={1}
                  max={kind === 'open-days' ? 366 : 20}
                  precision={0}
                  value={amount}
                  suffix={t(`scenarios.unit.${kind}`)}
                  disabled={!isOn}
                  onChange={(value) =>
                    value !== null && setDraft({ ...draft, [kind]: { isOn, amount: value } })
                  }
                />
              </li>
            );
          })}
        </ul>
        {start.error ? <ErrorNotice error={start.error} /> : null}
      </InspectorSection>
    </Inspector>
  );
}
