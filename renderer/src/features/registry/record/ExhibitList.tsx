import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisterId } from '@domain/registry/register-id.ts';

interface ExhibitListProps {
  readonly setId: string;
  /** True in the record of the set itself: the caravans that carry it are named too. */
  readonly withCarriers: boolean;
  readonly onOpen: (register: RegisterId, id: string) => void;
}

/** What a set holds, by discipline, and which caravans carry it. */
export function ExhibitList({ setId, withCarriers, onOpen }: ExhibitListProps) {
  const { t } = useTranslation('registry');
  const { data: sets } = useQuery(queries.exhibitSets());
  const { data: caravans } = useQuery(queries.caravans());
  const set = sets?.find(({ id }) => id === setId);
  if (!set) return null;
  const carriers = (caravans ?? []).filter(({ exhibitSetId }) => exhibitSetId === setId);
  const disciplines = [...new Set(set.exhibits.map(({ discipline }) => discipline))];
  return (
    <InspectorSection title={t('exhibits.title')} end={t('exhibits.count', { count: set.exhibits.length })}>
      {withCarriers && carriers.length > 0 ? (
        <FactList
          facts={[
            {
              label: t('exhibits.carriers'),
              value: carriers.map(({ id, name }) => (
                <Button key={id} tone="link" onClick={() => onOpen('caravan', id)}>
                  {name}
                </Button>
              )),
            },
          ]}
        />
      ) : null}
      {set.exhibits.length === 0 ? <p>{t('exhibits.none')}</p> : null}
      <FactList
        facts={disciplines.map((discipline) => ({
          label: discipline || t('exhibits.noDiscipline'),
          value: set.exhibits
            .filter((exhibit) => exhibit.discipline === discipline)
            .map(({ name }) => name)
            .join(t('separator')),
        }))}
      />
    </InspectorSection>
  );
}
