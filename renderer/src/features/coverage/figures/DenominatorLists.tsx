import type { IndicatorTable } from '@contract/indicators.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Tag } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import shared from '../coverage.module.css';
import { useWording } from './use-wording.ts';

/** The lists that shares are counted against: version, source, size, and what they lack. */
export function DenominatorLists({ lists }: { readonly lists: IndicatorTable['lists'] }) {
  const { t } = useTranslation('indicators');
  const { t: coverage } = useTranslation('coverage');
  const format = useFormat();
  const wording = useWording();
  return (
    <InspectorSection title={t('denominator')}>
      <ul className={shared['lists']}>
        {lists.map(({ list, version, source, size, missing, isComplete, note }) => (
          <li key={`${list}${version}`} title={source}>
            <b>{wording.lists[list]}</b>
            <span>{t('listSize', { size: format.count(size) })}</span>
            <small>{[version, source].filter(Boolean).join(' · ')}</small>
            {isComplete ? null : (
              <p className={shared['gap']}>
                <Tag tone="warn">{coverage('listIncomplete')}</Tag>{' '}
                {missing > 0 ? t('listMissing', { count: missing }) : note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
