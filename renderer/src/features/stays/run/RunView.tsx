import type { StayProgressEvent } from '@contract/stay-planning.ts';
import { api } from '@renderer/lib/client.ts';
import type { Format } from '@renderer/lib/format.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { type RunFigure, RunPanel } from '@renderer/ui/RunPanel.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStayRunStore } from './run-store.ts';

/** A run under way: how far it is, what it has so far, and a way out that keeps the best so far. */
export function RunView({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('staySetup');
  const format = useFormat();
  const run = useStayRunStore();
  const cancel = useCommand(api.stayPlanning.cancel);
  const latest = run.jobId === jobId ? run.latest : null;
  const scenario = latest?.scenario ?? null;
  const within = latest ? Math.min(1, latest.iteration / Math.max(1, latest.iterationLimit)) : 0;
  const isEnding = cancel.isPending || cancel.isSuccess;
  const stop = () => cancel.mutate({ jobId });
  usePageCommands(isEnding ? [] : [{ id: 'plan-cancel', label: t('run.cancel'), choose: stop }]);
  return (
    <RunPanel
      title={t('run.title')}
      hint={
        scenario === null
          ? t('run.hint')
          : t('run.scenario', { number: scenario.index + 1, count: scenario.count })
      }
      done={scenario === null ? within : (scenario.index + within) / scenario.count}
      figures={latest ? figuresOf(latest, t, format) : []}
      testId="stays:run"
    >
      {cancel.error ? <ErrorNotice error={cancel.error} /> : null}
      <footer>
        <Button onClick={stop} isDisabled={isEnding} testId="stays:run.cancel">
          {t('run.cancel')}
        </Button>
        <span>{t('run.cancelHint')}</span>
      </footer>
    </RunPanel>
  );
}

/** Where the run stands: what a relay counts, or an exchange. */
function figuresOf(
  latest: StayProgressEvent,
  t: TFunction<'staySetup'>,
  format: Format,
): readonly RunFigure[] {
  const { figures, iteration, iterationLimit, elapsed_ms } = latest;
  const elapsed: RunFigure = {
    key: 'elapsed',
    label: t('run.elapsed'),
    value: format.decimal(elapsed_ms / 1_000, 1),
    small: ` ${t('unit.seconds')}`,
  };
  if (figures.kind === 'exchange')
    return [
      {
        key: 'rounds',
        label: t('run.rounds'),
        value: format.count(figures.rounds),
        testId: 'stays:run.rounds',
      },
      {
        key: 'missed',
        label: t('run.missed'),
        value: format.count(figures.missed),
        testId: 'stays:run.missed',
      },
      {
        key: 'haul',
        label: (
          <>
            {t('run.haul')} <EstimateMark />
          </>
        ),
        value: format.kmNumber(figures.haul_m),
        small: ' km',
        testId: 'stays:run.haul',
      },
      elapsed,
    ];
  return [
    {
      key: 'hosted',
      label: t('run.hosted'),
      value: format.count(figures.hostedCounties),
      small: `/${format.count(figures.totalCounties)}`,
      testId: 'stays:run.hosted',
    },
    {
      key: 'points',
      label: t('run.points'),
      value: format.count(figures.points),
      small: ` ${t('unit.points')}`,
    },
    {
      key: 'iteration',
      label: t('run.iteration'),
      value: format.count(iteration),
      small: `/${format.count(iterationLimit)}`,
    },
    elapsed,
  ];
}
