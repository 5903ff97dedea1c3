import type { ExhibitCondition } from '@contract/conditions.ts';
import type { ExhibitAt } from '@contract/ledger.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Attachments } from '../../../ui/attachments/Attachments.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { SampleMark } from '../../../ui/Tag.tsx';
import { ConditionSection } from '../condition/ConditionSection.tsx';
import { RepairSection } from '../condition/RepairSection.tsx';
import { SetSection } from '../condition/SetSection.tsx';
import { usePlaceWords } from '../use-place-words.ts';
import { MovementList } from './MovementList.tsx';

/** One exhibit: where it is, how it came there, in what state it is, and what that means for its set. */
export function ExhibitInspector({
  exhibit,
  condition,
  onClose,
}: {
  readonly exhibit: ExhibitAt;
  /** Undefined until it is read. */
  readonly condition: ExhibitCondition | undefined;
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
      {condition ? (
        <>
          <ConditionSection condition={condition} exhibitName={exhibit.name} />
          <RepairSection condition={condition} />
        </>
      ) : null}
      <SetSection setId={exhibit.setId} />
      <Attachments table="exhibit" recordId={exhibit.id} />
      <InspectorSection title={t('movements')}>
        <MovementList exhibitId={exhibit.id} />
      </InspectorSection>
    </Inspector>
  );
}
