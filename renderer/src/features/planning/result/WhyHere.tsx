import type { VisitExplanationView } from '@contract/planning.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sourceIds } from '../plan-source.ts';
import styles from './explain.module.css';
import { type PlacementRow, placementRows } from './placement-rows.ts';
import type { PlanScene } from './use-plan-scene.ts';

interface WhyHereProps {
  readonly scene: PlanScene;
  readonly stopId: string;
}

/** What a visit costs where it is, and what the next best place would cost. */
export function WhyHere({ scene, stopId }: WhyHereProps) {
  const { data, error, refetch } = useQuery(queries.explainVisit(sourceIds(scene.source), stopId));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return data ? <Placements scene={scene} explanation={data} /> : <Skeleton lines={3} />;
}

function Placements({
  scene,
  explanation,
}: {
  readonly scene: PlanScene;
  readonly explanation: VisitExplanationView;
}) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { value, nextBest, isCurrent } = explanation;
  const signed = (row: PlacementRow['figure'], amount: number | null) => {
    if (amount === null) return format.count(null);
    const words = (size: number) =>
      row === 'road'
        ? format.km(size)
        : row === 'drive'
          ? format.duration(size)
          : t('why.points', { points: format.count(size) });
    const text = words(Math.abs(amount));
    // What rounds to nothing has no sign.
    return text === words(0) ? text : `${amount > 0 ? '+' : '\u2212'}${text}`;
  };
  const caravan = scene.caravans.find((each) => each.id === nextBest?.caravanId);
  return (
    <div className={styles['why']}>
      <p>{t('why.value', { points: format.count(value) })}</p>
      <p>
        {nextBest === null
          ? t('why.noNext')
          : t('why.next', { date: format.day(nextBest.date), caravan: caravan?.name ?? '' })}
      </p>
      <table className={styles['figures']}>
        <thead>
          <tr>
            <th scope="col">{t('why.adds')}</th>
            <th scope="col">{t('why.here')}</th>
            {nextBest === null ? null : (
              <>
                <th scope="col">{t('why.there')}</th>
                <th scope="col">{t('why.difference')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {placementRows(explanation).map((row) => (
            <tr key={row.figure}>
              <th scope="row">{t(`why.figure.${row.figure}`)}</th>
              <td>{signed(row.figure, row.here)}</td>
              {nextBest === null ? null : (
                <>
                  <td>{signed(row.figure, row.next)}</td>
                  <td>{signed(row.figure, row.difference)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>
        <EstimateMark /> {isCurrent ? t('why.note') : t('why.outdated')}
      </p>
    </div>
  );
}
