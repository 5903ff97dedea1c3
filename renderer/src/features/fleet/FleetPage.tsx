import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Toolbar } from '../../ui/Page.tsx';
import { SplitView, StackView } from '../../ui/SplitView.tsx';
import { CaravanInspector } from './CaravanInspector.tsx';
import { ExhibitSetInspector } from './ExhibitSetInspector.tsx';
import styles from './FleetPage.module.css';
import { useCaravanColumns, useExhibitSetColumns } from './fleet-columns.tsx';

interface FleetPageProps {
  /** History of the selected caravan, from another feature. */
  readonly renderHistory: (id: string) => ReactNode;
}

/** Caravans above, the exhibit sets they carry below; one selection for both. */
export function FleetPage({ renderHistory }: FleetPageProps) {
  const { t } = useTranslation('fleet');
  const search = useSearch({ from: '/fleet' });
  const navigate = useNavigate({ from: '/fleet' });
  const caravans = useQuery(queries.caravans());
  const sets = useQuery(queries.exhibitSets());
  const [isEditing, setEditing] = useState(false);
  const caravanColumns = useCaravanColumns();
  const setColumns = useExhibitSetColumns();

  const selectCaravan = (caravan: string | undefined) => {
    setEditing(false);
    void navigate({ search: { caravan }, replace: true });
  };
  const selectSet = (set: string | undefined) => void navigate({ search: { set }, replace: true });
  const caravan = caravans.data?.find((row) => row.id === search.caravan);
  const set = sets.data?.find((row) => row.id === search.set);

  const inspector = caravan ? (
    <CaravanInspector
      key={caravan.id}
      caravan={caravan}
      isEditing={isEditing}
      onEdit={setEditing}
      onClose={() => selectCaravan(undefined)}
      onOpenSet={selectSet}
      history={renderHistory(caravan.id)}
    />
  ) : set ? (
    <ExhibitSetInspector
      set={set}
      caravans={caravans.data ?? []}
      onClose={() => selectSet(undefined)}
      onOpenCaravan={selectCaravan}
    />
  ) : null;

  return (
    <SplitView id="fleet" inspector={inspector}>
      <Page title={t('title')} testId="fleet:page">
        <StackView
          id="fleet"
          bottomSize={330}
          top={
            <div className={styles['part']}>
              <Toolbar title={t('caravans')}>
                <span className={styles['count']}>
                  {t('caravanCount', { count: caravans.data?.length ?? 0 })}
                </span>
              </Toolbar>
              <DataTable
                label={t('caravans')}
                columns={caravanColumns}
                rows={caravans.data}
                rowKey={(row) => row.id}
                selectedKey={search.caravan ?? null}
                onSelect={selectCaravan}
                onOpen={() => setEditing(true)}
                error={caravans.error}
                onRetry={() => void caravans.refetch()}
                empty={<EmptyState title={t('noCaravans')} />}
                testId="fleet:caravans"
              />
            </div>
          }
          bottom={
            <div className={styles['part']}>
              <Toolbar title={t('sets')} level={2}>
                <span className={styles['count']}>{t('setCount', { count: sets.data?.length ?? 0 })}</span>
              </Toolbar>
              <DataTable
                label={t('sets')}
                columns={setColumns}
                rows={sets.data}
                rowKey={(row) => row.id}
                selectedKey={search.set ?? null}
                onSelect={selectSet}
                error={sets.error}
                onRetry={() => void sets.refetch()}
                empty={<EmptyState title={t('noSets')} />}
                testId="fleet:sets"
              />
            </div>
          }
        />
      </Page>
    </SplitView>
  );
}
