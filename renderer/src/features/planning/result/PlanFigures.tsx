import { useFormat } from '@renderer/lib/use-format.ts';
import { StatusFigure, StatusFigures } from '@renderer/ui/Slots.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import { ProblemFigure } from '../edit/ProblemFigure.tsx';
import type { PlanScene } from './use-plan-scene.ts';

/** What the plan breaks, and its totals, at the right end of the status line. */
export function PlanFigures({ scene: { plan, counties, violations } }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { totals } = plan;
  return (
    <StatusFigures>
      <ProblemFigure count={violations.length} />
      <StatusFigure label={t('total.visits')} value={format.count(totals.visits)} />
      <StatusFigure label={t('total.counties')} value={totals.counties} unit={`/ ${counties.length}`} />
      <StatusFigure label={t('total.townships')} value={format.percent(totals.townshipShare)} />
      <span>
        <StatusFigure label={t('total.length')} value={format.kmNumber(totals.length_m)} unit="km" />{' '}
        <EstimateMark />
      </span>
      <StatusFigure label={t('total.days')} value={format.count(totals.days)} unit={t('unit.days')} />
      <StatusFigure label={t('total.nights')} value={format.count(totals.nights)} unit={t('unit.nights')} />
    </StatusFigures>
  );
}
