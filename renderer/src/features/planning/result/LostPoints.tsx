import type { LostPointsView } from '@contract/plans.ts';
import type { PlanningRules } from '@domain/planning/rules.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import styles from './explain.module.css';
import { lostRows } from './lost-rows.ts';

interface LostPointsProps {
  readonly lost: LostPointsView;
  /** Rules the plan was made with. */
  readonly rules: PlanningRules;
}

/** What the plan falls short of, goal by goal: points, and what one unit costs. */
export function LostPoints({ lost, rules }: LostPointsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const rows = lostRows(lost);
  const total = rows.reduce((sum, row) => sum + row.points, 0);
  return (
    <InspectorSection title={t('lost.title')} end={t('lost.total', { points: format.count(total) })}>
      <table className={styles['lost']} data-testid="planning:lost">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('lost.goal')}</th>
            <th scope="col">{t('lost.price')}</th>
            <th scope="col">{t('lost.points')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ goal, points }) => (
            <tr key={goal} data-zero={points === 0}>
              <th scope="row">{t(`lost.name.${goal}`)}</th>
              <td>{t(`lost.priceOf.${goal}`, { replace: rules })}</td>
              <td>{format.count(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </InspectorSection>
  );
}
