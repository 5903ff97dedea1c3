import type { OmissionExplanationView } from '@contract/planning.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shortPeriod } from '../dates.ts';
import { ApplyRemedy } from '../edit/ApplyRemedy.tsx';
import { sourceIds } from '../plan-source.ts';
import styles from './explain.module.css';
import { type RefusalGroup, type RefusalRow, refusalGroups } from './refusal-groups.ts';
import { useRemedyWords } from './remedy-words.ts';
import { siteNames } from './site-names.ts';
import type { PlanScene } from './use-plan-scene.ts';

interface WhyNotProps {
  readonly scene: PlanScene;
  readonly siteId: string;
}

/** Every change that would let a site in, then what each caravan says day by day. */
export function WhyNot({ scene, siteId }: WhyNotProps) {
  const { data, error, refetch } = useQuery(queries.explainOmission(sourceIds(scene.source), siteId));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return data ? <Explanation scene={scene} explanation={data} /> : <Skeleton lines={6} />;
}

function Explanation({
  scene,
  explanation,
}: {
  readonly scene: PlanScene;
  readonly explanation: OmissionExplanationView;
}) {
  const { t } = useTranslation('planning');
  const words = useRemedyWords(scene);
  const { remedies, isCurrent } = explanation;
  const groups = useMemo(
    () => refusalGroups(explanation, scene.plan.caravanIds),
    [explanation, scene.plan.caravanIds],
  );
  return (
    <div className={styles['whyNot']} data-testid="planning:explanation">
      {isCurrent ? null : <p className={styles['note']}>{t('why.outdated')}</p>}
      <h4>{t('whyNot.remedies')}</h4>
      {remedies.length === 0 ? <p>{t('whyNot.noRemedy')}</p> : null}
      <ul className={styles['remedies']}>
        {remedies.map((remedy) => (
          <li key={JSON.stringify(remedy)}>
            {words(remedy)} <ApplyRemedy scene={scene} siteId={explanation.siteId} remedy={remedy} />
          </li>
        ))}
      </ul>
      <h4>{t('whyNot.refusals')}</h4>
      {groups.map((group) => (
        <Refusals key={group.code} group={group} scene={scene} />
      ))}
    </div>
  );
}

/** One reason, folded: how often it is given; inside, which caravan gives it on which days. */
function Refusals({ group, scene }: { readonly group: RefusalGroup; readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <details className={styles['refusal']}>
      <summary>
        <span>{t(`refusal.${group.code}`)}</span>
        <small>{t('whyNot.caravanDays', { count: group.count })}</small>
      </summary>
      <table className={styles['days']}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('column.caravan')}</th>
            <th scope="col">{t('column.date')}</th>
            <th scope="col">{t('unit.days')}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.caravanId}>
              <th scope="row">
                <CaravanMark colourIndex={scene.colourOf.get(row.caravanId) ?? 0} />{' '}
                {scene.caravans.find((each) => each.id === row.caravanId)?.name}
              </th>
              <td>
                <DayList row={row} scene={scene} />
              </td>
              <td>{format.count(row.dayCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** So many periods stand in a cell; the number beside it tells of the rest. */
const SHOWN_PERIODS = 12;

function DayList({ row, scene }: { readonly row: RefusalRow; readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const names = useMemo(() => siteNames(scene.plan), [scene.plan]);
  const by = row.bySiteIds.map((id) => names.get(id)).filter((name) => name !== undefined);
  return (
    <>
      {row.periods.slice(0, SHOWN_PERIODS).map((period) => (
        <span key={period.start} className={styles['period']}>
          {shortPeriod(period)}
        </span>
      ))}
      {row.periods.length > SHOWN_PERIODS ? '…' : ''}
      {by.length > 0 ? <small> {t('whyNot.by', { sites: by.join(t('separator')) })}</small> : null}
    </>
  );
}
