import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SiteFilters } from './SiteFilters.tsx';
import styles from './setup.module.css';
import { changeSetup, useSetupStore } from './setup-store.ts';
import { siteColumns } from './site-columns.tsx';
import { filterSites, OPEN_FILTER } from './site-filter.ts';
import type { Setup } from './use-setup.ts';

/** Which sites want a visit: filters, the list with a box per site, all of the filtered ones at once. */
export function SiteChoice({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const format = useFormat();
  const filter = useSetupStore((state) => state.filter);
  const [marked, setMarked] = useState<string | null>(null);
  const { sites, siteIds, businessDate, demands } = setup;
  const onlyRequests = useSetupStore((state) => state.onlyRequests);
  const shown = useMemo(() => {
    const filtered = filterSites(sites, filter, businessDate);
    return onlyRequests ? filtered.filter(({ id }) => demands.has(id)) : filtered;
  }, [sites, filter, businessDate, onlyRequests, demands]);
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(siteIds);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    changeSetup({ siteIds: next });
  };
  const columns = useMemo(
    () =>
      siteColumns({
        t,
        common,
        format,
        businessDate,
        siteIds,
        demands,
        onToggle: (id, on) => choose([id], on),
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `choose` only depends on the chosen ids
    [t, common, format, businessDate, siteIds, demands],
  );
  const shownIds = shown.map((site) => site.id);
  const shownChosen = shownIds.filter((id) => siteIds.has(id)).length;
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || marked === null || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    choose([marked], !siteIds.has(marked));
  };
  return (
    <section className={form['list']} aria-label={t('setup.sites')}>
      <SiteFilters sites={sites} filter={filter} />
      <div className={form['counts']}>
        <span data-testid="planning:setup.siteCount">
          {t('setup.siteCount', { chosen: format.count(siteIds.size), all: format.count(sites.length) })}
        </span>
        <span className={styles['muted']}>
          {t('setup.shownCount', { shown: format.count(shown.length), chosen: format.count(shownChosen) })}
        </span>
        <Button tone="link" onClick={() => choose(shownIds, true)} isDisabled={shownChosen === shown.length}>
          {t('setup.chooseShown')}
        </Button>
        <Button tone="link" onClick={() => choose(shownIds, false)} isDisabled={shownChosen === 0}>
          {t('setup.clearShown')}
        </Button>
        <Button tone="link" onClick={() => changeSetup({ siteIds: null })}>
          {t('setup.longest')}
        </Button>
      </div>
      {/* Space on the row of the table inside ticks its box. */}
      <div role="presentation" className={form['table']} onKeyDown={handleKey}>
        <DataTable
          label={t('setup.sites')}
          columns={columns}
          rows={shown}
          rowKey={(site) => site.id}
          selectedKey={marked}
          onSelect={setMarked}
          onOpen={(id) => choose([id], !siteIds.has(id))}
          initialSort={{ column: 'waited', isDescending: true }}
          testId="planning:setup.sites"
          empty={
            sites.length === 0 ? (
              <EmptyState title={t('setup.noSites')} hint={t('setup.noSitesHint')} />
            ) : (
              <EmptyState
                title={t('setup.noMatch')}
                action={
                  <Button onClick={() => changeSetup({ filter: OPEN_FILTER })}>{t('filter.reset')}</Button>
                }
              />
            )
          }
        />
      </div>
    </section>
  );
}
