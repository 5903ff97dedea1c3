import type { WorkLists } from '@contract/work-lists.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { SplitView } from '@renderer/ui/SplitView.tsx';
import { SampleMark } from '@renderer/ui/Tag.tsx';
import { TableExport } from '@renderer/ui/TableExport.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CoverageSearch } from '../coverage-search.ts';
import { AddToPlan } from './AddToPlan.tsx';
import { ListBar } from './ListBar.tsx';
import { ListChoice } from './ListChoice.tsx';
import { listScopeOf, NO_ROW } from './list-scope.ts';
import styles from './lists.module.css';
import { ThresholdBar } from './ThresholdBar.tsx';
import { useOpenWork } from './use-open-work.ts';
import { WorkInspector } from './WorkInspector.tsx';
import { WorkTable } from './WorkTable.tsx';
import { rowKey, type WorkRow } from './work-row.ts';

interface ListsViewProps {
  readonly search: CoverageSearch;
  readonly today: string;
  /** The choice of the view, for the toolbar. */
  readonly start: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** Lists that lead to work (待办清单): each row goes to where it is seen to. */
export function ListsView({ search, today, start, onChange }: ListsViewProps) {
  const scope = listScopeOf(search, today);
  const { list } = scope;
  const reading = useQuery({
    ...queries.workLists(scope),
    // The counts of before stay while another list is read; its rows would stand under wrong headers.
    placeholderData: (former: WorkLists | undefined) => former,
  });
  const content = reading.data?.content.list === list ? reading.data.content : undefined;
  const rows: readonly WorkRow[] = content?.rows ?? [];
  const row = rows.find((each) => rowKey(each) === search.row);
  const open = useOpenWork(onChange);
  const places = content?.list === 'nextPlaces' ? content.rows : [];
  return (
    <>
      <ListBar
        search={search}
        scope={scope}
        start={start}
        end={reading.data?.isSample ? <SampleMark /> : null}
        onChange={onChange}
      />
      <div
        className={styles['lists']}
        aria-busy={reading.isPlaceholderData}
        data-old={reading.isPlaceholderData}
      >
        <ListChoice
          value={list}
          counts={reading.data?.counts}
          onChange={(next) => onChange({ work: next === 'notCovered' ? undefined : next, ...NO_ROW })}
        />
        <div className={styles['work']}>
          <ThresholdBar
            scope={scope}
            end={
              <>
                {list === 'nextPlaces' ? <AddToPlan places={places} /> : null}
                <TableExport
                  save={(choice) => api.exports.workList({ scope, ...choice })}
                  isEmpty={rows.length === 0}
                  hasContacts={list === 'feedback'}
                  hasCommands={false}
                  testId="coverage:lists.export"
                />
              </>
            }
            onChange={onChange}
          />
          <div className={styles['table']}>
            <SplitView
              id="coverage-lists"
              inspector={
                <WorkInspector
                  key={search.row ?? list}
                  scope={scope}
                  row={row}
                  today={today}
                  onOpen={open}
                  onClose={() => onChange(NO_ROW)}
                />
              }
            >
              <WorkTable
                list={list}
                content={content}
                selectedKey={row ? rowKey(row) : null}
                error={reading.error}
                onRetry={() => void reading.refetch()}
                onSelect={(key) => onChange({ row: key })}
                onOpen={(key) => {
                  const chosen = rows.find((each) => rowKey(each) === key);
                  if (chosen) open(chosen);
                }}
              />
            </SplitView>
          </div>
        </div>
      </div>
    </>
  );
}
