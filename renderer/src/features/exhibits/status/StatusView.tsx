import type { ExhibitAt } from '@contract/ledger.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page, Toolbar } from '../../../ui/Page.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { StatusFigures } from '../../../ui/Slots.tsx';
import { SplitView } from '../../../ui/SplitView.tsx';
import { LabelPrint } from '../labels/LabelPrint.tsx';
import { usePlaceWords } from '../use-place-words.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { ExhibitInspector } from './ExhibitInspector.tsx';
import { useStatusColumns } from './use-status-columns.tsx';

/** 现状: every exhibit with where it is, now or on a day. */
export function StatusView() {
  const { t } = useTranslation('exhibits');
  const search = useSearch({ from: '/exhibits' });
  const navigate = useNavigate({ from: '/exhibits' });
  const places = useQuery(queries.exhibitPlaces(search.day ?? null));
  const conditionOf = useConditionOf();
  const columns = useStatusColumns(conditionOf);
  const rows = useFound(places.data, useDeferredValue(search.q ?? ''));
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  const selected = places.data?.find(({ id }) => id === search.record);
  return (
    <SplitView
      id="exhibits"
      inspector={
        selected ? (
          <ExhibitInspector
            key={selected.id}
            exhibit={selected}
            condition={conditionOf(selected.id)}
            onClose={() => change({ record: undefined })}
          />
        ) : null
      }
    >
      <Page title={t('title')} testId="exhibits:page">
        <StatusCounts shown={rows?.length ?? 0} all={places.data?.length ?? 0} />
        <Toolbar title={t('title')} end={<LabelPrint exhibits={rows ?? []} />}>
          <ViewSwitch view="status" />
          <SearchField
            label={t('search')}
            value={search.q ?? ''}
            width={260}
            onChange={(q) => change({ q: q || undefined })}
            testId="exhibits:search"
          />
          <DateField
            label={t('day')}
            value={search.day ?? null}
            width={140}
            isClearable
            placeholder={t('day')}
            onChange={(day) => change({ day: day || undefined })}
          />
        </Toolbar>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          selectedKey={search.record ?? null}
          onSelect={(record) => change({ record })}
          error={places.error}
          onRetry={() => void places.refetch()}
          initialSort={{ column: 'set' }}
          testId="exhibits:status.table"
          empty={
            places.data?.length === 0 ? (
              <EmptyState
                title={t('empty')}
                hint={t('emptyHint')}
                action={
                  <Button onClick={() => window.location.assign('#/registry?register=exhibit')}>
                    {t('toRegistry')}
                  </Button>
                }
              />
            ) : (
              <EmptyState title={t('nothingFits')} />
            )
          }
        />
      </Page>
    </SplitView>
  );
}

/** What is known of the state of each exhibit. */
function useConditionOf() {
  const { data } = useQuery(queries.exhibitConditions());
  const known = useMemo(() => new Map(data?.map((condition) => [condition.exhibitId, condition])), [data]);
  return useCallback((exhibitId: string) => known.get(exhibitId), [known]);
}

/** In the status line: exhibits in sight, and sets that lack something. */
function StatusCounts({ shown, all }: { readonly shown: number; readonly all: number }) {
  const { t } = useTranslation(['exhibits', 'conditions']);
  const { data: sets = [] } = useQuery(queries.setCompleteness());
  const incomplete = sets.filter(({ lacks }) => lacks.length > 0).length;
  return (
    <StatusFigures>
      <span role="status">{t('exhibits:count', { shown, all })}</span>
      {incomplete > 0 ? <span>{t('conditions:incompleteSets', { count: incomplete })}</span> : null}
    </StatusFigures>
  );
}

function useFound(all: readonly ExhibitAt[] | undefined, q: string): readonly ExhibitAt[] | undefined {
  const placeWords = usePlaceWords();
  const word = q.trim().toLowerCase();
  return useMemo(
    () =>
      word === ''
        ? all
        : all?.filter((exhibit) =>
            [
              exhibit.serial,
              exhibit.name,
              exhibit.setName,
              exhibit.discipline,
              placeWords(exhibit.place),
            ].some((text) => text.toLowerCase().includes(word)),
          ),
    [all, word, placeWords],
  );
}
