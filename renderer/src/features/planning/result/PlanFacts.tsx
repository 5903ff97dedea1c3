import { useFormat } from '@renderer/lib/use-format.ts';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { EstimateMark, SampleMark, Tag } from '@renderer/ui/Tag.tsx';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanProblems } from '../edit/PlanProblems.tsx';
import { useRenderHistory } from '../history-slot.ts';
import { lodgingsInUse, tourCount } from '../plan-nights.ts';
import { ChangeFacts } from '../replan/ChangeFacts.tsx';
import { lockedVisits } from '../replan/visit-lock.ts';
import { AsRunNote } from './AsRunNote.tsx';
import { PlanPrices } from '../prices/PlanPrices.tsx';
import { LostPoints } from './LostPoints.tsx';
import { OnDemand } from './OnDemand.tsx';
import { OmissionList } from './OmissionList.tsx';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

const STATE_TONES = { draft: 'neutral', published: 'good', 'as-run': 'accent' } as const;

/** The plan as a whole: what it breaks, totals, what did not fit, how it came about. */
export function PlanFacts({ scene }: { readonly scene: PlanScene }) {
  const { plan, counties, caravans, status, changes, locks } = scene;
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const format = useFormat();
  const renderHistory = useRenderHistory();
  const { totals, provenance } = plan;
  const used = caravans.filter((caravan) => plan.caravanIds.includes(caravan.id));
  const locked = lockedVisits(plan, locks);
  return (
    <Inspector
      testId="planning:inspector"
      title={plan.id === null ? t('version.unsaved') : plan.name}
      marks={
        <>
          {plan.id === null ? null : (
            <Tag tone={STATE_TONES[plan.state]}>{common(`planState.${plan.state}`)}</Tag>
          )}{' '}
          {status.isSample ? <SampleMark /> : null}
        </>
      }
      subtitle={`${format.period(plan.periodStart, plan.periodEnd)} · ${t('plan.made', { at: format.instant(plan.createdAt) })}`}
    >
      {plan.asRunOf === null ? null : <AsRunNote of={plan.asRunOf} />}
      <PlanProblems scene={scene} />
      <InspectorSection>
        <FactList
          facts={[
            {
              label: t('total.visits'),
              value: t('unitCount.visits', { count: totals.visits }),
              note: t('plan.wanted', { count: totals.visits + plan.omissions.length }),
            },
            { label: t('total.counties'), value: `${totals.counties}/${counties.length}` },
            {
              label: t('total.townships'),
              value: format.percent(totals.townshipShare),
              note: t('plan.townshipNote'),
            },
            {
              label: t('total.days'),
              value: t('unitCount.days', { count: totals.days }),
              note: t('plan.tours', { count: tourCount(plan.tours) }),
            },
            {
              label: t('total.nights'),
              value: t('unitCount.nights', { count: totals.nights }),
              note: totals.nights > 0 ? t('plan.lodgings', { count: lodgingsInUse(plan).length }) : undefined,
            },
            { label: t('total.length'), value: format.km(totals.length_m), note: <EstimateMark /> },
            { label: t('total.drive'), value: format.duration(totals.drive_s), note: <EstimateMark /> },
            {
              label: t('plan.caravans'),
              value: used.map(({ id, name }, index) => (
                <Fragment key={id}>
                  <span className={styles['name']}>{name}</span>
                  {index < used.length - 1 ? common('listSeparator') : ''}
                </Fragment>
              )),
            },
            ...(locked > 0
              ? [{ label: t('lock.title'), value: t('unitCount.visits', { count: locked }) }]
              : []),
          ]}
        />
      </InspectorSection>
      {changes === null ? null : <ChangeFacts scene={scene} changes={changes} />}
      {plan.lost === null ? null : <LostPoints lost={plan.lost} rules={plan.rules} />}
      <OnDemand name="prices" title={t('price.title')}>
        <PlanPrices scene={scene} />
      </OnDemand>
      <OmissionList scene={scene} />
      <InspectorSection title={t('plan.origin')}>
        <FactList
          facts={[
            { label: t('plan.seed'), value: provenance.seed },
            {
              label: t('run.iteration'),
              value: `${format.count(provenance.iterations)}/${format.count(provenance.iterationLimit * provenance.searches)}`,
            },
            {
              label: t('run.elapsed'),
              value: `${format.decimal(provenance.elapsed_ms / 1_000, 1)} ${t('unit.seconds')}`,
            },
            { label: t('plan.searches'), value: format.count(provenance.searches) },
            ...(provenance.edits > 0
              ? [{ label: t('plan.edits'), value: t('plan.editCount', { count: provenance.edits }) }]
              : []),
            { label: t('plan.stopped'), value: t(`plan.stopReason.${provenance.stopReason}`) },
            { label: t('plan.engine'), value: `${provenance.engineVersion} · ${provenance.problemHash}` },
          ]}
        />
      </InspectorSection>
      {plan.id === null ? null : renderHistory({ kind: 'plan', planId: plan.id })}
    </Inspector>
  );
}
