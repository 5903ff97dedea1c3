import type { CoverageReport } from '@contract/coverage.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import styles from './coverage.module.css';

const TERMS = [
  'counties',
  'keyCounties',
  'townships',
  'townshipVisits',
  'population',
  'attendance',
  'daysOut',
  'density',
  'wait',
] as const;

/** What each figure means, and the lists behind the denominators with their versions. */
export function Definitions({ report }: { readonly report: CoverageReport }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  return (
    <>
      <InspectorSection title={t('denominators')}>
        <ul className={styles['lists']}>
          {report.lists.map((list) => (
            <li key={`${list.name}${list.version}`} title={list.source}>
              <b>{list.name}</b>
              <span>{t('listSize', { size: format.count(list.size) })}</span>
              <small>{[list.version, list.source].filter(Boolean).join(' · ')}</small>
              {list.isComplete ? null : (
                <p className={styles['gap']}>
                  <Tag tone="warn">{t('listIncomplete')}</Tag> {list.note}
                </p>
              )}
            </li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={t('definitions')}>
        <p className={styles['note']}>{t('onlyCaravans')}</p>
        <dl className={styles['terms']}>
          {TERMS.map((term) => (
            <div key={term}>
              <dt>{t(`figure.${term}`)}</dt>
              <dd>{t(`definition.${term}`)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles['note']}>{t('classes')}</p>
      </InspectorSection>
    </>
  );
}
