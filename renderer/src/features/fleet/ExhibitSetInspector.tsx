import type { CaravanRow, ExhibitSetRow } from '@contract/fleet.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { SampleMark } from '../../ui/Tag.tsx';
import styles from './FleetPage.module.css';

interface ExhibitSetInspectorProps {
  readonly set: ExhibitSetRow;
  readonly caravans: readonly CaravanRow[];
  readonly onClose: () => void;
  readonly onOpenCaravan: (id: string) => void;
}

export function ExhibitSetInspector({ set, caravans, onClose, onOpenCaravan }: ExhibitSetInspectorProps) {
  const { t } = useTranslation('fleet');
  const carriers = caravans.filter((caravan) => caravan.exhibitSetId === set.id);
  const disciplines = [...new Set(set.exhibits.map((exhibit) => exhibit.discipline))];
  const groups = disciplines.map(
    (discipline) =>
      [discipline, set.exhibits.filter((exhibit) => exhibit.discipline === discipline)] as const,
  );
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
      {groups.map(([discipline, exhibits]) => (
        <InspectorSection
          key={discipline}
          title={discipline || t('field.exhibits')}
          end={t('exhibitCount', { count: exhibits.length })}
        >
          <ul className={styles['exhibits']}>
            {exhibits.map((exhibit) => (
              <li key={exhibit.id} title={exhibit.name}>
                {exhibit.name}
              </li>
            ))}
          </ul>
        </InspectorSection>
      ))}
    </Inspector>
  );
}
