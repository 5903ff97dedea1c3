import type { CaravanRow, ExhibitSetRow } from '@contract/fleet.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { SampleMark } from '../../ui/Tag.tsx';

interface ExhibitSetInspectorProps {
  readonly set: ExhibitSetRow;
  readonly caravans: readonly CaravanRow[];
  readonly onClose: () => void;
  readonly onOpenCaravan: (id: string) => void;
}

export function ExhibitSetInspector({ set, caravans, onClose, onOpenCaravan }: ExhibitSetInspectorProps) {
  const { t } = useTranslation('fleet');
  const { t: common } = useTranslation();
  const carriers = caravans.filter((caravan) => caravan.exhibitSetId === set.id);
  const disciplines = [...new Set(set.exhibits.map((exhibit) => exhibit.discipline))];
  const facts = disciplines.map((discipline) => ({
    label: discipline,
    value: set.exhibits
      .filter((exhibit) => exhibit.discipline === discipline)
      .map((exhibit) => exhibit.name)
      .join(common('listSeparator')),
  }));
  return (
    <Inspector
      title={set.name}
      marks={set.isSample ? <SampleMark /> : null}
      subtitle={t(`setKind.${set.kind}`)}
      onClose={onClose}
      testId="fleet:set"
    >
      <InspectorSection>
        <FactList
          facts={[
            { label: t('field.base'), value: set.baseName },
            { label: t('field.exhibits'), value: t('exhibitCount', { count: set.exhibits.length }) },
            {
              label: t('field.caravan'),
              value:
                carriers.length === 0
                  ? '-'
                  : carriers.map((caravan) => (
                      <Button key={caravan.id} tone="link" onClick={() => onOpenCaravan(caravan.id)}>
                        {caravan.name}
                      </Button>
                    )),
            },
          ]}
        />
      </InspectorSection>
      {set.exhibits.length === 0 ? <EmptyState title={t('noExhibits')} /> : null}
      <InspectorSection title={t('exhibitsByDiscipline')}>
        <FactList facts={facts} />
      </InspectorSection>
    </Inspector>
  );
}
