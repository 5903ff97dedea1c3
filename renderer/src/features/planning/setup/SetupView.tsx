import type { ErrorReply } from '@contract/error-reply.ts';
import { api } from '@renderer/lib/client.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { TopBarEnd } from '@renderer/ui/Slots.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { CaravanChoice } from './CaravanChoice.tsx';
import { FaultList } from './FaultList.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { ProfileChoice } from './ProfileChoice.tsx';
import { RequestChoice } from './RequestChoice.tsx';
import { RuleFields } from './RuleFields.tsx';
import { SiteChoice } from './SiteChoice.tsx';
import { setupFaults } from './setup-faults.ts';
import { changeSetup, useSetupStore } from './setup-store.ts';
import { OPEN_FILTER } from './site-filter.ts';
import { type Setup, useSetup } from './use-setup.ts';
import { WeightFields } from './WeightFields.tsx';

interface SetupViewProps {
  /** Why the last run came to nothing. */
  readonly runError: ErrorReply | null;
  /** Goes back to what was shown before; absent when there is nothing. */
  readonly onClose: (() => void) | undefined;
}

/** The first step: when, with which caravans, to which sites, by which rules. */
export function SetupView({ runError, onClose }: SetupViewProps) {
  const { setup, error } = useSetup();
  if (error) {
    return (
      <div className={form['alone']}>
        <ErrorNotice error={error} />
      </div>
    );
  }
  if (!setup) {
    return (
      <div className={form['alone']}>
        <Skeleton lines={8} />
      </div>
    );
  }
  return <SetupForm setup={setup} runError={runError} onClose={onClose} />;
}

function SetupForm({ setup, runError, onClose }: SetupViewProps & { readonly setup: Setup }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { search, change } = usePlanningAddress();
  const queryClient = useQueryClient();
  const start = useCommand(api.planning.start);
  const rules = useSetupStore((state) => state.rules);
  const [wasTried, setTried] = useState(false);
  const faults = setupFaults({
    period: setup.period,
    caravanCount: setup.caravanIds.size,
    siteCount: setup.siteIds.size,
    days: setup.days,
  });

  // Another page may hand over counties; they are chosen once, then the address forgets them.
  const handedOver = search.counties;
  useEffect(() => {
    if (handedOver === undefined) return;
    const chosen = setup.sites.filter((site) => handedOver.includes(site.countyCode)).map((site) => site.id);
    const [only, ...others] = handedOver;
    const countyCode = only !== undefined && others.length === 0 ? only : null;
    changeSetup({ siteIds: new Set(chosen), filter: { ...OPEN_FILTER, countyCode } });
    change({ counties: undefined, setup: true });
  }, [handedOver, setup.sites, change]);
  const handedSites = search.sites;
  useEffect(() => {
    if (handedSites === undefined) return;
    changeSetup({ siteIds: new Set(handedSites), filter: OPEN_FILTER });
    change({ sites: undefined, setup: true });
  }, [handedSites, change]);

  const run = () => {
    setTried(true);
    if (faults.length > 0) return;
    const request = {
      periodStart: setup.period.start,
      periodEnd: setup.period.end,
      caravanIds: [...setup.caravanIds],
      siteIds: [...setup.siteIds],
      ...(Object.keys(rules).length > 0 ? { rules } : {}),
    };
    start.mutate(request, {
      onSuccess: () => {
        change({ plan: undefined, setup: undefined, counties: undefined });
        void queryClient.invalidateQueries({ queryKey: queryKeys.planningCurrent() });
      },
    });
  };

  usePageCommands([{ id: 'plan-run', label: t('setup.start'), choose: run }]);

  const runButton = (
    <Button
      tone="primary"
      icon={<Play size={13} aria-hidden="true" />}
      onClick={run}
      isBusy={start.isPending}
      testId="planning:setup.start"
    >
      {t('setup.start')}
    </Button>
  );
  return (
    <div className={form['setup']} data-testid="planning:setup">
      <TopBarEnd>
        {onClose ? <Button onClick={onClose}>{t('setup.back')}</Button> : null}
        {runButton}
      </TopBarEnd>
      <div className={form['side']}>
        <h1 className={form['title']}>{t('setup.title')}</h1>
        {runError ? <ErrorNotice error={Object.assign(new Error(runError.code), runError)} /> : null}
        {start.error ? <ErrorNotice error={start.error} /> : null}
        {wasTried ? <FaultList codes={faults} /> : null}
        <PeriodChoice setup={setup} />
        <CaravanChoice setup={setup} />
        <RequestChoice setup={setup} />
        <ProfileChoice />
        <WeightFields />
        <RuleFields />
        <p className={form['sum']} data-testid="planning:setup.sum">
          {t('setup.sum', {
            period: format.period(setup.period.start, setup.period.end),
            caravans: setup.caravanIds.size,
            sites: format.count(setup.siteIds.size),
          })}
        </p>
      </div>
      <SiteChoice setup={setup} />
    </div>
  );
}
