import { shortCountyName } from '@renderer/map/short-name.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { useOmissionWords } from './omission-words.ts';
import { useRemedyWords } from './remedy-words.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

/** As many as fit beside the figures; the table has them all. */
const SHOWN = 6;

/** Places that wanted a visit and got none, with the reason and what would let them in; the first few. */
export function OmissionList({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('planning');
  const { change, select } = usePlanningAddress();
  const words = useOmissionWords();
  const remedyWords = useRemedyWords(scene);
  const { omissions } = scene.plan;
  return (
    <InspectorSection
      title={omissions.length === 0 ? t('omission.none') : t('omission.count', { count: omissions.length })}
    >
      {omissions.length === 0 ? <p className={styles['quiet']}>{t('omission.noneHint')}</p> : null}
      <ul className={styles['omissions']}>
        {omissions.slice(0, SHOWN).map((omission) => (
          <li key={omission.siteId}>
            <button type="button" onClick={() => select({ omission: omission.siteId })}>
              <span>
                {shortCountyName(omission.countyName)} {omission.siteName}
              </span>
              <em>{words(omission.reason).reason}</em>
              {omission.remedy === null ? null : <small>{remedyWords(omission.remedy)}</small>}
            </button>
          </li>
        ))}
      </ul>
      {omissions.length > SHOWN ? (
        <p className={styles['linkRow']}>
          <Button tone="link" onClick={() => change({ view: 'table', tab: 'omissions' })}>
            {t('omission.all', { count: omissions.length })}
          </Button>
        </p>
      ) : null}
    </InspectorSection>
  );
}
