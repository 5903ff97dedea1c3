import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { Checkbox, Select } from 'antd';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countyColumns } from './county-columns.tsx';
import { countiesWithVenue, filterCounties, OPEN_COUNTY_FILTER } from './county-filter.ts';
import styles from './setup.module.css';
import { changeStaySetup, useStaySetupStore } from './setup-store.ts';
import type { StaySetup } from './use-stay-setup.ts';

interface CountyChoiceProps {
  readonly setup: StaySetup;
  readonly faults: ReactNode;
}

/** Which counties are to be hosted: filters, the list with a box per county, all of the filtered ones at once. */
export function CountyChoice({ setup: { counties, countyCodes }, faults }: CountyChoiceProps) {
  const { t } = useTranslation('staySetup');
  const format = useFormat();
  const filter = useStaySetupStore((state) => state.filter);
  const [marked, setMarked] = useState<string | null>(null);
  const shown = useMemo(() => filterCounties(counties, filter), [counties, filter]);
  const choose = (codes: readonly string[], isChosen: boolean) => {
    const next = new Set(countyCodes);
    for (const code of codes) {
      if (isChosen) next.add(code);
      else next.delete(code);
    }
    changeStaySetup({ countyCodes: next });
  };
  const columns = useMemo(
    () =>
      countyColumns({
        t,
        format,
        chosen: countyCodes,
        hasPrefectures: counties.some(({ prefectureName }) => prefectureName !== null),
        onToggle: (code) => {
          const next = new Set(countyCodes);
          if (!next.delete(code)) next.add(code);
          changeStaySetup({ countyCodes: next });
        },
      }),
    [t, format, counties, countyCodes],
  );
  const shownCodes = shown.map(({ code }) => code);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || marked === null || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    choose([marked], !countyCodes.has(marked));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Space marks the row of the grid inside
    <section
      className={`${form['list']} ${styles['counties']}`}
      aria-label={t('counties.label')}
      onKeyDown={handleKey}
    >
      <CountyFilters counties={counties} />
      <div className={form['counts']}>
        <b data-testid="stays:setup.counties">
          {t('counties.chosen', { count: countyCodes.size, all: counties.length })}
        </b>
        <Button tone="link" onClick={() => choose(shownCodes, true)} testId="stays:setup.all">
          {t('counties.takeAll', { count: shown.length })}
        </Button>
        <Button tone="link" onClick={() => choose(shownCodes, false)} testId="stays:setup.none">
          {t('counties.leaveAll')}
        </Button>
        <Button
          tone="link"
          onClick={() => changeStaySetup({ countyCodes: countiesWithVenue(counties) })}
          testId="stays:setup.withVenue"
        >
          {t('counties.withVenue')}
        </Button>
      </div>
      {faults}
      <div className={form['table']}>
        <DataTable
          label={t('counties.label')}
          columns={columns}
          rows={shown}
          rowKey={({ code }) => code}
          selectedKey={marked}
          onSelect={setMarked}
          onOpen={(code) => choose([code], !countyCodes.has(code))}
          empty={
            <EmptyState
              title={t(counties.length === 0 ? 'counties.none' : 'counties.nothingFits')}
              {...(counties.length === 0
                ? {}
                : {
                    action: (
                      <Button onClick={() => changeStaySetup({ filter: OPEN_COUNTY_FILTER })}>
                        {t('counties.clear')}
                      </Button>
                    ),
                  })}
            />
          }
          testId="stays:setup.table"
        />
      </div>
    </section>
  );
}

/** By name, prefecture, key counties, never visited. */
function CountyFilters({ counties }: Pick<StaySetup, 'counties'>) {
  const { t } = useTranslation('staySetup');
  const filter = useStaySetupStore((state) => state.filter);
  const prefectures = [...new Set(counties.flatMap(({ prefectureName }) => prefectureName ?? []))];
  const narrow = (changes: Partial<typeof filter>) => changeStaySetup({ filter: { ...filter, ...changes } });
  return (
    <div className={form['filters']}>
      <h2>{t('counties.label')}</h2>
      <SearchField
        label={t('counties.search')}
        value={filter.text}
        width={160}
        onChange={(text) => narrow({ text })}
        testId="stays:setup.search"
      />
      {prefectures.length > 1 ? (
        <Select
          allowClear
          style={{ width: 132 }}
          aria-label={t('counties.prefecture')}
          placeholder={t('counties.prefecture')}
          value={filter.prefecture}
          options={prefectures.map((value) => ({ value, label: value }))}
          popupRender={namedPopup(t('counties.prefecture'))}
          onChange={(prefecture: string | undefined) => narrow({ prefecture: prefecture ?? null })}
        />
      ) : null}
      <Checkbox checked={filter.onlyKey} onChange={({ target }) => narrow({ onlyKey: target.checked })}>
        {t('counties.onlyKey')}
      </Checkbox>
      <Checkbox checked={filter.onlyNever} onChange={({ target }) => narrow({ onlyNever: target.checked })}>
        {t('counties.onlyNever')}
      </Checkbox>
    </div>
  );
}
