import type { SolveProgressEvent } from '@contract/planning.ts';
import { queries } from '@renderer/lib/queries.ts';
import type { Format } from '@renderer/lib/format.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { type RunFigure, RunPanel } from '@renderer/ui/RunPanel.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { curvePoints, pointsWithPlan, shareDone } from './progress-curve.ts';
import { RunControls } from './RunControls.tsx';
import styles from './run.module.css';
import { useRunStore } from './run-store.ts';

const CURVE = { width: 480, height: 96 };

/** A run under way: figures, a curve, and a way out that keeps the best so far. */
export function RunView({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const run = useRunStore();
  const { data: current } = useQuery(queries.planningCurrent());
  const isPaused = current?.jobId === jobId && current.isPaused;
  const points = run.jobId === jobId ? run.points : [];
  const latest = points.at(-1);
  const plotted = pointsWithPlan(points);
  return (
    <RunPanel
      title={t(isPaused ? 'run.pausedTitle' : 'run.title')}
      hint={t(isPaused ? 'run.pauseHint' : 'run.hint')}
      done={latest ? shareDone(latest.iteration, latest.iterationLimit) : 0}
      figures={figuresOf(latest, t, format)}
      note={
        latest ? (
          <span data-testid="planning:run.machine">
            {t('run.machine', {
              searches: latest.searches,
              threads: latest.threads,
              points: format.count(latest.unservedPoints),
            })}
          </span>
        ) : (
          t('run.preparing')
        )
      }
      testId="planning:run"
    >
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
    </RunPanel>
  );
}

/** Where the run stands. */
function figuresOf(
  latest: SolveProgressEvent | undefined,
  t: TFunction<'planning'>,
  format: Format,
): readonly RunFigure[] {
  return [
    {
      key: 'served',
      label: t('run.served'),
      value: format.count(latest?.servedVisits),
      small: `/${format.count(latest?.totalVisits)}`,
      testId: 'planning:run.served',
    },
    {
      key: 'length',
      label: (
        <>
          {t('run.length')} <EstimateMark />
        </>
      ),
      value: format.kmNumber(latest?.length_m),
      small: ' km',
    },
    {
      key: 'iteration',
      label: t('run.iteration'),
      value: format.count(latest?.iteration),
      small: `/${format.count(latest?.iterationLimit)}`,
    },
    {
      key: 'elapsed',
      label: t('run.elapsed'),
      value: latest ? format.decimal(latest.elapsed_ms / 1_000, 1) : '-',
      small: ` ${t('unit.seconds')}`,
    },
  ];
}
