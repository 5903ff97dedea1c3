import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Toolbar } from '../../ui/Page.tsx';
import { StatusFigures } from '../../ui/Slots.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { SiteCreator } from './SiteCreator.tsx';
import { SiteFilters } from './SiteFilters.tsx';
import { SiteInspector } from './SiteInspector.tsx';
import { useSiteColumns } from './site-columns.tsx';
import { filterSites, isFiltered, type SiteFilter } from './site-filter.ts';

interface SitesPageProps {
  /** History of the selected site, from another feature. */
  readonly renderHistory: (id: string) => ReactNode;
}

/** Every place a caravan can go, with what planning must know of it. */
export function SitesPage({ renderHistory }: SitesPageProps) {
  const { t } = useTranslation('sites');
  const search = useSearch({ from: '/sites' });
  const navigate = useNavigate({ from: '/sites' });
  const { data: sites, error, refetch } = useQuery(queries.sites());
  const [isEditing, setEditing] = useState(false);
  const columns = useSiteColumns();
  const filter = useDeferredValue<SiteFilter>(search);
  const rows = useMemo(() => (sites ? filterSites(sites, filter) : undefined), [sites, filter]);
  const selected = sites?.find((site) => site.id === search.site);

  const setFilter = (changes: SiteFilter) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const clearFilter = () => void navigate({ search: (before) => ({ site: before.site }), replace: true });
  const select = (site: string | undefined) => {
    setEditing(false);
    void navigate({ search: (before) => ({ ...before, site, create: undefined }), replace: true });
  };
  const startCreate = () =>
    void navigate({ search: (before) => ({ ...before, site: undefined, create: true }), replace: true });

  const inspector = search.create ? (
    <SiteCreator
      county={search.county}
      onCreated={(id) => select(id)}
      onCancel={() =>
        void navigate({ search: (before) => ({ ...before, create: undefined }), replace: true })
      }
    />
  ) : selected ? (
    <SiteInspector
      key={selected.id}
      site={selected}
      isEditing={isEditing}
      onEdit={setEditing}
      onClose={() => select(undefined)}
      history={renderHistory(selected.id)}
    />
  ) : null;

  return (
    <SplitView id="sites" inspector={inspector}>
      <Page title={t('title')} testId="sites:page">
        <StatusFigures>
          <span role="status">
            {rows && sites && isFiltered(search)
              ? t('countFiltered', { shown: rows.length, all: sites.length })
              : t('count', { count: sites?.length ?? 0 })}
          </span>
        </StatusFigures>
        <Toolbar
          title={t('title')}
          end={
            <Button tone="primary" icon={<Plus size={14} />} onClick={startCreate} testId="sites:create">
              {t('create')}
            </Button>
          }
        >
          <SiteFilters filter={search} onChange={setFilter} />
        </Toolbar>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(site) => site.id}
          selectedKey={search.site ?? null}
          onSelect={select}
          onOpen={() => setEditing(true)}
          error={error}
          onRetry={() => void refetch()}
          initialSort={{ column: 'county' }}
          testId="sites:table"
          empty={
            isFiltered(search) ? (
              <EmptyState
                title={t('nothingFits')}
                action={<Button onClick={clearFilter}>{t('clearFilter')}</Button>}
              />
            ) : (
              <EmptyState
                title={t('empty')}
                hint={t('emptyHint')}
                action={
                  <Button tone="primary" onClick={startCreate}>
                    {t('create')}
                  </Button>
                }
              />
            )
          }
        />
      </Page>
    </SplitView>
  );
}
