import type { RegistryRow, RegistryWords } from '@contract/registry.ts';
import type { Field } from '@domain/registry/field.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useTypedText } from '@renderer/lib/use-typed-text.ts';
import { StatusFigures } from '@renderer/ui/Slots.tsx';
import { SplitView } from '@renderer/ui/SplitView.tsx';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHiddenColumns } from './list/column-memory.ts';
import { FilterBar } from './list/FilterBar.tsx';
import { MarkedBar } from './list/MarkedBar.tsx';
import { columnFields } from './list/register-columns.tsx';
import { isFiltered, isNarrowed } from './list/register-filter.ts';
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
  const { text, type, set } = useTypedText(
    search.q ?? '',
    useCallback((q: string) => change({ q: q || undefined }), [change]),
  );
  const shown = { ...search, q: text };
  const rows = useListedRows(register, all, names, shown);
  const clear = useCallback(() => {
    set('');
    change({ q: undefined, where: undefined, state: undefined, filter: undefined });
  }, [set, change]);
  const create = useCallback(() => change({ record: undefined, create: true }), [change]);
  useRegistryKeys(search.create ? {} : { create });
  const idsOf = useIdsOf(rows);
  const isEmpty = rows.length === 0;
  const { renderExchange } = slots;
  // PERF: the same elements at every letter of a search, so that React leaves tool bar and filters alone.
  const exchange = useMemo(() => {
    const fieldIds = columnFields(register)
      .map((field) => field.id)
      .filter((field) => field === register.nameField || !hidden.includes(field));
    return renderExchange(id, { isEmpty, idsOf }, fieldIds);
  }, [register, hidden, id, isEmpty, idsOf, renderExchange]);
  const tagsOf = useCallback((field: Field) => tagsIn(register, all, field), [register, all]);
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
            slots={slots}
          />
        ) : null
      }
    >
      <div className={styles['view']}>
        <Counts listed={rows.length} all={all.length} />
        <RegisterToolbar
          register={register}
          words={words}
          query={text}
          onQuery={type}
          hidden={hidden}
          onHide={hide}
          onCreate={create}
          exchange={exchange}
        />
        {search.filter || isNarrowed(search) ? (
          <FilterBar register={register} words={words} tagsOf={tagsOf} onClear={clear} />
        ) : null}
        <MarkedBar
          register={id}
          marked={[...marked]}
          listed={rows.length}
          onMarkAll={() => setMarked(new Set(idsOf()))}
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
          isFiltered={isFiltered(shown)}
          onClear={clear}
          onCreate={create}
          error={list.error}
          onRetry={() => void list.refetch()}
        />
      </div>
    </SplitView>
  );
}

/** Gives the keys of the rows as they are listed when it is called; always the same function. */
function useIdsOf(rows: readonly RegistryRow[]): () => readonly string[] {
  const listed = useRef(rows);
  useLayoutEffect(() => {
    listed.current = rows;
  }, [rows]);
  return useCallback(() => listed.current.map(({ id }) => id), []);
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
