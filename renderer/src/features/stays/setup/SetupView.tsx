import type { ErrorReply } from '@contract/error-reply.ts';
import { CallError } from '@contract/define.ts';
import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { TopBarEnd } from '@renderer/ui/Slots.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStaysAddress } from '../use-stays-address.ts';
import { CountyChoice } from './CountyChoice.tsx';
import { ExchangeFields } from './ExchangeFields.tsx';
import { FaultsAt } from './FaultsAt.tsx';
import { ForbiddenPairs } from './ForbiddenPairs.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { PinList } from './PinList.tsx';
import { RuleFields } from './RuleFields.tsx';
import { SetChoice } from './SetChoice.tsx';
import styles from './setup.module.css';
import { faultCodes, namedParams, placeOfFault } from './setup-faults.ts';
import { periodFault, setupRequest } from './setup-request.ts';
import { changeStaySetup, useStaySetupStore } from './setup-store.ts';
import { type StaySetup, useStaySetup } from './use-stay-setup.ts';

interface SetupViewProps {
  /** Why the last run came to nothing. */
  readonly runError: ErrorReply | null;
}

/** The first step: relay or exchange, when, which sets, which counties, what is fixed, by which rules. */
export function SetupView({ runError }: SetupViewProps) {
  const { setup, error } = useStaySetup();
  if (setup) return <SetupForm setup={setup} runError={runError} />;
  return (
    <div className={form['alone']}>{error ? <ErrorNotice error={error} /> : <Skeleton lines={8} />}</div>
  );
}

function SetupForm({ setup, runError }: SetupViewProps & { readonly setup: StaySetup }) {
  const { t } = useTranslation('staySetup');
  const format = useFormat();
  const { change } = useStaysAddress();
  const queryClient = useQueryClient();
  const start = useCommand(api.stayPlanning.start);
  const state = useStaySetupStore();
  const run = () =>
    start.mutate(setupRequest(setup, state), {
      onSuccess: () => {
        change({ setup: undefined, plan: undefined, with: undefined, back: undefined, result: true });
        void queryClient.invalidateQueries({ queryKey: queryKeys.stayCurrent() });
      },
    });
  const canRun = periodFault(setup.period) === null;
  usePageCommands(canRun ? [{ id: 'plan-run', label: t('start'), choose: run }] : []);
  const refusal = start.error ?? (runError ? new CallError('stayPlanning', runError) : null);
  const error = refusal ? withNames(refusal, setup) : null;
  // One that belongs to no part of the set-up is told in full.
  const isPlain = faultCodes(error).every((code) => placeOfFault(code) === 'elsewhere');
  return (
    <div className={`${form['setup']} ${styles['wide']}`} data-testid="stays:setup">
      <TopBarEnd>
        <Button onClick={() => change({ setup: undefined })}>{t('back')}</Button>
        <Button
          tone="primary"
          icon={<Play size={13} aria-hidden="true" />}
          onClick={run}
          isDisabled={!canRun}
          isBusy={start.isPending}
          testId="stays:setup.start"
        >
          {t('start')}
        </Button>
      </TopBarEnd>
      <div className={form['side']}>
        <h1 className={form['title']}>{t('title')}</h1>
        {error && isPlain ? <ErrorNotice error={error} onDismiss={start.reset} /> : null}
        {isPlain ? null : <FaultsAt place="elsewhere" error={error} />}
        <fieldset className={form['part']}>
          <legend>{t('kind.label')}</legend>
          <Segmented
            label={t('kind.label')}
            value={state.kind}
            options={[
              { value: 'relay', label: t('kind.relay') },
              { value: 'exchange', label: t('kind.exchange') },
            ]}
            onChange={(kind) => changeStaySetup({ kind })}
          />
          <p className={form['note']}>{t(`kind.hint.${state.kind}`)}</p>
        </fieldset>
        <PeriodChoice setup={setup} faults={<FaultsAt place="period" error={error} />} />
        <SetChoice setup={setup} faults={<FaultsAt place="sets" error={error} />} />
        {state.kind === 'exchange' ? (
          <ExchangeFields setup={setup} faults={<FaultsAt place="exchange" error={error} />} />
        ) : null}
        {state.kind === 'relay' ? (
          <PinList setup={setup} faults={<FaultsAt place="pins" error={error} />} />
        ) : null}
        <ForbiddenPairs setup={setup} />
        <RuleFields />
        <FaultsAt place="rules" error={error} />
        <p className={form['sum']} data-testid="stays:setup.sum">
          {t('sum', {
            period: format.isoPeriod(setup.period.start, setup.period.end),
            sets: setup.setIds.size,
            counties: setup.countyCodes.size,
          })}
        </p>
      </div>
      <CountyChoice setup={setup} faults={<FaultsAt place="counties" error={error} />} />
    </div>
  );
}

/** The refusal with names that the window knows: what is not in a run is refused by its code. */
function withNames({ code, params, ref }: CallError, { counties, sets }: StaySetup): CallError {
  const names = new Map([
    ...counties.map((county) => [county.code, county.name] as const),
    ...sets.map(({ id, name }) => [id, name] as const),
  ]);
  return new CallError('stayPlanning', { code, ref, params: namedParams(params, (id) => names.get(id)) });
}
