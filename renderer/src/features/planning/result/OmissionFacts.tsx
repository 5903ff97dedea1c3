import type { OmissionView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AddVisit } from '../edit/AddVisit.tsx';
import { ApplyRemedy } from '../edit/ApplyRemedy.tsx';
import { EditGate } from '../edit/EditGate.tsx';
import { ViolationLines } from '../edit/ViolationLines.tsx';
import { violationsOfSite } from '../edit/violation-places.ts';
import { ChangeMark, usePlaceWords } from '../replan/ChangeMark.tsx';
import { OnDemand } from './OnDemand.tsx';
import { useOmissionWords } from './omission-words.ts';
import { useRemedyWords } from './remedy-words.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';
import { WhyNot } from './WhyNot.tsx';

interface OmissionFactsProps {
  readonly scene: PlanScene;
  readonly omission: OmissionView;
  readonly onClose: () => void;
}

/** Why a site is not in the plan, the cheapest change that would let it in, a day by hand, and on demand everything else. */
export function OmissionFacts({ scene, omission, onClose }: OmissionFactsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const navigate = useNavigate();
  const placeWords = usePlaceWords();
  const remedyWords = useRemedyWords(scene);
  const { reason, help } = useOmissionWords()(omission.reason);
  const former = scene.changes?.dropped.get(omission.siteId);
  return (
    <Inspector
      testId="planning:inspector"
      title={omission.siteName}
      marks={former ? <ChangeMark kind="dropped" from={former} /> : null}
      subtitle={`${omission.countyName} · ${t('omission.mark')}`}
      onClose={onClose}
    >
      <InspectorSection title={t('omission.why')}>
        <ViolationLines
          scene={scene}
          violations={violationsOfSite(scene.violations, omission.siteId)}
          siteId={omission.siteId}
        />
        <p className={styles['reason']}>{reason}</p>
      </InspectorSection>
      <InspectorSection title={t('omission.what')}>
        <p data-testid="planning:remedy">{omission.remedy === null ? help : remedyWords(omission.remedy)}</p>
        {omission.remedy === null ? null : (
          <>
            <ApplyRemedy scene={scene} siteId={omission.siteId} remedy={omission.remedy} />
            <p className={styles['quiet']}>{help}</p>
          </>
        )}
        <p className={styles['linkRow']}>
          <Button
            tone="link"
            onClick={() =>
              void navigate({ to: '/registry', search: { register: 'site', record: omission.siteId } })
            }
          >
            {t('openSite')}
          </Button>
        </p>
      </InspectorSection>
      <InspectorSection title={t('edit.addTitle')}>
        <EditGate scene={scene}>
          <AddVisit key={omission.siteId} scene={scene} omission={omission} />
        </EditGate>
      </InspectorSection>
      <OnDemand name="omission" title={t('whyNot.title')}>
        <WhyNot scene={scene} siteId={omission.siteId} />
      </OnDemand>
      <InspectorSection>
        <FactList
          facts={[
            ...(former ? [{ label: t('change.before'), value: placeWords(former) }] : []),
            {
              label: t('lastVisit'),
              value: omission.lastVisit === null ? t('never') : format.isoDay(omission.lastVisit),
            },
          ]}
        />
      </InspectorSection>
    </Inspector>
  );
}
