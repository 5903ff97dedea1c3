import type { OmissionView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOmissionWords } from './omission-words.ts';
import styles from './result.module.css';

/** Why a site is not in the plan, and what would help. */
export function OmissionFacts({
  omission,
  onClose,
}: {
  readonly omission: OmissionView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const navigate = useNavigate();
  const { reason, help } = useOmissionWords()(omission.reason);
  return (
    <Inspector
      testId="planning:inspector"
      title={omission.siteName}
      subtitle={`${omission.countyName} · ${t('omission.mark')}`}
      onClose={onClose}
    >
      <InspectorSection title={t('omission.why')}>
        <p className={styles['reason']}>{reason}</p>
      </InspectorSection>
      <InspectorSection title={t('omission.what')}>
        <p>{help}</p>
        <p className={styles['linkRow']}>
          <Button
            tone="link"
            onClick={() => void navigate({ to: '/sites', search: { site: omission.siteId } })}
          >
            {t('openSite')}
          </Button>
        </p>
      </InspectorSection>
      <InspectorSection>
        <FactList
          facts={[
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
