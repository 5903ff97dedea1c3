import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useTranslation } from 'react-i18next';
import styles from './run.module.css';
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
  const done = scenario === null ? within : (scenario.index + within) / scenario.count;
  const isEnding = cancel.isPending || cancel.isSuccess;
  const stop = () => cancel.mutate({ jobId });
  usePageCommands(isEnding ? [] : [{ id: 'plan-cancel', label: t('run.cancel'), choose: stop }]);
  return (
    <section className={styles['run']} aria-label={t('run.title')} data-testid="stays:run">
      <header>
        <h1>{t('run.title')}</h1>
        <p>
          {scenario === null
            ? t('run.hint')
            : t('run.scenario', { number: scenario.index + 1, count: scenario.count })}
        </p>
      </header>
      <div
        className={styles['bar']}
        role="progressbar"
        aria-label={t('run.title')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
      >
        <i style={{ width: `${done * 100}%` }} />
      </div>
      <dl className={styles['figures']} aria-live="off">
        <div>
          <dt>{t('run.hosted')}</dt>
          <dd data-testid="stays:run.hosted">
            {format.count(latest?.hostedCounties)}
            <small>/{format.count(latest?.totalCounties)}</small>
          </dd>
        </div>
        <div>
          <dt>{t('run.points')}</dt>
          <dd>
            {format.count(latest?.points)} <small>{t('unit.points')}</small>
          </dd>
        </div>
        <div>
          <dt>{t('run.iteration')}</dt>
          <dd>
            {format.count(latest?.iteration)}
            <small>/{format.count(latest?.iterationLimit)}</small>
          </dd>
        </div>
        <div>
          <dt>{t('run.elapsed')}</dt>
          <dd>
            {latest ? format.decimal(latest.elapsed_ms / 1_000, 1) : '-'} <small>{t('unit.seconds')}</small>
          </dd>
        </div>
      </dl>
      {cancel.error ? <ErrorNotice error={cancel.error} /> : null}
      <footer>
        <Button onClick={stop} isDisabled={isEnding} testId="stays:run.cancel">
          {t('run.cancel')}
        </Button>
        <span>{t('run.cancelHint')}</span>
      </footer>
    </section>
  );
}
