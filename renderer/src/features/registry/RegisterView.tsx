import type { RegistryRow, RegistryWords } from '@contract/registry.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { queries } from '@renderer/lib/queries.ts';
import { StatusFigures } from '@renderer/ui/Slots.tsx';
import { SplitView } from '@renderer/ui/SplitView.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHiddenColumns } from './list/column-memory.ts';
import { FilterBar } from './list/FilterBar.tsx';
import { MarkedBar } from './list/MarkedBar.tsx';
import { columnFields } from './list/register-columns.tsx';
import { isNarrowed } from './list/register-filter.ts';
import { RegisterToolbar } from './list/RegisterToolbar.tsx';
import { RegisterWork } from './list/RegisterWork.tsx';
import { tagsIn, useListedRows } from './list/use-listed-rows.ts';
import { RecordPane } from './record/RecordPane.tsx';
import styles from './RegistryPage.module.css';
import type { RegistrySlots } from './registry-slots.ts';
import { useRegistryAddress } from './use-registry-address.ts';
import { useRegistryKeys } from './use-registry-keys.ts';

const NO_ROWS: readonly RegistryRow[] = [];
const NO_NAMES: Readonly<Record<string, string>> = {};
const NOTHING: ReadonlySet<string> = new Set();

/** One register: its list, map or duplicates, and the selected record. */
export function RegisterView({ words, ...slots }: RegistrySlots & { readonly words: RegistryWords }) {
  const { search, register: id, change } = useRegistryAddress();
  const register = REGISTERS[id];
  const list = useQuery(queries.registryList(id));
  // A record that is left is not edited any more; leaving itself is what an unsaved form may stop.
  const [editing, setEditing] = useState<string | null>(null);
  const [marked, setMarked] = useState(NOTHING);
  const { hidden, hide } = useHiddenColumns(register);
  const names = list.data?.names ?? NO_NAMES;
  const all = list.data?.rows ?? NO_ROWS;
  const rows = useListedRows(register, all, names, search);
  const create = () => change({ record: undefined, create: true });
  useRegistryKeys(search.create ? {} : { create });
  const fieldIds = columnFields(register)
    .map((field) => field.id)
    .filter((field) => field === register.nameField || !hidden.includes(field));
  const ids = rows.map((row) => row.id);
  const exchange = slots.renderExchange(id, ids, fieldIds);
  return (
    <SplitView
      id="registry"
      inspector={
        search.create || search.record !== undefined ? (
          <RecordPane
            words={words}
            names={names}
            isEditing={editing !== null && editing === search.record}
            onEdit={(isEditing) => setEditing(isEditing ? (search.record ?? null) : null)}
            renderHistory={slots.renderHistory}
          />
        ) : null
      }
    >
      <div className={styles['view']}>
        <Counts listed={rows.length} all={all.length} />
        <RegisterToolbar
          register={register}
          words={words}
          hidden={hidden}
          onHide={hide}
          onCreate={create}
          exchange={exchange}
        />
        {search.filter || isNarrowed(search) ? (
          <FilterBar register={register} words={words} tagsOf={(field) => tagsIn(register, all, field)} />
        ) : null}
        <MarkedBar
          register={id}
          marked={[...marked]}
          listed={rows.length}
          onMarkAll={() => setMarked(new Set(ids))}
          onDone={() => setMarked(NOTHING)}
        />
        <RegisterWork
          words={words}
          names={names}
          all={all}
          rows={list.data ? rows : undefined}
          hidden={hidden}
          marked={marked}
          onMark={(key) => setMarked((before) => toggled(before, key))}
          onOpen={(key) => key === search.record && setEditing(key)}
          onCreate={create}
          error={list.error}
          onRetry={() => void list.refetch()}
          exchange={exchange}
        />
      </div>
    </SplitView>
  );
}

function toggled(marked: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(marked);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** How many records there are, and how many of them are listed. */
function Counts({ listed, all }: { readonly listed: number; readonly all: number }) {
  const { t } = useTranslation('registry');
  return (
    <StatusFigures>
      <span role="status" data-testid="registry:count">
        {listed < all ? t('countFiltered', { shown: listed, all }) : t('count', { count: all })}
      </span>
    </StatusFigures>
  );
}
