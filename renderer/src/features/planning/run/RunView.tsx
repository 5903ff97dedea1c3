import type { SolveProgressEvent } from '@contract/planning.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { curvePoints, pointsWithPlan, shareDone } from './progress-curve.ts';
import { RunControls } from './RunControls.tsx';
import styles from './run.module.css';
import { useRunStore } from './run-store.ts';

const CURVE = { width: 480, height: 96 };

/** A run under way: figures, a curve, and a way out that keeps the best so far. */
export function RunView({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('planning');
  const run = useRunStore();
  const { data: current } = useQuery(queries.planningCurrent());
  const isPaused = current?.jobId === jobId && current.isPaused;
  const points = run.jobId === jobId ? run.points : [];
  const latest = points.at(-1);
  const plotted = pointsWithPlan(points);
  const done = latest ? shareDone(latest.iteration, latest.iterationLimit) : 0;
  return (
    <section className={styles['run']} aria-label={t('run.title')} data-testid="planning:run">
      <header>
        <h1 aria-live="polite">{t(isPaused ? 'run.pausedTitle' : 'run.title')}</h1>
        <p>{t(isPaused ? 'run.pauseHint' : 'run.hint')}</p>
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
      <RunFigures latest={latest} />
      <figure className={styles['curve']}>
        <svg
          viewBox={`0 -4 ${CURVE.width} ${CURVE.height + 8}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('run.curve')}
        >
          <path d={`M0 ${CURVE.height}H${CURVE.width}`} className={styles['axis']} />
          {plotted.length > 1 && latest ? (
            <>
              <polyline
                points={curvePoints(plotted, 'length_m', latest.iterationLimit, CURVE)}
                className={styles['lengthLine']}
              />
              <polyline
                points={curvePoints(plotted, 'servedVisits', latest.iterationLimit, CURVE)}
                className={styles['line']}
              />
            </>
          ) : null}
        </svg>
        <figcaption>
          <i className={styles['visitsKey']} aria-hidden="true" /> {t('run.served')}
          <i className={styles['lengthKey']} aria-hidden="true" /> {t('run.length')} (km)
        </figcaption>
      </figure>
      <RunControls jobId={jobId} isPaused={isPaused} />
    </section>
  );
}

/** Where the run stands, and how much of the computer works on it. */
function RunFigures({ latest }: { readonly latest: SolveProgressEvent | undefined }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <div>
      <dl className={styles['figures']} aria-live="off">
        <div>
          <dt>{t('run.served')}</dt>
          <dd data-testid="planning:run.served">
            {format.count(latest?.servedVisits)}
            <small>/{format.count(latest?.totalVisits)}</small>
          </dd>
        </div>
        <div>
          <dt>
            {t('run.length')} <EstimateMark />
          </dt>
          <dd>
            {format.kmNumber(latest?.length_m)} <small>km</small>
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
      {latest ? (
        <p className={styles['machine']} data-testid="planning:run.machine">
          {t('run.machine', {
            searches: latest.searches,
            threads: latest.threads,
            points: format.count(latest.unservedPoints),
          })}
        </p>
      ) : (
        <p className={styles['machine']}>{t('run.preparing')}</p>
      )}
    </div>
  );
}
