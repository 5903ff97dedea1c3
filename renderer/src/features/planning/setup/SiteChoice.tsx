import { Select } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteRow } from '@contract/sites.ts';
import { SITE_KINDS } from '@domain/site/site.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import styles from './setup.module.css';
import { changeSetup, useSetupStore } from './setup-store.ts';
import { siteColumns } from './site-columns.tsx';
import { filterSites, OPEN_FILTER, type SiteFilter } from './site-filter.ts';
import type { Setup } from './use-setup.ts';

const MONTH_CHOICES = [6, 12, 24, 36] as const;

/** Which sites want a visit: filters, the list with a box per site, all of the filtered ones at once. */
export function SiteChoice({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const format = useFormat();
  const filter = useSetupStore((state) => state.filter);
  const [marked, setMarked] = useState<string | null>(null);
  const { sites, siteIds, businessDate } = setup;
  const shown = useMemo(() => filterSites(sites, filter, businessDate), [sites, filter, businessDate]);
  const change = (changes: Partial<SiteFilter>) => changeSetup({ filter: { ...filter, ...changes } });
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(siteIds);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    changeSetup({ siteIds: next });
  };
  const columns = useMemo(
    () => siteColumns({ t, common, format, businessDate, siteIds, onToggle: (id, on) => choose([id], on) }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `choose` only depends on the chosen ids
    [t, common, format, businessDate, siteIds],
  );
  const shownIds = shown.map((site) => site.id);
  const shownChosen = shownIds.filter((id) => siteIds.has(id)).length;
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || marked === null || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    choose([marked], !siteIds.has(marked));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- space on the row of the table inside
    <section className={styles['sites']} aria-label={t('setup.sites')} onKeyDown={handleKey}>
      <div className={styles['filters']}>
        <h2>{t('setup.sites')}</h2>
        <SearchField
          label={t('filter.text')}
          value={filter.text}
          onChange={(text) => change({ text })}
          width={180}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('filter.county')}
          placeholder={t('filter.county')}
          style={{ width: 130 }}
          value={filter.countyCode}
          options={countyOptions(sites)}
          onChange={(value?: string | null) => change({ countyCode: value ?? null })}
        />
        <Select
          allowClear
          aria-label={t('filter.kind')}
          placeholder={t('filter.kind')}
          style={{ width: 104 }}
          value={filter.kind}
          options={SITE_KINDS.map((kind) => ({ value: kind, label: common(`siteKind.${kind}`) }))}
          onChange={(value?: SiteRow['kind'] | null) => change({ kind: value ?? null })}
        />
        <Select
          allowClear
          aria-label={t('filter.months')}
          placeholder={t('filter.months')}
          style={{ width: 150 }}
          value={filter.minMonths}
          options={MONTH_CHOICES.map((months) => ({
            value: months,
            label: t('filter.notVisited', { months }),
          }))}
          onChange={(value?: number | null) => change({ minMonths: value ?? null })}
        />
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={filter.onlyKeyCounties}
            onChange={(event) => change({ onlyKeyCounties: event.target.checked })}
          />
          {t('filter.key')}
        </label>
      </div>
      <div className={styles['counts']}>
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
    </section>
  );
}

function countyOptions(sites: readonly SiteRow[]) {
  const names = new Map(sites.map((site) => [site.countyCode, site.countyName]));
  return [...names].sort(([a], [b]) => a.localeCompare(b)).map(([value, label]) => ({ value, label }));
}
