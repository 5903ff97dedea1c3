import { useFormat } from '@renderer/lib/use-format.ts';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { KeyCountyMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import { planVisits } from './plan-visits.ts';
import { OmissionRows, VisitRows } from './SelectionRows.tsx';
import type { PlanScene } from './use-plan-scene.ts';

interface CountyFactsProps {
  readonly scene: PlanScene;
  readonly countyCode: string;
  readonly onClose: () => void;
}

/** A county: what it has, when it was visited last, what the plan brings it. */
export function CountyFacts({ scene: { plan, counties }, countyCode, onClose }: CountyFactsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const county = counties.find((each) => each.code === countyCode);
  const visits = planVisits(plan).filter((visit) => visit.stop.countyCode === countyCode);
  const omissions = plan.omissions.filter((omission) => omission.countyCode === countyCode);
  if (!county) return null;
  return (
    <Inspector
      testId="planning:inspector"
      title={county.name}
      marks={county.isKeyCounty ? <KeyCountyMark /> : null}
      subtitle={[county.prefectureName, county.code].filter(Boolean).join(' · ')}
      onClose={onClose}
    >
      <InspectorSection>
        <FactList
          facts={[
            {
              label: t('lastVisit'),
              value: county.lastVisit === null ? t('never') : format.isoDay(county.lastVisit),
            },
            { label: t('county.sites'), value: t('unitCount.sites', { count: county.siteCount }) },
            { label: t('county.terrain'), value: t(`terrain.${county.terrain}`) },
            ...(county.categories.length > 0
              ? [{ label: t('county.lists'), value: county.categories.join(t('separator')) }]
              : []),
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('county.planned', { count: visits.length })}>
        <VisitRows visits={visits} />
      </InspectorSection>
      {omissions.length > 0 ? (
        <InspectorSection title={t('omission.count', { count: omissions.length })}>
          <OmissionRows omissions={omissions} />
        </InspectorSection>
      ) : null}
    </Inspector>
  );
}
