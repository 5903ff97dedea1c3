import type { ExhibitAt } from '@contract/ledger.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { FactList } from '../../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { SampleMark } from '../../../ui/Tag.tsx';
import { usePlaceWords } from '../use-place-words.ts';
import { MovementList } from './MovementList.tsx';

/** One exhibit: where it is, how it came there. */
export function ExhibitInspector({
  exhibit,
  onClose,
}: {
  readonly exhibit: ExhibitAt;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('exhibits');
  const format = useFormat();
  const placeWords = usePlaceWords();
  return (
    <Inspector
      title={exhibit.name}
      subtitle={[exhibit.serial, exhibit.setName, exhibit.crateName].filter(Boolean).join(' · ')}
      marks={exhibit.isSample ? <SampleMark /> : null}
      onClose={onClose}
      testId="exhibits:inspector"
    >
      <InspectorSection>
        <FactList
          facts={[
            {
              label: t('column.place'),
              value: placeWords(exhibit.place),
              note: exhibit.since === null ? t('neverMoved') : null,
            },
            { label: t('column.since'), value: exhibit.since === null ? '-' : format.day(exhibit.since) },
            { label: t('column.discipline'), value: exhibit.discipline || '-' },
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('movements')}>
        <MovementList exhibitId={exhibit.id} />
      </InspectorSection>
    </Inspector>
  );
}
