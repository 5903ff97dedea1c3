import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { InspectorSection } from '../../../ui/Inspector.tsx';
import styles from '../exhibit-form.module.css';
import { usePlaceWords } from '../use-place-words.ts';

/** Whether the set of an exhibit is complete, and what it lacks. */
export function SetSection({ setId }: { readonly setId: string }) {
  const { t } = useTranslation('conditions');
  const placeWords = usePlaceWords();
  const { data: sets = [] } = useQuery(queries.setCompleteness());
  const set = sets.find((each) => each.setId === setId);
  if (set === undefined) return null;
  const { count, settled, lacks, setName } = set;
  return (
    <InspectorSection title={`${t('set.title')} · ${setName}`}>
      <p>
        {lacks.length === 0 ? t('set.complete', { count }) : t('set.lacking', { count, lacks: lacks.length })}
      </p>
      {settled > 0 ? <p>{t('set.settled', { count: settled })}</p> : null}
      <ul className={styles['lines']} data-testid="exhibits:set.lacks">
        {lacks.map(({ exhibitId, exhibitName, why, place }) => (
          <li key={exhibitId}>
            {exhibitName}{' '}
            <small>
              {why === 'elsewhere'
                ? t('set.why.elsewhere', { place: placeWords(place) })
                : t(`set.why.${why}`)}
            </small>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
